/// A simple undirected graph: nodes 0 ..< `nodeCount` with labels, and edges between different nodes.
///
/// Loops and repeated edges that it is made from are dropped and counted; of edges that are the same, the first keeps its weight.
public struct Graph: Hashable, Sendable {
  /// Two different adjacent nodes, the smaller first.
  public struct Edge: Hashable, Comparable, Sendable {
    public let source: Int32
    public let target: Int32

    public static func < (a: Edge, b: Edge) -> Bool {
      (a.source, a.target) < (b.source, b.target)
    }
  }

  /// The most nodes of a graph.
  public static let nodeLimit = 1_000_000
  /// The most edges of a graph, before repeated ones are dropped.
  public static let edgeLimit = 5_000_000

  public let nodeCount: Int
  /// In ascending order, each once.
  public let edges: [Edge]
  /// A number per node that says which nodes belong together, of graphs that know it.
  public let groups: [Int]?
  /// A finite number for each edge, of graphs that know it.
  public let weights: [Double]?
  /// Finite coordinates for each node, of graphs that were drawn before.
  public let positions: NodePositions?
  /// The edges as they were given; nil if `edges` says the same, as of an undirected graph without loops and repeated edges.
  public let links: GraphLinks?
  /// What its file says of its nodes, by name.
  public internal(set) var columns: [NodeColumn] = []
  /// Whether the edges that it is made from had directions, which it does not keep.
  public let wasDirected: Bool
  /// Edges from a node to itself that were dropped.
  public let droppedLoops: Int
  /// Edges that were dropped because the graph has them already.
  public let droppedRepeats: Int

  /// Nil where every label is the node's number.
  let customLabels: [String]?

  /// - Parameters:
  ///   - nodeCount: At most `nodeLimit`.
  ///   - pairs: The edges: at most `edgeLimit` pairs of nodes, in any order.
  ///   - labels: One for each node, no two the same; without them, a node's label is its number.
  ///   - groups: One for each node.
  ///   - weights: One for each pair, all finite.
  ///   - positions: One for each node, all finite.
  ///   - wasDirected: Whether the pairs go from their first node to their second.
  public init(
    nodeCount: Int, edges pairs: [(Int, Int)], labels: [String]? = nil, groups: [Int]? = nil, weights: [Double]? = nil,
    positions: NodePositions? = nil, wasDirected: Bool = false
  ) throws(GraphError) {
    guard (0...Self.nodeLimit).contains(nodeCount) else { throw .tooManyNodes(nodeCount, limit: Self.nodeLimit) }
    guard pairs.count <= Self.edgeLimit else { throw .tooManyEdges(pairs.count, limit: Self.edgeLimit) }
    try Self.check(labels: labels, groups: groups, positions: positions, nodeCount: nodeCount)
    try Self.check(weights: weights, edgeCount: pairs.count)

    var edges: [(edge: Edge, place: Int)] = []
    edges.reserveCapacity(pairs.count)
    for (place, (u, v)) in pairs.enumerated() {
      let nodes = 0..<nodeCount
      guard nodes.contains(u), nodes.contains(v) else {
        throw .noSuchNode(nodes.contains(u) ? v : u, edge: place, nodeCount: nodeCount)
      }
      if u != v { edges.append((Edge(source: Int32(min(u, v)), target: Int32(max(u, v))), place)) }
    }
    droppedLoops = pairs.count - edges.count
    // By place as well, so that the first of several edges comes first.
    edges.sort { ($0.edge, $0.place) < ($1.edge, $1.place) }
    var kept: [Edge] = []
    kept.reserveCapacity(edges.count)
    var keptWeights: [Double]? = weights.map { _ in [] }
    for (edge, place) in edges where edge != kept.last {
      kept.append(edge)
      if let weights { keptWeights?.append(weights[place]) }
    }
    droppedRepeats = edges.count - kept.count

    links =
      wasDirected || droppedLoops > 0 || droppedRepeats > 0 ? GraphLinks(pairs, weights: weights) : nil
    self.nodeCount = nodeCount
    self.edges = kept
    self.groups = groups
    self.weights = keptWeights
    self.positions = positions
    self.wasDirected = wasDirected
    customLabels = labels
  }

  /// The same graph with other counts of what was dropped, given by other links, and with columns.
  init(_ graph: Graph, droppedLoops: Int, droppedRepeats: Int, links: GraphLinks?, columns: [NodeColumn]) {
    nodeCount = graph.nodeCount
    edges = graph.edges
    groups = graph.groups
    weights = graph.weights
    positions = graph.positions
    wasDirected = graph.wasDirected
    customLabels = graph.customLabels
    self.droppedLoops = droppedLoops
    self.droppedRepeats = droppedRepeats
    self.links = links
    self.columns = columns
  }

  /// What a node is called.
  ///
  /// - Precondition: `node` is one.
  public func label(of node: Int) -> String {
    precondition((0..<nodeCount).contains(node), "a node of the graph")
    return customLabels?[node] ?? String(node)
  }
}
