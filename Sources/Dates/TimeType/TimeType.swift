/// What the times of a series count: days, spans of the calendar, or plain integers.
///
/// A time is kept as a ``Day``, whatever its type: a span of the calendar as its first day, so that times of one type, and times and
/// finer dates, compare and subtract as days do. An integer *n* is kept *n* days after 1970-01-01.
///
/// ```swift
/// let week = TimeType.epiweek.time("202053")!   // 2020-12-27, a Sunday
/// TimeType.epiweek.text(of: week)               // "202053"
/// TimeType.epiweek.steps(from: week, to: TimeType.epiweek.adding(1, to: week))  // 1
/// ```
public enum TimeType: String, Hashable, Sendable, CaseIterable {
  case day
  /// Weeks of the MMWR (Sunday to Saturday), as the COVIDcast API counts them: week 1 is the first with four days in the year, so that
  /// some years have a week 53.
  case epiweek
  /// Weeks of ISO 8601 (Monday to Sunday): week 1 is the first with four days in the year.
  case week
  case month
  case quarter
  case year
  case integer
}

extension TimeType {
  /// The time that a day falls into: the first day of its span.
  public func start(of day: Day) -> Day {
    switch self {
    case .day, .integer: day
    // A Sunday is the last day of an ISO week and the first of an epiweek.
    case .epiweek: day.adding(days: -(day.weekday % 7))
    case .week: day.start(of: .week)
    case .month: day.start(of: .month)
    case .quarter: day.start(of: .quarter)
    case .year: day.start(of: .year)
    }
  }

  /// The time that many steps later, or earlier if `count` is negative.
  public func adding(_ count: Int, to time: Day) -> Day {
    switch self {
    case .day, .integer: time.adding(days: count)
    case .epiweek, .week: time.adding(count, .week)
    case .month: time.adding(count, .month)
    case .quarter: time.adding(count, .quarter)
    case .year: time.adding(count, .year)
    }
  }

  /// The number of steps from the span of one day to the span of another.
  public func steps(from first: Day, to second: Day) -> Int {
    switch self {
    case .day, .integer: second - first
    case .epiweek, .week: (start(of: second) - start(of: first)) / 7
    case .month: Self.months(second) - Self.months(first)
    case .quarter: Self.quarters(second) - Self.quarters(first)
    case .year: second.year - first.year
    }
  }

  /// The days of one step, in the mean for spans of the calendar that differ in length.
  public var meanDays: Double {
    switch self {
    case .day, .integer: 1
    case .epiweek, .week: 7
    case .month: 365.2425 / 12
    case .quarter: 365.2425 / 4
    case .year: 365.2425
    }
  }

  private static func months(_ day: Day) -> Int {
    let (year, month, _) = day.civil
    return year * 12 + month - 1
  }

  private static func quarters(_ day: Day) -> Int {
    let (year, month, _) = day.civil
    return year * 4 + (month - 1) / 3
  }
}
