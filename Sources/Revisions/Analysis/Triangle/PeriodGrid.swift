public import Dates

/// The calendar steps of a signal: days, weeks, months, quarters or years, numbered so that neighbours differ by one.
///
/// Lags, horizons and windows of an analysis are counted in these periods, so that a quarterly signal needs no other code than a
/// daily one. A date inside a period belongs to that period.
public struct PeriodGrid: Hashable, Sendable {
  /// The length of a step.
  public let unit: CalendarUnit
  /// The first day of some week, as days since 1970-01-01; weeks of a signal begin on the weekday of its times.
  private let weekStart: Int

  /// The coarsest grid on which all times begin a period; days, if there are fewer than two times.
  public init(of times: some Sequence<Day>) {
    guard let first = times.first(where: { _ in true }), times.contains(where: { $0 != first }) else {
      self.init(unit: .day, weekStart: 0)
      return
    }
    let coarse = [CalendarUnit.year, .quarter, .month].first { unit in times.allSatisfy { $0.start(of: unit) == $0 } }
    let isWeekly = times.allSatisfy { ($0 - first) % 7 == 0 }
    self.init(unit: coarse ?? (isWeekly ? .week : .day), weekStart: Int(first.daysSinceEpoch))
  }

  private init(unit: CalendarUnit, weekStart: Int) {
    self.unit = unit
    self.weekStart = unit == .week ? weekStart : 0
  }

  /// The number of the period that a day belongs to.
  public func period(of day: Day) -> Int {
    switch unit {
    case .day: Int(day.daysSinceEpoch)
    case .week: Self.quotient(Int(day.daysSinceEpoch) - weekStart, 7)
    case .month: 12 * day.year + day.month - 1
    case .quarter: 4 * day.year + day.quarter - 1
    case .year: day.year
    }
  }

  /// The first day of a period.
  public func start(of period: Int) -> Day {
    switch unit {
    case .day: Self.epoch.adding(period, .day)
    case .week: Self.epoch.adding(days: weekStart).adding(period, .week)
    case .month: Self.epoch.adding(period - 12 * 1970, .month)
    case .quarter: Self.epoch.adding(period - 4 * 1970, .quarter)
    case .year: Self.epoch.adding(period - 1970, .year)
    }
  }

  /// The last period that has ended by a day: what is published within a period counts as known only when the period is over.
  public func lastPeriod(endedBy day: Day) -> Int { period(of: day.adding(days: 1)) - 1 }

  /// Periods after which the calendar repeats itself for those who report: 7 days; 1 for all other units.
  public var season: Int { unit == .day ? 7 : 1 }

  private static var epoch: Day { Day(daysSinceEpoch: 0) }

  private static func quotient(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }
}
