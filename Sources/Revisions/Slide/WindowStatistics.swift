/// What a window of a snapshot amounts to for one value column. Missing values are left out.
public struct WindowStatistics: Hashable, Sendable {
  /// The number of values.
  public var count: Int
  /// Their sum, 0 if there are none.
  public var sum: Double
  /// Their mean, NaN if there are none.
  public var mean: Double { sum / Double(count) }
  /// The relative change from the mean of the older half of the window to that of the newer half, for each step; NaN if one half is
  /// empty or the older mean is 0. This is `growth_rate(method = "rel_change")` of epiprocess at the middle of the window.
  public var growthRate: Double
}
