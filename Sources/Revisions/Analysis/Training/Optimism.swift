/// How much better the naive number looks than the error that a user of the model meets.
public struct Optimism: Sendable, Hashable {
  /// 1 − naive error / deployed error of the model trained on the latest data: 0.3 says that the backtest hides 30 % of the error.
  public let share: Double
  /// The middle 95 % of its bootstrap distribution.
  public let interval: ClosedRange<Double>
}
