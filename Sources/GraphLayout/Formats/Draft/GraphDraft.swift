internal import Tabular

/// A graph while its file is read: nodes by the names that the file has for them, and edges between them.
struct GraphDraft {
  struct Node {
    let name: String
    /// Where the name appeared first.
    let position: TextPosition
    /// The number of nodes that were declared before it; nil as long as edges alone have named it.
    var rank: Int?
  }

  /// Whether edges have directions, some of them at least.
  var isDirected = false

  private(set) var nodes: [Node] = []
  private(set) var attributes: [NodeAttribute: [(node: Int, text: String)]] = [:]
  private(set) var standards: [NodeAttribute: String] = [:]
  /// How many values of other attributes there are.
  private var otherCount = 0
  private(set) var points: [(node: Int, coordinates: [Double])] = []
  private(set) var edges: [(Int, Int)] = []
  /// One for each edge, 1 where it has none; empty as long as no edge has one.
  private(set) var weights: [Double] = []
  private var indices: [String: Int] = [:]
  private var declaredCount = 0

  func index(of name: String) -> Int? { indices[name] }

  /// The node of a name, which may be declared later.
  mutating func reference(_ name: String, at position: TextPosition) throws(GraphReadingError) -> Int {
    if let index = indices[name] { return index }
    let index = nodes.count
    guard index < Graph.nodeLimit else { throw .malformed(.tooManyNodes(limit: Graph.nodeLimit), at: position) }
    indices[name] = index
    nodes.append(Node(name: name, position: position))
    return index
  }

  /// The node of a name, which is declared by this.
  mutating func node(_ name: String, at position: TextPosition) throws(GraphReadingError) -> Int {
    let index = try reference(name, at: position)
    if nodes[index].rank == nil {
      nodes[index].rank = declaredCount
      declaredCount += 1
    }
    return index
  }

  /// A node that was not declared before.
  mutating func newNode(_ name: String, at position: TextPosition) throws(GraphReadingError) -> Int {
    if let index = indices[name], nodes[index].rank != nil { throw .malformed(.repeatedNode(name), at: position) }
    return try node(name, at: position)
  }

  /// The most values of attributes that have no meaning for the graph: with more, none of them is kept.
  private static let otherLimit = 4_000_000

  mutating func set(_ attribute: NodeAttribute, of node: Int, to text: String) {
    if case .other = attribute {
      otherCount += 1
      if otherCount == Self.otherLimit + 1 {
        attributes = attributes.filter { if case .other = $0.key { false } else { true } }
      }
      guard otherCount <= Self.otherLimit else { return }
    }
    attributes[attribute, default: []].append((node, text))
  }

  /// Sets an attribute of a format whose other attributes are about looks: only its group counts.
  mutating func set(parameter name: String, of node: Int, to text: String) {
    let attribute = NodeAttribute(name)
    if case .group = attribute { set(attribute, of: node, to: text) }
  }

  /// Sets an attribute of all nodes for which it is not set.
  mutating func setStandard(_ attribute: NodeAttribute, to text: String) {
    standards[attribute] = text
  }

  /// Places a node at a point in two or three dimensions.
  mutating func place(_ node: Int, at coordinates: [Double]) {
    points.append((node, coordinates))
  }

  mutating func addEdge(
    _ source: Int, _ target: Int, weight: Double? = nil, at position: TextPosition
  ) throws(GraphReadingError) {
    guard edges.count < Graph.edgeLimit else { throw .malformed(.tooManyEdges(limit: Graph.edgeLimit), at: position) }
    if weight != nil, weights.isEmpty { weights = [Double](repeating: 1, count: edges.count) }
    edges.append((source, target))
    if weight != nil || !weights.isEmpty { weights.append(weight ?? 1) }
  }

  /// Leaves out edges with their weights.
  mutating func removeEdges(where isRemoved: ((Int, Int)) -> Bool) {
    if !weights.isEmpty { weights = zip(edges, weights).filter { !isRemoved($0.0) }.map(\.1) }
    edges.removeAll(where: isRemoved)
  }
}
