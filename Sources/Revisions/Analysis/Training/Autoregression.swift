/// A direct autoregression: the value `horizon` periods ahead from values at some distances behind the newest period.
public struct Autoregression: Sendable, Hashable {
  /// Distances of the features behind the newest period, such as 0, 7, 14.
  public let lags: [Int]
  /// Periods from the newest one to the target.
  public let horizon: Int
  /// The number of training periods before each forecast.
  public let window: Int
  /// The ridge penalty on standardised features; 0 for least squares.
  public let penalty: Double
  /// Whether all series share their coefficients.
  public let isPooled: Bool
  /// Whether training rows weigh by the inverse variance of their targets' errors at the lag that the targets had on the date,
  /// judged from what was known then. The view ``TrainingView/latest`` knows no such errors and is never weighted.
  public let isWeighted: Bool

  public init(
    lags: [Int] = [0, 7, 14], horizon: Int = 7, window: Int = 60, penalty: Double = 0, isPooled: Bool = true,
    isWeighted: Bool = false
  ) {
    self.lags = lags.map { max($0, 0) }
    self.horizon = max(horizon, 1)
    self.window = max(window, 1)
    self.penalty = max(penalty, 0)
    self.isPooled = isPooled
    self.isWeighted = isWeighted
  }
}
