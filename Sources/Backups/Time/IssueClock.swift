import Bytes
import Dates

/// Tells the issue and the lag of rows from the day of their backup.
struct IssueClock {
  /// When an issue was seen.
  struct Stamp: Hashable {
    /// The day of the backup as `YYYYMMDD`, or its epiweek as `YYYYWW` for weekly rows.
    var issue: Int
    /// How long after the row's time the issue is, in units of that time; nil where the time is none.
    var lag: Int?
  }

  private let timeColumn: Int?
  private let typeColumn: Int?
  private var day = Day.earliest
  private var dayNumber = 0
  private var weekNumber = 0

  /// The time of a row is in the key's column `time_value`, its unit in `time_type`; without the latter, times are days.
  init(_ columns: IssueColumns) {
    timeColumn = columns.keyColumn("time_value")
    typeColumn = columns.keyColumn("time_type")
  }

  /// Goes on to a backup.
  mutating func advance(to day: Day) {
    self.day = day
    dayNumber = Self.number(of: day)
    weekNumber = Epiweek(of: day).number
  }

  /// A day as `YYYYMMDD`.
  static func number(of day: Day) -> Int {
    let (year, month, day) = day.civil
    return year * 10_000 + month * 100 + day
  }

  func stamp(_ bytes: [UInt8], _ range: Range<Int>) -> Stamp {
    guard let timeColumn else { return Stamp(issue: dayNumber, lag: nil) }
    var fields = RecordFields(range)
    var time: Range<Int>?
    var type: Range<Int>?
    for column in 0...max(timeColumn, typeColumn ?? 0) {
      let field = fields.next(bytes)
      if column == timeColumn { time = field }
      if column == typeColumn { type = field }
    }
    let value = time.map { bytes[$0] } ?? []
    guard let type, let unit = type.isEmpty ? nil : bytes[type.lowerBound] | 0x20 else { return daily(value) }
    return switch (unit, type.count) {
    case (UInt8(ascii: "w"), _): weekly(value)
    case (UInt8(ascii: "m"), _):
      Stamp(issue: dayNumber, lag: Self.months(value).map { dayNumber / 100 / 100 * 12 + dayNumber / 100 % 100 - $0 })
    case (UInt8(ascii: "y"), _): Stamp(issue: dayNumber, lag: ASCIINumber.integer(value).map { day.year - $0 })
    default: daily(value)
    }
  }

  private func daily(_ value: ArraySlice<UInt8>) -> Stamp {
    Stamp(issue: dayNumber, lag: Day(utf8: value).map { day - $0 })
  }

  private func weekly(_ value: ArraySlice<UInt8>) -> Stamp {
    let week = ASCIINumber.integer(value).flatMap { Epiweek($0) }
    return Stamp(issue: weekNumber, lag: week.map { (Epiweek(of: day).start - $0.start) / 7 })
  }

  /// The months since year 0 that `YYYYMM` stands for.
  private static func months(_ value: ArraySlice<UInt8>) -> Int? {
    guard let number = ASCIINumber.integer(value), (0...999_999).contains(number), (1...12).contains(number % 100)
    else {
      return nil
    }
    return number / 100 * 12 + number % 100
  }
}
