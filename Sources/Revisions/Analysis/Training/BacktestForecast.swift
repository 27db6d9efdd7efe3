public import Dates

/// One forecast of a backtest, by one training view for one series on one date.
public struct BacktestForecast: Sendable, Hashable {
  /// The forecast date.
  public let date: Day
  public let view: TrainingView
  /// The position of the series.
  public let key: Int
  /// The newest period that was visible.
  public let newest: Day
  /// From the features that were visible: what a user of the model would have got.
  public let deployed: Double
  /// From the features as they are now: what a backtest on the latest data scores.
  public let naive: Double
  /// What became of the target, by the latest data.
  public let truth: Double

  /// Whether all of it is known.
  public var isComplete: Bool { deployed.isFinite && naive.isFinite && truth.isFinite }
}
