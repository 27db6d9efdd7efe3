/// How far the values of one series at one lag were from their final values.
public struct RevisionError: Hashable, Sendable {
  /// The lag in periods.
  public let lag: Int
  /// The number of points with a value at the lag and a final value.
  public let count: Int
  /// The mean of value − final value.
  public let bias: Double
  /// The variance of value − final value about the bias, over *n* − 1.
  public let variance: Double
  /// The root of the mean square of value − final value.
  public let rootMeanSquare: Double

  /// The inverse of the variance: what an observation of the lag is worth beside others. NaN of fewer than two points; infinite
  /// where all errors are the same.
  public var weight: Double { 1 / variance }
}

extension ReportingTriangle {
  /// The errors of each key at each lag.
  ///
  /// - Parameter waiting: Only points at least so many periods old are final.
  public func revisionErrors(waiting: Int) -> [[RevisionError]] {
    keys.indices.map { key in
      let settled = points(of: key).filter { isSettled($0, after: waiting) }
      return lags.indices.map { lag in
        let errors = Moments(settled.map { value(of: $0, at: lag) - finalValues[$0] }.filter(\.isFinite))
        return RevisionError(
          lag: lags[lag], count: errors.count, bias: errors.mean, variance: errors.variance,
          rootMeanSquare: errors.rootMeanSquare)
      }
    }
  }
}
