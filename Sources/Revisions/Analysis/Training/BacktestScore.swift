/// How well one training view did in a backtest, as deployed and as a naive backtest would have it.
public struct BacktestScore: Sendable, Hashable {
  public let view: TrainingView
  /// The number of forecasts.
  public let count: Int
  /// The mean absolute error of forecasts from visible features.
  public let deployed: Double
  /// The mean absolute error of forecasts from final features.
  public let naive: Double
  /// The middle 95 % of the bootstrap distribution of `deployed` and `naive`.
  public let deployedInterval: ClosedRange<Double>
  public let naiveInterval: ClosedRange<Double>
}
