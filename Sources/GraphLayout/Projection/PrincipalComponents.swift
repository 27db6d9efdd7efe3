/// The principal axes of points: the orthonormal directions of greatest variance.
///
/// Each axis is signed so that its component of greatest magnitude, the first of equals, is positive.
struct PrincipalComponents: Hashable, Sendable {
  let mean: [Double]
  /// Variances along the axes, descending.
  let variances: [Double]
  let axes: [[Double]]

  init(_ positions: NodePositions) {
    let (count, dimension) = (positions.nodeCount, positions.dimension)
    var mean = [Double](repeating: 0, count: dimension)
    for node in 0..<count {
      for (axis, value) in positions[node].enumerated() { mean[axis] += value / Double(count) }
    }
    var covariance = SymmetricMatrix(order: dimension)
    for node in 0..<count {
      let centred = zip(positions[node], mean).map { $0 - $1 }
      for row in 0..<dimension {
        for column in 0...row { covariance[row, column] += centred[row] * centred[column] / Double(count) }
      }
    }
    let eigenpairs = covariance.eigenpairs()
    self.mean = mean
    variances = eigenpairs.map(\.value)
    axes = eigenpairs.map { pair in
      let largest = pair.vector.reduce(0) { $1.magnitude > $0.magnitude ? $1 : $0 }
      return largest < 0 ? pair.vector.map { -$0 } : pair.vector
    }
  }

  /// The share of the variance along the first axes; 1 of points that do not vary.
  func share(of count: Int) -> Double {
    let total = variances.reduce(0, +)
    return total > 0 ? variances.prefix(count).reduce(0, +) / total : 1
  }

  /// A point's coordinate along an axis, from the mean.
  func coordinate(_ axis: Int, of point: ArraySlice<Double>) -> Double {
    zip(zip(point, mean), axes[axis]).reduce(0) { $0 + ($1.0.0 - $1.0.1) * $1.1 }
  }
}
