extension Graph {
  /// Throws unless there is one of each for each node, and labels tell nodes apart.
  static func check(
    labels: [String]?, groups: [Int]?, positions: NodePositions?, nodeCount: Int
  ) throws(GraphError) {
    if let labels {
      guard labels.count == nodeCount else { throw .wrongLabelCount(labels.count, nodeCount: nodeCount) }
      var seen = Set<String>(minimumCapacity: nodeCount)
      for label in labels {
        guard seen.insert(label).inserted else { throw .repeatedLabel(label) }
      }
    }
    if let groups, groups.count != nodeCount { throw .wrongGroupCount(groups.count, nodeCount: nodeCount) }
    if let positions {
      guard positions.nodeCount == nodeCount else {
        throw .wrongPositionCount(positions.nodeCount, nodeCount: nodeCount)
      }
      if let place = positions.values.firstIndex(where: { !$0.isFinite }) {
        throw .positionNotFinite(node: place / positions.dimension)
      }
    }
  }

  /// Throws unless there is a finite weight for each edge.
  static func check(weights: [Double]?, edgeCount: Int) throws(GraphError) {
    guard let weights else { return }
    guard weights.count == edgeCount else { throw .wrongWeightCount(weights.count, edgeCount: edgeCount) }
    if let edge = weights.firstIndex(where: { !$0.isFinite }) { throw .weightNotFinite(edge: edge) }
  }
}
