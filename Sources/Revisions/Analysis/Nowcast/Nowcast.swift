/// What a value will be at the last lag: a middle, and intervals around it.
public struct Nowcast: Sendable, Hashable {
  /// The period that the value is about.
  public let period: Int
  /// What was known of it; NaN if nothing.
  public let observed: Double
  /// The middle of the distribution; NaN if nothing was known.
  public let median: Double
  /// The bounds for each level that was asked for, such as 0.95; NaN where there are no errors to learn from.
  public let intervals: [Interval]

  /// Bounds between which the value lies with a probability.
  public struct Interval: Sendable, Hashable {
    public let level: Double
    public let low: Double
    public let high: Double

    /// Whether a value lies inside, bounds included.
    public func contains(_ value: Double) -> Bool { value >= low && value <= high }
  }

  /// The weighted interval score against the truth, lower is better: the mean of the median's absolute error and the intervals'
  /// scores, each weighted by half its miss rate. It approximates the continuous ranked probability score.
  ///
  /// J. Bracher, E. L. Ray, T. Gneiting and N. G. Reich, "Evaluating epidemic forecasts in an interval format", PLOS
  /// Computational Biology 17 (2021).
  public func weightedIntervalScore(truth: Double) -> Double {
    let sum = intervals.reduce(0.5 * (truth - median).magnitude) { sum, interval in
      let missRate = 1 - interval.level
      let miss = max(interval.low - truth, 0) + max(truth - interval.high, 0)
      return sum + missRate / 2 * (interval.high - interval.low) + miss
    }
    return sum / (Double(intervals.count) + 0.5)
  }
}
