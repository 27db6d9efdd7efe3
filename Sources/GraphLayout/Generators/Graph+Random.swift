internal import Kernels

// The graphs are functions of their parameters and the seed; the random numbers come from `SeededGenerator`.

extension Graph {
  /// Every two of `nodes` nodes adjacent with the same probability, independently: G(n, p) of Gilbert, Erdős and Rényi.
  ///
  /// O(nodes + edges).
  public static func erdosRenyi(nodes: Int, probability: Double, seed: UInt64) throws(GraphError) -> Graph {
    try check(.nodes, nodes, in: 0...nodeLimit)
    try check(.probability, probability, in: 0...1)
    var edges: [(Int, Int)] = []
    var generator = SeededGenerator(seed: seed)
    try generator.drawPairs(of: nodes, probability: probability) { edges.append(($0, $1)) }
    return try Graph(nodeCount: nodes, edges: edges)
  }

  /// A graph that grows by nodes with `links` edges to earlier ones, chosen in proportion to their degree.
  ///
  /// A.-L. Barabási and R. Albert, "Emergence of scaling in random networks", Science 286 (1999), as networkx defines what they
  /// leave open: the first `links` + 1 nodes are a star around node 0; then each new node draws from the list of all ends
  /// of edges until it has `links` different neighbours.
  public static func barabasiAlbert(nodes: Int, links: Int, seed: UInt64) throws(GraphError) -> Graph {
    try check(.nodes, nodes, in: 2...nodeLimit)
    try check(.links, links, in: 1...(nodes - 1))
    let edgeCount = links + (nodes - links - 1) * links
    guard edgeCount <= edgeLimit else { throw .tooManyEdges(edgeCount, limit: edgeLimit) }
    var generator = SeededGenerator(seed: seed)
    var edges = (1...links).map { (0, $0) }
    edges.reserveCapacity(edgeCount)
    var ends = edges.flatMap { [$0.0, $0.1] }
    ends.reserveCapacity(2 * edgeCount)
    var newestNeighbourOf = [Int](repeating: -1, count: nodes)
    for node in (links + 1)..<nodes {
      let endCount = ends.count
      var count = 0
      while count < links {
        let target = ends[generator.integer(below: endCount)]
        guard newestNeighbourOf[target] != node else { continue }
        newestNeighbourOf[target] = node
        edges.append((target, node))
        ends += [target, node]
        count += 1
      }
    }
    return try Graph(nodeCount: nodes, edges: edges)
  }

  /// Groups of equal size, two nodes adjacent with one probability `within` a group and another `between` groups.
  ///
  /// The planted partition model of A. Condon and R. M. Karp, "Algorithms for graph partitioning on the planted partition model",
  /// Random Structures and Algorithms 18 (2001). Node i belongs to group i / size, as `groups` of the result tells. O(nodes + edges).
  public static func plantedPartition(
    groups: Int, size: Int, within: Double, between: Double, seed: UInt64
  ) throws(GraphError) -> Graph {
    try check(.groups, groups, in: 0...nodeLimit)
    try check(.size, size, in: 0...nodeLimit)
    try check(.within, within, in: 0...1)
    try check(.between, between, in: 0...1)
    let nodes = groups * size
    guard nodes <= nodeLimit else { throw .tooManyNodes(nodes, limit: nodeLimit) }
    var edges: [(Int, Int)] = []
    var generator = SeededGenerator(seed: seed)
    for group in 0..<groups {
      try generator.drawPairs(of: size, probability: within) { edges.append((group * size + $0, group * size + $1)) }
      guard edges.count <= edgeLimit else { throw .tooManyEdges(edges.count, limit: edgeLimit) }
    }
    try generator.drawPairs(of: nodes, probability: between) { u, v in
      if u / size != v / size { edges.append((u, v)) }
    }
    return try Graph(nodeCount: nodes, edges: edges, groups: (0..<nodes).map { $0 / size })
  }
}

extension SeededGenerator {
  /// Calls `body` with each pair u < v < `count`, chosen with the given probability independently of the others.
  ///
  /// The gaps between chosen pairs are geometric: V. Batagelj and U. Brandes, "Efficient generation of large random networks",
  /// Physical Review E 71 (2005). Throws where more than `Graph.edgeLimit` are expected or come.
  fileprivate mutating func drawPairs(
    of count: Int, probability: Double, _ body: (Int, Int) -> Void
  ) throws(GraphError) {
    let pairCount = count * (count - 1) / 2
    let expected = Double(pairCount) * probability
    guard expected <= Double(Graph.edgeLimit) else { throw .tooManyEdges(Int(expected), limit: Graph.edgeLimit) }
    let logarithm = Elementary.log(1 - probability)
    // 0 also where the probability vanishes beside 1.
    guard logarithm < 0 else { return }
    var (u, v, drawn) = (-1, 1, 0)
    while v < count {
      // The logarithm of a probability of 1 is -∞: no gaps.
      let gap = Elementary.log(1 - uniform()) / logarithm
      guard gap < Double(pairCount) else { return }
      u += 1 + Int(gap)
      while v < count, u >= v {
        u -= v
        v += 1
      }
      guard v < count else { return }
      drawn += 1
      guard drawn <= Graph.edgeLimit else { throw .tooManyEdges(drawn, limit: Graph.edgeLimit) }
      body(u, v)
    }
  }
}
