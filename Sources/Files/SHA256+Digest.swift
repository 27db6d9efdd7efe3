extension SHA256 {
  /// The 32 bytes that stand for a message.
  public struct Digest: Hashable, Sendable {
    public let bytes: [UInt8]

    /// In 64 lower-case hexadecimal digits.
    public var hex: String {
      let digits = Array("0123456789abcdef".utf8)
      return String(
        decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// In base64 with padding, as a Content-Security-Policy takes it.
    public var base64: String {
      let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
      var text: [UInt8] = []
      for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
        for index in 0..<4 {
          text.append(index <= group.count ? alphabet[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
        }
      }
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// The digest of bytes in memory, in hexadecimal digits.
  public static func hex(of bytes: [UInt8]) -> String {
    digest(of: bytes).hex
  }

  /// The digest of a file, in hexadecimal digits.
  public static func hex(ofFile path: String) throws(FilesError) -> String {
    try digest(ofFile: path).hex
  }
}
