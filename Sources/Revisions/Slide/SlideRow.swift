public import Dates

/// What a trailing window said about one series on one date.
public struct SlideRow: Hashable, Sendable {
  /// The position of the key in the archive.
  public var key: Int
  /// The date of the view, whose window ends there.
  public var date: Day
  /// The number of points in the window.
  public var points: Int
  /// The latest time of them.
  public var lastTime: Day
  /// For each value column.
  public var statistics: [WindowStatistics]
}
