/// What counts as a revision, and when a value is near its latest.
public struct RevisionOptions: Hashable, Sendable {
  /// Days that must lie between a time and the last issue of the archive for the point to be described: younger points are not
  /// settled. 0 describes all.
  public var minimumWaitingDays: Int
  /// A value is near the latest if it differs by less than this share of it.
  public var withinLatest: Double
  /// An issue that differs by at most this much from the one before it is no revision.
  public var tolerance: Double
  /// Whether missing values count as issues; if not, they are left out, and points that have nothing else.
  public var keepsMissing: Bool

  /// The options of epiprocess: 60 days, 20 %, no tolerance, without missing values.
  public init(
    minimumWaitingDays: Int = 60, withinLatest: Double = 0.2, tolerance: Double = 0, keepsMissing: Bool = false
  ) {
    self.minimumWaitingDays = minimumWaitingDays
    self.withinLatest = withinLatest
    self.tolerance = tolerance
    self.keepsMissing = keepsMissing
  }
}
