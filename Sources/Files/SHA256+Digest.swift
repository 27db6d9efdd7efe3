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
    public var base64: String { Base64.encode(bytes) }
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
