internal import Bytes
internal import Tabular

/// Reads a graph in the DOT language of Graphviz, all of its grammar.
///
/// A node's label is its `label`, or its `name` as igraph writes it, else its ID; HTML is no label. Its position is `pos`. Its group is
/// `group` or one of the other names of groups, else the cluster that it is in. The weight of an edge is `weight`. Attributes of
/// subgraphs and ports are left unread.
struct DOTReader {
  static let depthLimit = 128
  /// The most nodes of all subgraphs together, each counted once for every subgraph that it is in.
  static let membershipLimit = 20_000_000

  private var lexer: DOTLexer
  private(set) var token = DOTToken.end
  private(set) var position = TextPosition(line: 1, column: 1)
  var isDirected = false
  var draft = GraphDraft()
  var subgraphs: [DOTSubgraph.Name: DOTSubgraph] = [:]
  /// The number of graphs and subgraphs so far.
  var scopeCount = 1
  private var clustered: Set<Int> = []
  private var membershipCount = 0

  static func graph(reading source: inout ByteSource) throws(GraphReadingError) -> Graph {
    var reader = DOTReader(lexer: DOTLexer(try source.readText()))
    try reader.advance()
    try reader.readGraph()
    return try reader.draft.graph()
  }

  private init(lexer: DOTLexer) {
    self.lexer = lexer
  }

  private mutating func readGraph() throws(GraphReadingError) {
    guard token != .end else { throw .malformed(.noGraph, at: position) }
    if token == .keyword(.strict) { try advance() }
    switch token {
    case .keyword(.graph): isDirected = false
    case .keyword(.digraph): isDirected = true
    default: throw unexpected(.oneOf(["strict", "graph", "digraph"]))
    }
    draft.isDirected = isDirected
    try advance()
    if case .id = token { try advance() }
    var scope = DOTScope()
    try readBody(&scope, depth: 0)
    switch token {
    case .end: return
    case .keyword(.strict), .keyword(.graph), .keyword(.digraph): throw .malformed(.severalGraphs, at: position)
    default: throw unexpected(.end)
    }
  }

  mutating func advance() throws(GraphReadingError) {
    (token, position) = try lexer.next()
  }

  /// Steps over a symbol, if it comes next.
  mutating func skip(_ symbol: String) throws(GraphReadingError) -> Bool {
    guard token == .symbol(symbol) else { return false }
    try advance()
    return true
  }

  mutating func expect(_ symbol: String) throws(GraphReadingError) {
    guard try skip(symbol) else { throw unexpected(.literal(symbol)) }
  }

  /// Reads an ID.
  mutating func id() throws(GraphReadingError) -> (text: String, isHTML: Bool) {
    guard case .id(let text, let isHTML) = token else { throw unexpected(.name) }
    try advance()
    return (text, isHTML)
  }

  func unexpected(_ expected: GraphToken) -> GraphReadingError {
    .malformed(.unexpected(token.text, expected: expected), at: position)
  }

  /// The node of a name that comes up in a scope.
  mutating func node(
    _ name: String, at position: TextPosition, in scope: inout DOTScope
  ) throws(GraphReadingError) -> Int {
    let isNew = draft.index(of: name) == nil
    let node = try draft.node(name, at: position)
    if isNew { apply(scope.nodeAttributes, to: node) }
    try add([node], to: &scope)
    if let cluster = scope.cluster, clustered.insert(node).inserted {
      draft.set(NodeAttribute("cluster"), of: node, to: cluster)
    }
    return node
  }

  /// Makes nodes part of a scope.
  mutating func add(_ nodes: [Int], to scope: inout DOTScope) throws(GraphReadingError) {
    guard scope.isSubgraph else { return }
    membershipCount += nodes.count
    guard membershipCount <= Self.membershipLimit else {
      throw .malformed(.tooManyNodes(limit: Self.membershipLimit), at: position)
    }
    for node in nodes { scope.add(node) }
  }

  /// Takes attributes of a node.
  mutating func apply(_ attributes: [String: String], to node: Int) {
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      if name == "pos" {
        let numbers = value.drop { $0 == " " }.prefix { $0 != "!" }.split(separator: ",").map { EdgeWeight.number($0) }
        draft.place(node, at: numbers.contains(nil) ? [] : numbers.compactMap(\.self))
      } else {
        let text = name == "label" ? DOTLabel.text(value, nodeName: draft.nodes[node].name) : value
        draft.set(NodeAttribute(name), of: node, to: text)
      }
    }
  }
}
