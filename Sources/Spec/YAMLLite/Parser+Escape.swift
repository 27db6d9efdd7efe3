extension Parser {
  /// Parses what a backslash stands for; nil and a diagnostic if it stands for nothing.
  mutating func parseEscape() -> Unicode.Scalar? {
    let start = scanner.offset
    let letter = scanner.next
    let digits =
      switch letter {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    if digits == 0 {
      guard let scalar = Self.singleEscape(letter) else { return refuseEscape(from: start, length: 2) }
      scanner.offset += 2
      return scalar
    }
    guard let code = hexadecimal(at: start + 2, digits: digits) else {
      return refuseEscape(from: start, length: 2 + hexadecimalDigits(at: start + 2, atMost: digits))
    }
    let length = 2 + digits
    if digits == 4, code & 0xFC00 == 0xD800, scanner.bytes[start + length] == .backslash,
      scanner.bytes[start + length + 1] == UInt8(ascii: "u"), let low = hexadecimal(at: start + length + 2, digits: 4),
      low & 0xFC00 == 0xDC00, let scalar = Unicode.Scalar(0x10000 + (code & 0x3FF) << 10 + low & 0x3FF)
    {
      scanner.offset += 2 * length
      return scalar
    }
    guard let scalar = Unicode.Scalar(code) else { return refuseEscape(from: start, length: length) }
    scanner.offset += length
    return scalar
  }

  private static func singleEscape(_ letter: UInt8) -> Unicode.Scalar? {
    switch Unicode.Scalar(letter) {
    case "0": "\0"
    case "a": "\u{07}"
    case "b": "\u{08}"
    case "t", "\t": "\t"
    case "n": "\n"
    case "v": "\u{0B}"
    case "f": "\u{0C}"
    case "r": "\r"
    case "e": "\u{1B}"
    case " ": " "
    case "\"": "\""
    case "/": "/"
    case "\\": "\\"
    case "N": "\u{85}"
    case "_": "\u{A0}"
    case "L": "\u{2028}"
    case "P": "\u{2029}"
    default: nil
    }
  }

  /// The value of hexadecimal digits; nil if there are fewer.
  private func hexadecimal(at index: Int, digits: Int) -> UInt32? {
    guard hexadecimalDigits(at: index, atMost: digits) == digits else { return nil }
    return UInt32(scanner.text(index..<index + digits), radix: 16)
  }

  private func hexadecimalDigits(at index: Int, atMost maximum: Int) -> Int {
    scanner.bytes[index...].prefix(maximum).prefix { Unicode.Scalar($0).properties.isASCIIHexDigit }.count
  }

  /// Reports an escape that stands for nothing, and moves behind it.
  private mutating func refuseEscape(from start: Int, length: Int) -> Unicode.Scalar? {
    var end = start + length
    while scanner.bytes[end].isUTF8Continuation { end += 1 }
    if scanner.isLineEnd(at: end - 1) { end -= 1 }
    report(
      .invalidEscape(scanner.text(start..<end)), SourceSpan(scanner.location(at: start), scanner.location(at: end)))
    scanner.offset = end
    return nil
  }
}
