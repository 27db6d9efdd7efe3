/// What holds in a graph or subgraph of the DOT language: attributes of nodes and the weight of edges to come, and its nodes so far.
struct DOTScope {
  var nodeAttributes: [String: String] = [:]
  var edgeWeight: Double?
  /// The name of the innermost cluster around.
  var cluster: String?
  /// Which graph or subgraph it is; 0 is the whole graph.
  let number: Int

  private(set) var nodes: [Int] = []
  private var contained: Set<Int> = []

  /// The scope of the whole graph.
  init() {
    number = 0
  }

  /// A scope within another, which takes over what holds there.
  init(within outer: DOTScope, name: String?, number: Int) {
    self.number = number
    nodeAttributes = outer.nodeAttributes
    edgeWeight = outer.edgeWeight
    cluster = name.flatMap { $0.hasPrefix("cluster") ? $0 : nil } ?? outer.cluster
  }

  /// Whether its nodes are asked for later: those of the whole graph are not.
  var isSubgraph: Bool { number > 0 }

  mutating func add(_ node: Int) {
    guard isSubgraph, contained.insert(node).inserted else { return }
    nodes.append(node)
  }
}
