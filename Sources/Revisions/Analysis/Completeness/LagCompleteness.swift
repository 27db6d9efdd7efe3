/// How much of the final values of one series was known at one lag.
public struct LagCompleteness: Hashable, Sendable {
  /// The lag in periods.
  public let lag: Int
  /// The number of points that are old enough to have a final value.
  public let points: Int
  /// How many of them were known at the lag, with a final value that is not zero.
  public let known: Int
  /// Quantiles of value / final value, for the probabilities asked for; NaN if nothing was known.
  public let quantiles: [Double]
}
