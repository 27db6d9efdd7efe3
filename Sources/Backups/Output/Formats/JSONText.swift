import Bytes

/// Texts and numbers of JSON (RFC 8259).
enum JSONText {
  /// Appends a text within quotes.
  ///
  /// Bytes that are no UTF-8 are written as `0x` and hexadecimal digits.
  static func append(_ bytes: [UInt8], _ range: Range<Int>, to line: inout [UInt8]) {
    line.append(UInt8(ascii: "\""))
    if !PlainText.isText(bytes, range) {
      line.append(contentsOf: PlainText.hexadecimal(bytes[range]))
    } else {
      for index in range { append(bytes[index], to: &line) }
    }
    line.append(UInt8(ascii: "\""))
  }

  private static func append(_ byte: UInt8, to line: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "\n"): line += Array("\\n".utf8)
    case UInt8(ascii: "\r"): line += Array("\\r".utf8)
    case UInt8(ascii: "\t"): line += Array("\\t".utf8)
    case 0..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      line += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: line.append(byte)
    }
  }

  /// Whether a text is a number as JSON writes it.
  static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    guard let first = digits.first, first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9"), let last = digits.last,
      last != UInt8(ascii: ".")
    else { return false }
    let second = digits.dropFirst().first ?? UInt8(ascii: ".")
    if first == UInt8(ascii: "0"), second >= UInt8(ascii: "0"), second <= UInt8(ascii: "9") { return false }
    if let point = digits.firstIndex(of: UInt8(ascii: ".")), !(0x30...0x39).contains(digits[point + 1]) { return false }
    return ASCIINumber.double(text) != nil
  }
}
