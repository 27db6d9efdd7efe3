extension PivotDistances {
  /// Rows of the matrix that its eigenvectors are estimated from, at most.
  private static let sampledRows = 4096

  /// Classical scaling with pivots: node by node, coordinates whose distances are about those of the graph.
  ///
  /// The doubly centred squares of the distances to the pivots, times the leading eigenvectors of their products; those from a
  /// sample of the nodes, evenly spaced. An axis that the distances do not need is 0. U. Brandes and C. Pich, "Eigensolver methods
  /// for progressive multidimensional scaling of large data", Graph Drawing 2006. O(nodes · pivots · dimension + pivots³).
  func scaling(dimension: Int) -> [Double] {
    let count = pivots.count
    var columnMeans = [Double](repeating: 0, count: count)
    for node in 0..<nodeCount {
      for rank in 0..<count { columnMeans[rank] += square(node, rank) }
    }
    for rank in 0..<count { columnMeans[rank] /= Double(nodeCount) }
    let mean = columnMeans.reduce(0, +) / Double(count)
    var row = [Double](repeating: 0, count: count)
    func center(_ node: Int) {
      var sum = 0.0
      for rank in 0..<count {
        row[rank] = square(node, rank)
        sum += row[rank]
      }
      for rank in 0..<count { row[rank] = -0.5 * (row[rank] - columnMeans[rank] - sum / Double(count) + mean) }
    }
    var products = SymmetricMatrix(order: count)
    let sample = min(nodeCount, Self.sampledRows)
    for index in 0..<sample {
      center(index * nodeCount / sample)
      for a in 0..<count {
        for b in 0...a { products[a, b] += row[a] * row[b] }
      }
    }
    let axes = products.eigenpairs().prefix(dimension).map(\.vector)
    var positions = [Double](repeating: 0, count: nodeCount * dimension)
    for node in 0..<nodeCount {
      center(node)
      for (axis, vector) in axes.enumerated() {
        var sum = 0.0
        for rank in 0..<count { sum += row[rank] * vector[rank] }
        positions[node * dimension + axis] = sum
      }
    }
    return scaled(positions, dimension: dimension)
  }

  private func square(_ node: Int, _ rank: Int) -> Double {
    let distance = Double(values[node * stride + rank])
    return distance * distance
  }

  /// The positions, node by node, at the scale at which the stress between nodes and pivots is least: Σ q / Σ q², where q is the
  /// distance over the graph's.
  func scaled(_ positions: [Double], dimension: Int) -> [Double] {
    var (sum, squares) = (0.0, 0.0)
    for node in 0..<nodeCount {
      for (rank, pivot) in pivots.enumerated() {
        let wanted = Double(values[node * stride + rank])
        guard wanted > 0 else { continue }
        var square = 0.0
        for axis in 0..<dimension {
          let difference = positions[node * dimension + axis] - positions[Int(pivot) * dimension + axis]
          square += difference * difference
        }
        sum += square.squareRoot() / wanted
        squares += square / (wanted * wanted)
      }
    }
    guard squares > 0, (sum / squares).isFinite else { return positions }
    return positions.map { $0 * (sum / squares) }
  }
}
