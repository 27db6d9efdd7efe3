/// A day of the proleptic Gregorian calendar, from −9999-01-01 to 9999-12-31.
///
/// A day is a count of days since 1970-01-01, so comparing, hashing and stepping cost what they cost for an integer. It knows no
/// time zone and no clock. Year 0 is the year before year 1, as in ISO 8601.
///
/// ```swift
/// let day = Day("2020-06-24")!
/// day.adding(days: 7).description  // "2020-07-01"
/// ```
///
/// Arithmetic that would leave the range stops at ``earliest`` or ``latest``.
public struct Day: Hashable, Sendable {
  /// The number of days since 1970-01-01; negative before it.
  public let daysSinceEpoch: Int32

  /// The day that many days after 1970-01-01, or the nearest day within the range.
  public init(daysSinceEpoch: Int32) {
    self.daysSinceEpoch = min(max(daysSinceEpoch, Self.range.lowerBound), Self.range.upperBound)
  }

  /// −9999-01-01.
  public static let earliest = Day(daysSinceEpoch: range.lowerBound)

  /// 9999-12-31.
  public static let latest = Day(daysSinceEpoch: range.upperBound)

  /// The bounds of `daysSinceEpoch`: literals, so that the check is two comparisons.
  private static var range: ClosedRange<Int32> { -4_371_587...2_932_896 }
}
