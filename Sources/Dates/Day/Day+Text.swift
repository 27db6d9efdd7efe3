/// ISO 8601 calendar dates: `2020-06-24` (printed and read) and `20200624` (read). A year before 0 has a sign: `-0044-03-15`.
extension Day: LosslessStringConvertible {
  /// The day as `2020-06-24`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(11)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the day as `2020-06-24` in ASCII.
  public func append(to bytes: inout [UInt8]) {
    let (year, month, day) = civil
    func appendDigits(_ number: Int) {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
    if year < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(abs(year) / 100)
    appendDigits(abs(year) % 100)
    bytes.append(UInt8(ascii: "-"))
    appendDigits(month)
    bytes.append(UInt8(ascii: "-"))
    appendDigits(day)
  }

  /// The day written as `2020-06-24` or `20200624`, or nil if the text is anything else: nothing is trimmed or guessed.
  public init?(_ text: String) {
    self.init(utf8: text.utf8.span)
  }

  /// The day written as `2020-06-24` or `20200624`, or nil if the text is anything else.
  public init?(_ text: some StringProtocol) {
    self.init(String(text))
  }

  /// The day written as `2020-06-24` or `20200624` in ASCII, or nil if the bytes are anything else.
  public init?(utf8 bytes: ArraySlice<UInt8>) {
    self.init(utf8: bytes.span)
  }

  /// The day written as `2020-06-24` or `20200624` in ASCII, or nil if the bytes are anything else.
  public init?(utf8 bytes: Span<UInt8>) {
    let isNegative = bytes.count == 11 || bytes.count == 9
    let start = isNegative ? 1 : 0
    let hasHyphens: Bool
    switch bytes.count - start {
    case 10: hasHyphens = true
    case 8: hasHyphens = false
    default: return nil
    }
    if isNegative, bytes[0] != UInt8(ascii: "-") { return nil }

    var number = 0
    var isValid = true
    for offset in 0..<bytes.count - start {
      let byte = bytes[start + offset]
      if hasHyphens, offset == 4 || offset == 7 {
        isValid = isValid && byte == UInt8(ascii: "-")
      } else {
        let digit = byte &- UInt8(ascii: "0")
        isValid = isValid && digit <= 9
        number = number * 10 + Int(digit)
      }
    }
    guard isValid else { return nil }
    let year = number / 10_000
    if isNegative, year == 0 { return nil }
    self.init(year: isNegative ? -year : year, month: number / 100 % 100, day: number % 100)
  }
}
