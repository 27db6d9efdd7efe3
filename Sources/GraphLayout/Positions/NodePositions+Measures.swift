extension NodePositions {
  /// The smallest distance of two nodes; nil if there are not two.
  ///
  /// Compares neighbours in the order of the first coordinate: O(n log n) for spread nodes, O(n²) for nodes on a plane across it.
  public var minimumDistance: Double? {
    let order = (0..<nodeCount).sorted { values[$0 * dimension] < values[$1 * dimension] }
    var nearest = Double.infinity
    for (rank, node) in order.enumerated() {
      for other in order[(rank + 1)...] {
        let gap = values[other * dimension] - values[node * dimension]
        guard gap * gap < nearest else { break }
        nearest = min(nearest, squaredDistance(node, other))
      }
    }
    return nodeCount > 1 ? nearest.squareRoot() : nil
  }

  /// The largest distance of a node from the mean of all: next to 0 where the layout has collapsed. Nil without nodes.
  public var radius: Double? { distancesFromCentre.max() }

  /// Of each node, from the mean of all.
  var distancesFromCentre: [Double] {
    let centre = centre
    return (0..<nodeCount).map { node in
      zip(self[node], centre).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
  }
}
