/// How times are written:
///
/// | type | printed | read as well |
/// |---|---|---|
/// | day | `2020-06-24` | `20200624` |
/// | epiweek | `202026` | `2020-W26`, `2020W26` |
/// | week | `2020-W26` | `2020W26`, `202026` |
/// | month | `2020-06` | `202006` |
/// | quarter | `2020-Q2` | `2020Q2` |
/// | year | `2020` | |
/// | integer | `17` | `+17` |
///
/// A span of the calendar may be given by any day in it too.
extension TimeType {
  /// The text of a time.
  public func text(of time: Day) -> String {
    var bytes: [UInt8] = []
    append(time, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text of a time in ASCII.
  public func append(_ time: Day, to bytes: inout [UInt8]) {
    switch self {
    case .day:
      time.append(to: &bytes)
    case .epiweek, .week:
      let (year, week) = yearAndWeek(of: time)
      Self.append(year: year, to: &bytes)
      if self == .week { bytes += Array("-W".utf8) }
      bytes.append(UInt8(ascii: "0") + UInt8(week / 10))
      bytes.append(UInt8(ascii: "0") + UInt8(week % 10))
    case .month:
      var day: [UInt8] = []
      time.append(to: &day)
      bytes += day.dropLast(3)
    case .quarter:
      Self.append(year: time.year, to: &bytes)
      bytes += Array("-Q\(time.quarter)".utf8)
    case .year:
      Self.append(year: time.year, to: &bytes)
    case .integer:
      bytes += Array(time.daysSinceEpoch.description.utf8)
    }
  }

  /// The time that a text spells, or nil if it spells none.
  public func time(_ text: String) -> Day? { time(utf8: text.utf8.span) }

  /// The time that ASCII bytes spell, or nil if they spell none.
  public func time(utf8 bytes: Span<UInt8>) -> Day? {
    switch self {
    case .day:
      return Day(utf8: bytes)
    case .integer:
      return Self.number(bytes).flatMap { number in
        let day = Day(daysSinceEpoch: number)
        return day.daysSinceEpoch == number ? day : nil
      }
    default:
      if let spelled = spelledSpan(bytes) { return spelled }
      return Day(utf8: bytes).map(start(of:))
    }
  }

  /// The type whose printed form a text has; nil if it has none.
  ///
  /// Six digits are an epiweek, four a year.
  public static func spelled(in bytes: Span<UInt8>) -> TimeType? {
    if Day(utf8: bytes) != nil { return .day }
    var shape: [UInt8] = []
    for index in bytes.indices.prefix(12) {
      let byte = bytes[index]
      shape.append(byte &- UInt8(ascii: "0") <= 9 ? UInt8(ascii: "9") : byte & 0x20 == 0 ? byte | 0x20 : byte)
    }
    let type: TimeType? =
      switch String(decoding: shape, as: UTF8.self) {
      case "999999": .epiweek
      case "9999-w99", "9999w99": .week
      case "9999-99": .month
      case "9999-q9", "9999q9": .quarter
      case "9999": .year
      default: .integer
      }
    return type.flatMap { $0.time(utf8: bytes) == nil ? nil : $0 }
  }

  /// The year that a week belongs to, and its number: those of its fourth day.
  public func yearAndWeek(of time: Day) -> (year: Int, week: Int) {
    let middle = start(of: time).adding(days: 3)
    return (middle.year, (middle.dayOfYear - 1) / 7 + 1)
  }

  /// A span in its own spelling: a year, then letters and digits.
  private func spelledSpan(_ bytes: Span<UInt8>) -> Day? {
    guard bytes.count >= 4, let year = Self.digits(bytes, 0..<4) else { return nil }
    var index = 4
    if self == .year { return bytes.count == 4 ? Day(year: year, month: 1, day: 1) : nil }
    let hasHyphen = index < bytes.count && bytes[index] == UInt8(ascii: "-")
    if hasHyphen { index += 1 }
    var hasLetter = false
    if self != .month, index < bytes.count {
      let letter = UInt8(ascii: self == .quarter ? "q" : "w")
      hasLetter = bytes[index] | 0x20 == letter
      if hasLetter { index += 1 }
    }
    guard bytes.count - index == (self == .quarter ? 1 : 2), let number = Self.digits(bytes, index..<bytes.count) else {
      return nil
    }
    switch self {
    case .month:
      return Day(year: year, month: number, day: 1)
    case .quarter:
      return hasLetter && (1...4).contains(number) ? Day(year: year, month: 3 * number - 2, day: 1) : nil
    default:
      guard hasLetter || !hasHyphen, number >= 1, let fourth = Day(year: year, month: 1, day: 4) else { return nil }
      let week = start(of: fourth).adding(days: 7 * (number - 1))
      return yearAndWeek(of: week) == (year, number) ? week : nil
    }
  }

  private static func append(year: Int, to bytes: inout [UInt8]) {
    let digits = year.magnitude.description
    if year < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes += repeatElement(UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count))
    bytes += Array(digits.utf8)
  }

  private static func digits(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  private static func number(_ bytes: Span<UInt8>) -> Int32? {
    guard let first = bytes.isEmpty ? nil : bytes[0] else { return nil }
    let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    let digitCount = bytes.count - (isSigned ? 1 : 0)
    guard (1...9).contains(digitCount), let number = digits(bytes, (isSigned ? 1 : 0)..<bytes.count) else { return nil }
    return Int32(first == UInt8(ascii: "-") ? -number : number)
  }
}
