/// A simple undirected graph: nodes 0 ..< `nodeCount` with labels, and edges between different nodes.
///
/// Loops and repeated edges that it is made from are dropped and counted.
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
  public init(
    nodeCount: Int, edges pairs: [(Int, Int)], labels: [String]? = nil, groups: [Int]? = nil
  ) throws(GraphError) {
    guard (0...Self.nodeLimit).contains(nodeCount) else { throw .tooManyNodes(nodeCount, limit: Self.nodeLimit) }
    guard pairs.count <= Self.edgeLimit else { throw .tooManyEdges(pairs.count, limit: Self.edgeLimit) }
    if let labels {
      guard labels.count == nodeCount else { throw .wrongLabelCount(labels.count, nodeCount: nodeCount) }
      var seen = Set<String>(minimumCapacity: nodeCount)
      for label in labels {
        guard seen.insert(label).inserted else { throw .repeatedLabel(label) }
      }
    }
    if let groups, groups.count != nodeCount { throw .wrongGroupCount(groups.count, nodeCount: nodeCount) }

    var edges: [Edge] = []
    edges.reserveCapacity(pairs.count)
    for (place, (u, v)) in pairs.enumerated() {
      let nodes = 0..<nodeCount
      guard nodes.contains(u), nodes.contains(v) else {
        throw .noSuchNode(nodes.contains(u) ? v : u, edge: place, nodeCount: nodeCount)
      }
      if u != v { edges.append(Edge(source: Int32(min(u, v)), target: Int32(max(u, v)))) }
    }
    droppedLoops = pairs.count - edges.count
    edges.sort()
    var kept: [Edge] = []
    kept.reserveCapacity(edges.count)
    for edge in edges where edge != kept.last { kept.append(edge) }
    droppedRepeats = edges.count - kept.count

    self.nodeCount = nodeCount
    self.edges = kept
    self.groups = groups
    customLabels = labels
  }

  /// The same graph with other counts of what was dropped.
  init(_ graph: Graph, droppedLoops: Int, droppedRepeats: Int) {
    nodeCount = graph.nodeCount
    edges = graph.edges
    groups = graph.groups
    customLabels = graph.customLabels
    self.droppedLoops = droppedLoops
    self.droppedRepeats = droppedRepeats
  }

  /// What a node is called.
  ///
  /// - Precondition: `node` is one.
  public func label(of node: Int) -> String {
    precondition((0..<nodeCount).contains(node), "a node of the graph")
    return customLabels?[node] ?? String(node)
  }
}
