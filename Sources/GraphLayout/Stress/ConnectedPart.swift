/// A connected component of a graph as a graph of its own, whose nodes are numbered by their order in the whole.
struct ConnectedPart: Sendable {
  /// The numbers of its nodes in the whole graph, ascending.
  let nodes: [Int32]
  let adjacency: Adjacency
  /// The length of the edge to each of the adjacency's neighbours; nil where all are 1.
  let lengths: [Float]?

  var nodeCount: Int { nodes.count }
  var pairCount: Int { nodeCount * (nodeCount - 1) / 2 }

  /// All components, by their smallest node. O(nodes + edges).
  static func all(of graph: Graph, distances: GraphDistance) -> [ConnectedPart] {
    let whole = Adjacency(graph)
    let lengths = distances == .weights ? whole.lengths(of: graph) : nil
    var part = [Int32](repeating: -1, count: graph.nodeCount)
    var place = part
    var members: [[Int32]] = []
    for start in 0..<graph.nodeCount where part[start] < 0 {
      let number = Int32(members.count)
      part[start] = number
      var queue = [Int32(start)]
      var next = 0
      while next < queue.count {
        for neighbour in whole[Int(queue[next])] where part[Int(neighbour)] < 0 {
          part[Int(neighbour)] = number
          queue.append(neighbour)
        }
        next += 1
      }
      queue.sort()
      for (rank, node) in queue.enumerated() { place[Int(node)] = Int32(rank) }
      members.append(queue)
    }
    guard members.count > 1 else {
      return members.map { ConnectedPart(nodes: $0, adjacency: whole, lengths: lengths) }
    }
    return members.map { nodes in
      var offsets: [Int32] = [0]
      var neighbours: [Int32] = []
      var own: [Float] = []
      for node in nodes {
        let range = Int(whole.offsets[Int(node)])..<Int(whole.offsets[Int(node) + 1])
        for index in range { neighbours.append(place[Int(whole.neighbours[index])]) }
        if let lengths { own += lengths[range] }
        offsets.append(Int32(neighbours.count))
      }
      return ConnectedPart(
        nodes: nodes, adjacency: Adjacency(offsets: offsets, neighbours: neighbours),
        lengths: lengths == nil ? nil : own)
    }
  }
}

extension Adjacency {
  /// The weight of the edge to each neighbour; nil if the graph has no weights.
  fileprivate func lengths(of graph: Graph) -> [Float]? {
    guard let weights = graph.weights else { return nil }
    var next = offsets
    var lengths = [Float](repeating: 0, count: neighbours.count)
    func add(_ length: Double, to node: Int32) {
      lengths[Int(next[Int(node)])] = Float(length)
      next[Int(node)] += 1
    }
    // In the order in which the neighbours were put in.
    for (edge, weight) in zip(graph.edges, weights) { add(weight, to: edge.target) }
    for (edge, weight) in zip(graph.edges, weights) { add(weight, to: edge.source) }
    return lengths
  }
}
