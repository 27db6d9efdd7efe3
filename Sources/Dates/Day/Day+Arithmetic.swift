extension Day: Comparable {
  public static func < (left: Day, right: Day) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }
}

extension Day: Strideable {
  public func advanced(by days: Int) -> Day { adding(days: days) }

  public func distance(to other: Day) -> Int { other - self }
}

extension Day {
  /// The day that many days later, or earlier if `days` is negative.
  public func adding(days: Int) -> Day {
    let sum = Int(daysSinceEpoch).addingReportingOverflow(days)
    let bounded = sum.overflow ? (days > 0 ? Int.max : Int.min) : sum.partialValue
    return Day(daysSinceEpoch: Int32(clamping: bounded))
  }

  /// The same day of the month that many months later, or the last day of a month that is too short for it.
  ///
  /// 31 January plus one month is 28 or 29 February.
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    // No two days of the range are further apart than this, so beyond it every sum stops at the same bound.
    let bounded = min(max(months, -12 * 20_000), 12 * 20_000)
    let count = year * 12 + (month - 1) + bounded
    let newYear = (count >= 0 ? count : count - 11) / 12
    guard newYear >= -9999 else { return .earliest }
    guard newYear <= 9999 else { return .latest }
    let newMonth = count - newYear * 12 + 1
    return Day(
      validYear: newYear, month: newMonth, day: min(day, Self.length(ofMonth: newMonth, year: newYear)))
  }

  /// The number of days from `right` to `left`.
  public static func - (left: Day, right: Day) -> Int {
    Int(left.daysSinceEpoch) - Int(right.daysSinceEpoch)
  }
}
