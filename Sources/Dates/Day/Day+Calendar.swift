extension Day {
  /// The first day of the week, month, quarter or year that the day falls into.
  public func start(of unit: CalendarUnit) -> Day {
    switch unit {
    case .day:
      return self
    case .week:
      return adding(days: 1 - weekday)
    case .month:
      return adding(days: 1 - day)
    case .quarter:
      let (year, month, _) = civil
      return Day(validYear: year, month: (month - 1) / 3 * 3 + 1, day: 1)
    case .year:
      return Day(validYear: year, month: 1, day: 1)
    }
  }

  /// The day that many units later, or earlier if `count` is negative; ends of months as in ``adding(months:)``.
  public func adding(_ count: Int, _ unit: CalendarUnit) -> Day {
    // Beyond a bound that any unit takes out of the range, so that no product overflows.
    let bounded = min(max(count, -8_000_000), 8_000_000)
    return switch unit {
    case .day: adding(days: bounded)
    case .week: adding(days: 7 * bounded)
    case .month: adding(months: bounded)
    case .quarter: adding(months: 3 * bounded)
    case .year: adding(months: 12 * bounded)
    }
  }

  /// The English name of the month: "January".
  public var monthName: String { Self.monthNames[month - 1] }

  /// The first three letters of the English name of the month: "Jan".
  public var monthAbbreviation: String { String(monthName.prefix(3)) }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
