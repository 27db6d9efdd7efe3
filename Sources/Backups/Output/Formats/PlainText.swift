/// Bytes of a database as text.
enum PlainText {
  /// The bytes themselves where they are UTF-8, else `0x` and their hexadecimal digits.
  static func isText(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var union: UInt8 = 0
    for index in range { union |= bytes[index] }
    guard union >= 0x80 else { return true }
    return (try? UTF8Span(validating: bytes.span.extracting(range))) != nil
  }

  static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return Array("0x".utf8) + bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  }
}
