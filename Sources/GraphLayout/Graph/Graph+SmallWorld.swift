extension Graph {
  /// Paths of a small world are shorter than so many times the binary logarithm of the number of nodes.
  private static let shortness = 1.5

  /// Whether few steps lead from any node to any other: the longest way found is shorter than 1.5 binary logarithms of the
  /// number of nodes.
  ///
  /// Random graphs and social networks are small worlds, with about one logarithm or less; meshes, with the root of their number,
  /// and trees, with two logarithms and more, are none. The way is the longest from the node that is farthest from the one with
  /// the most neighbours, in its component.
  ///
  /// Complexity: O(nodes + edges).
  var isSmallWorld: Bool {
    let adjacency = Adjacency(self)
    guard let hub = (0..<nodeCount).max(by: { adjacency[$0].count < adjacency[$1].count }) else { return false }
    let end = adjacency.farthest(from: hub)
    let length = adjacency.farthest(from: end.node).steps
    // The binary logarithm rounded down: all that a rule of thumb needs.
    return Double(length) < Self.shortness * Double(nodeCount.bitWidth - 1 - nodeCount.leadingZeroBitCount)
  }
}

extension Adjacency {
  /// A node to which the most steps lead, and their number; of several, the one that is found last.
  fileprivate func farthest(from start: Int) -> (node: Int, steps: Int) {
    var isFound = [Bool](repeating: false, count: offsets.count - 1)
    var front = [Int32(start)]
    var last = (node: start, steps: 0)
    isFound[start] = true
    for steps in 1... {
      var next: [Int32] = []
      for node in front {
        for neighbour in self[Int(node)] where !isFound[Int(neighbour)] {
          isFound[Int(neighbour)] = true
          next.append(neighbour)
        }
      }
      guard let node = next.last else { break }
      last = (Int(node), steps)
      front = next
    }
    return last
  }
}
