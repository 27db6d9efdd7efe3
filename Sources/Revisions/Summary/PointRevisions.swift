public import Dates

/// How one point was revised. Lags count as `Archive.lagType` says; values leave missing ones out, and are NaN where there are no
/// others.
public struct PointRevisions: Sendable {
  /// The position of the key in the archive.
  public var key: Int
  public var time: Day
  /// The number of issues behind the first.
  public var revisions: Int
  public var minimumLag: Int
  public var maximumLag: Int
  /// The lag from which all values are near the latest; nil if the latest is missing.
  public var lagNearLatest: Int?
  public var minimum: Double
  public var maximum: Double
  public var median: Double

  /// The largest value less the smallest.
  public var spread: Double { maximum - minimum }

  /// The spread as a share of the largest magnitude; NaN where all values are 0.
  public var relativeSpread: Double { spread / max(minimum.magnitude, maximum.magnitude) }
}
