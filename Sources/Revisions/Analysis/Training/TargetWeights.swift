internal import Dates

/// What training targets are worth by their lag, judged on a date from what was known then.
struct TargetWeights {
  private let archive: Archive
  private let waiting: Int
  private let triangle: ReportingTriangle?

  /// - Parameter oldest: The largest lag of a target.
  init(_ archive: Archive, waiting: Int, oldest: Int) {
    self.archive = archive
    self.waiting = waiting
    triangle = archive.triangle(lags: Array(0...max(oldest, 0)))
  }

  /// The weight of a lag in periods: the inverse variance of relative errors, pooled over series, at most 100 times the least.
  ///
  /// A final value is what a point of at least `waiting` periods was on the date. Without such points all weights are 1. The bound
  /// keeps the few values that were never revised from drowning all others.
  func weights(asOf date: Day) -> (Int) -> Double {
    guard let triangle else { return { _ in 1 } }
    let known = triangle.known(asOf: archive.snapshot(asOf: date))
    let curve = UncertaintyCurves(known, waiting: waiting, priorPoints: .infinity).pooledVariances
    let largest = curve.filter(\.isFinite).max() ?? .nan
    return { lag in
      let variance = curve.indices.contains(lag) ? curve[lag] : .nan
      return variance.isFinite && largest > 0 ? min(largest / max(variance, largest / 100), 100) : 1
    }
  }
}
