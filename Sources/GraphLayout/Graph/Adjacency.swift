/// The neighbours of every node, in one array.
struct Adjacency: Sendable {
  /// Where the neighbours of each node begin, and after the last node the end of all.
  let offsets: [Int32]
  /// Ascending for each node; every edge stands here from both ends.
  let neighbours: [Int32]

  init(offsets: [Int32], neighbours: [Int32]) {
    self.offsets = offsets
    self.neighbours = neighbours
  }

  /// O(nodes + edges).
  init(_ graph: Graph) {
    var next = [Int32](repeating: 0, count: graph.nodeCount + 1)
    for edge in graph.edges {
      next[Int(edge.source) + 1] += 1
      next[Int(edge.target) + 1] += 1
    }
    for node in 0..<graph.nodeCount { next[node + 1] += next[node] }
    offsets = next
    var neighbours = [Int32](repeating: 0, count: 2 * graph.edges.count)
    func add(_ neighbour: Int32, to node: Int32) {
      neighbours[Int(next[Int(node)])] = neighbour
      next[Int(node)] += 1
    }
    // Edges ascend: first all smaller neighbours of a node, in order, then all larger ones.
    for edge in graph.edges { add(edge.source, to: edge.target) }
    for edge in graph.edges { add(edge.target, to: edge.source) }
    self.neighbours = neighbours
  }

  subscript(node: Int) -> ArraySlice<Int32> { neighbours[Int(offsets[node])..<Int(offsets[node + 1])] }
}
