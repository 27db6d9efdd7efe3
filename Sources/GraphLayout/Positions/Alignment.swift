/// The rotation or reflection, and the shift, that bring positions nearest to others: orthogonal Procrustes.
///
/// P. H. Schönemann, "A generalized solution of the orthogonal Procrustes problem", Psychometrika 31 (1966). The polar factor is
/// found from the eigenvectors of Hᵀ H, H being the covariance of both; directions in which one of both has no extent keep what
/// completes the others to an orthogonal matrix.
public struct Alignment: Sendable {
  private let from: [Double]
  private let to: [Double]
  /// Row by row: coordinate `a` of the image is Σ matrix[a][b] · coordinate b.
  private let matrix: [[Double]]

  /// - Precondition: Both have the same shape.
  public init(of positions: NodePositions, onto reference: NodePositions) {
    precondition(positions.dimension == reference.dimension && positions.nodeCount == reference.nodeCount)
    let dimension = positions.dimension
    from = positions.centre
    to = reference.centre
    var covariance = [[Double]](repeating: [Double](repeating: 0, count: dimension), count: dimension)
    for a in 0..<dimension {
      for b in 0..<dimension {
        var sum = 0.0
        for place in Swift.stride(from: 0, to: positions.values.count, by: dimension) {
          sum += (reference.values[place + a] - to[a]) * (positions.values[place + b] - from[b])
        }
        covariance[a][b] = sum
      }
    }
    matrix = Self.polarFactor(of: covariance)
  }

  /// The positions turned and shifted.
  public func apply(to positions: NodePositions) -> NodePositions {
    let dimension = positions.dimension
    var values = [Double](repeating: 0, count: positions.values.count)
    for (a, row) in matrix.enumerated() {
      for place in Swift.stride(from: 0, to: values.count, by: dimension) {
        var sum = to[a]
        for b in 0..<dimension { sum += row[b] * (positions.values[place + b] - from[b]) }
        values[place + a] = sum
      }
    }
    return NodePositions(checked: values, dimension: positions.dimension)
  }

  /// The orthogonal matrix nearest to a square one.
  private static func polarFactor(of square: [[Double]]) -> [[Double]] {
    let dimension = square.count
    var product = SymmetricMatrix(order: dimension)
    for row in 0..<dimension {
      for column in 0...row {
        product[row, column] = (0..<dimension).reduce(0) { $0 + square[$1][row] * square[$1][column] }
      }
    }
    // H v = σ u for each right singular vector v: the factor takes v to u.
    let pairs = product.eigenpairs()
    var images: [[Double]] = []
    let greatest = (pairs.first?.value ?? 0).squareRoot()
    for pair in pairs {
      var image = square.map { row in zip(row, pair.vector).reduce(0) { $0 + $1.0 * $1.1 } }
      let length = image.length
      if length <= 1e-9 * greatest || length == 0 { image = [Double](repeating: 0, count: dimension) }
      images.append(image.orthonormalized(to: images))
    }
    return (0..<dimension).map { row in
      (0..<dimension).map { column in
        zip(images, pairs).reduce(0) { $0 + $1.0[row] * $1.1.vector[column] }
      }
    }
  }
}

extension NodePositions {
  /// The mean of all positions; the origin of none.
  var centre: [Double] {
    var sums = [Double](repeating: 0, count: dimension)
    for (place, value) in values.enumerated() { sums[place % dimension] += value }
    return sums.map { $0 / Double(Swift.max(1, nodeCount)) }
  }

  /// The root mean square distance of the nodes from where they are in `other`, once aligned, as a share of the root mean square
  /// distance of that layout's nodes from their centre. 0 of layouts that only differ by rotation, reflection and shift.
  ///
  /// - Precondition: Both have the same shape.
  public func difference(from other: NodePositions) -> Double {
    let aligned = Alignment(of: self, onto: other).apply(to: self)
    let centre = other.centre
    var (apart, size) = (0.0, 0.0)
    for (place, value) in other.values.enumerated() {
      let (gap, reach) = (aligned.values[place] - value, value - centre[place % dimension])
      apart += gap * gap
      size += reach * reach
    }
    return size > 0 ? (apart / size).squareRoot() : apart > 0 ? .infinity : 0
  }
}

extension [Double] {
  fileprivate var length: Double { reduce(0) { $0 + $1 * $1 }.squareRoot() }

  /// A unit vector orthogonal to orthonormal ones: what is left of this vector, or of the first axis that leaves enough.
  fileprivate func orthonormalized(to others: [[Double]]) -> [Double] {
    let axes = indices.map { axis in indices.map { $0 == axis ? 1.0 : 0 } }
    for candidate in [self] + axes {
      let size = candidate.length
      guard size > 0 else { continue }
      var rest = candidate.map { $0 / size }
      // Twice is enough for orthogonality to the last digits.
      for _ in 0..<2 {
        for other in others {
          let shared = zip(rest, other).reduce(0) { $0 + $1.0 * $1.1 }
          rest = zip(rest, other).map { $0 - shared * $1 }
        }
      }
      let left = rest.length
      if left > 0.5 / Double(count).squareRoot() { return rest.map { $0 / left } }
    }
    return self
  }
}
