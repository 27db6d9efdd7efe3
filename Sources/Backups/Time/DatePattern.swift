public import Dates

/// How names of files hold dates: text in which `%Y`, `%m` and `%d` stand for a year of four digits, a month and a day of two.
///
/// ```swift
/// DatePattern("dump-%d.%m.%Y")?.date(inNameOf: "night-dump-24.06.2020.sql.gz")  // 2020-06-24
/// ```
public struct DatePattern: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case byte(UInt8)
    case year, month, day

    var length: Int {
      switch self {
      case .byte: 1
      case .year: 4
      case .month, .day: 2
      }
    }
  }

  public let text: String
  private let parts: [Part]

  /// Nil where the text has not each of the three once, or a `%` before something else than these and `%`.
  public init?(_ text: String) {
    var parts: [Part] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        parts.append(.byte(byte))
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "Y"): parts.append(.year)
      case UInt8(ascii: "m"): parts.append(.month)
      case UInt8(ascii: "d"): parts.append(.day)
      case byte: parts.append(.byte(byte))
      default: return nil
      }
    }
    for part in [Part.year, .month, .day] where parts.count(where: { $0 == part }) != 1 { return nil }
    self.text = text
    self.parts = parts
  }

  /// The date at the one place of the last component of a path that is written like this; nil where there is none, or several that
  /// differ.
  public func date(inNameOf path: String) -> Day? {
    let name = Array(BackupFile(path: path, date: .earliest).name.utf8)
    let length = parts.reduce(0) { $0 + $1.length }
    var found: Day?
    for start in 0..<max(name.count - length + 1, 0) {
      guard let day = date(in: name[start..<start + length]) else { continue }
      if let found, found != day { return nil }
      found = day
    }
    return found
  }

  private func date(in name: ArraySlice<UInt8>) -> Day? {
    var rest = name
    var (year, month, day) = (0, 0, 0)
    for part in parts {
      let field = rest.prefix(part.length)
      rest = rest.dropFirst(part.length)
      if case .byte(let byte) = part {
        guard field.first == byte else { return nil }
        continue
      }
      var number = 0
      for digit in field {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        number = 10 * number + Int(digit - UInt8(ascii: "0"))
      }
      switch part {
      case .year: year = number
      case .month: month = number
      case .day: day = number
      case .byte: break
      }
    }
    return Day(year: year, month: month, day: day)
  }
}
