import Kernels

/// Positive values by their logarithms.
struct LogScale: PositionScale {
  let domain: ClosedRange<Double>
  private let lower: Double
  private let upper: Double

  /// - Parameter domain: positive, finite, and its ends apart.
  init(domain: ClosedRange<Double>) {
    self.domain = domain
    lower = Elementary.log(domain.lowerBound)
    upper = Elementary.log(domain.upperBound)
  }

  func fraction(of value: Double) -> Double {
    guard value > 0 else { return .nan }
    return (Elementary.log(value) - lower) / (upper - lower)
  }

  func ticks(in space: AxisSpace) -> AxisTicks { LogTicks.ticks(for: self, in: space) }
}
