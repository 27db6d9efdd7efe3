internal import Kernels

/// Resamples a series of dates in blocks, so that errors of neighbouring dates stay together.
///
/// H. R. Künsch, "The jackknife and the bootstrap for general stationary observations", Annals of Statistics 17 (1989).
struct MovingBlockBootstrap {
  /// The number of elements.
  let count: Int
  /// The length of a block, from 1 to `count`.
  let blockLength: Int
  let replicates: Int
  let seed: UInt64

  /// The 2.5 % and the 97.5 % quantile of a statistic of the resampled positions; nil of nothing.
  ///
  /// - Parameter statistic: Of `count` positions, some of them several times; replicates where it is not finite are left out.
  func interval(_ statistic: ([Int]) -> Double) -> ClosedRange<Double>? {
    guard count > 0 else { return nil }
    var generator = SeededGenerator(seed: seed)
    let length = min(max(blockLength, 1), count)
    var values: [Double] = []
    for _ in 0..<replicates {
      var positions: [Int] = []
      while positions.count < count {
        let start = generator.integer(below: count - length + 1)
        positions.append(contentsOf: (start..<start + length).prefix(count - positions.count))
      }
      let value = statistic(positions)
      if value.isFinite { values.append(value) }
    }
    guard !values.isEmpty else { return nil }
    values.sort()
    return Quantiles.value(0.025, ofSorted: values)...Quantiles.value(0.975, ofSorted: values)
  }
}
