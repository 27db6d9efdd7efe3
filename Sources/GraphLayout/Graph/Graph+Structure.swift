extension Graph {
  /// The number of neighbours of each node.
  public var degrees: [Int] {
    var degrees = [Int](repeating: 0, count: nodeCount)
    for edge in edges {
      degrees[Int(edge.source)] += 1
      degrees[Int(edge.target)] += 1
    }
    return degrees
  }

  /// Whether each two nodes are adjacent.
  var isComplete: Bool { edges.count == nodeCount * (nodeCount - 1) / 2 }

  /// The number of connected components; 0 for the empty graph. O(nodes + edges).
  public var componentCount: Int {
    let adjacency = Adjacency(self)
    var isReached = [Bool](repeating: false, count: nodeCount)
    var count = 0
    var pending: [Int] = []
    for start in 0..<nodeCount where !isReached[start] {
      count += 1
      isReached[start] = true
      pending.append(start)
      while let node = pending.popLast() {
        for neighbour in adjacency[node] where !isReached[Int(neighbour)] {
          isReached[Int(neighbour)] = true
          pending.append(Int(neighbour))
        }
      }
    }
    return count
  }
}
