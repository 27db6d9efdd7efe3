/// Labels along a line, pushed apart by as little as possible.
enum LabelSpreading {
  /// The centres of labels that want to stand at `wanted`, so that none overlap and all lie in `bounds`.
  ///
  /// Minimises the sum of squared displacements: an isotonic regression by the pooling of adjacent violators (Ayer et al. 1955)
  /// on the centres less the extents before them. The order of the labels is kept; labels that want the same place stand in the
  /// order of the list. O(n log n).
  ///
  /// - Returns: The centres in the order of `wanted`; nil if the labels do not fit into the bounds.
  static func spread(_ wanted: [Double], extents: [Double], within bounds: ClosedRange<Double>) -> [Double]? {
    let total = extents.reduce(0, +)
    let slack = bounds.upperBound - bounds.lowerBound - total
    guard slack >= 0 else { return nil }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }

    // The start of a label less the extents before it: non-decreasing if and only if no two labels overlap.
    var offsets: [Double] = []
    var offset = 0.0
    for index in order {
      offsets.append(offset)
      offset += extents[index]
    }
    var pools: [(sum: Double, count: Int)] = []
    for (rank, index) in order.enumerated() {
      var pool = (sum: wanted[index] - extents[index] / 2 - offsets[rank], count: 1)
      while let last = pools.last, last.sum / Double(last.count) > pool.sum / Double(pool.count) {
        pools.removeLast()
        pool = (last.sum + pool.sum, last.count + pool.count)
      }
      pools.append(pool)
    }
    let starts = pools.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }

    var centers = wanted
    for (rank, index) in order.enumerated() {
      let start = min(max(starts[rank], bounds.lowerBound), bounds.lowerBound + slack)
      centers[index] = start + offsets[rank] + extents[index] / 2
    }
    return centers
  }
}
