/// How edges share the room between the same two nodes: which bend aside, and by how many steps.
struct EdgeRoutes: Hashable, Sendable {
  /// For each edge, how many steps it stands off from the straight line to the left from source to target; of a loop, how many
  /// loops of the node lie within it. Nil if no edge is a loop or has a parallel.
  private let steps: [Double]?
  /// The most loops of one node.
  let loops: Int

  /// O(edges) where edges are in ascending order, each once, else O(edges · log edges).
  init(_ edges: [NodeLinkEdge]) {
    let isSimple =
      edges.allSatisfy { $0.source < $0.target }
      && zip(edges, edges.dropFirst()).allSatisfy { ($0.source, $0.target) < ($1.source, $1.target) }
    guard !isSimple else {
      steps = nil
      loops = 0
      return
    }
    func ends(_ place: Int) -> (Int, Int) {
      (min(edges[place].source, edges[place].target), max(edges[place].source, edges[place].target))
    }
    let order = edges.indices.sorted { first, second in
      let (a, b) = (ends(first), ends(second))
      return a != b ? a < b : first < second
    }
    var steps = [Double](repeating: 0, count: edges.count)
    var loops = 0
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, ends(order[end]) == ends(order[start]) { end += 1 }
      for (rank, place) in order[start..<end].enumerated() {
        let edge = edges[place]
        if edge.source == edge.target {
          steps[place] = Double(rank)
          loops = max(loops, end - start)
        } else {
          // Left of one direction is right of the other.
          steps[place] = (Double(rank) - Double(end - start - 1) / 2) * (edge.source < edge.target ? 1 : -1)
        }
      }
      start = end
    }
    self.steps = steps
    self.loops = loops
  }

  func steps(ofEdge place: Int) -> Double { steps?[place] ?? 0 }
}
