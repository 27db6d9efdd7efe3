internal import Bytes
internal import Tabular

/// Reads the Graph Modelling Language: lists of keys and values, of which `node [ id 1 ]` and `edge [ source 1 target 2 ]` within
/// `graph [ … ]` make the graph.
///
/// Kept are `label`, `name`, groups, `weight`, and positions from `graphics [ x 1 y 2 ]` or from the node itself.
///
/// Himsolt, "GML: A portable Graph File Format" (1997).
struct GMLReader {
  private static let depthLimit = 64

  private var scanner: GMLScanner
  private var draft = GraphDraft()
  private var hasGraph = false

  static func graph(reading source: inout ByteSource) throws(GraphReadingError) -> Graph {
    var reader = GMLReader(scanner: GMLScanner(try source.readText()))
    while let key = try reader.scanner.key() {
      guard key.text.lowercased() == "graph" else {
        try reader.skipValue(depth: 0)
        continue
      }
      guard !reader.hasGraph else { throw .malformed(.severalGraphs, at: key.position) }
      reader.hasGraph = true
      try reader.readGraph()
    }
    guard reader.hasGraph else { throw .malformed(.noGraph, at: reader.scanner.position) }
    return try reader.draft.graph()
  }

  private init(scanner: GMLScanner) {
    self.scanner = scanner
  }

  private mutating func readGraph() throws(GraphReadingError) {
    try readList(depth: 0) { (reader, key) throws(GraphReadingError) in
      switch key.text.lowercased() {
      case "node": try reader.readNode(at: key.position)
      case "edge": try reader.readEdge(at: key.position)
      case "directed":
        if case .value(let text) = try reader.scanner.value(), text.text == "1" { reader.draft.isDirected = true }
      default: try reader.skipValue(depth: 1)
      }
    }
  }

  private mutating func readNode(at position: TextPosition) throws(GraphReadingError) {
    var node: Int?
    // What comes before the id.
    var pending: [(NodeAttribute, String)] = []
    try readList(depth: 1) { (reader, key) throws(GraphReadingError) in
      if key.text.lowercased() == "graphics" {
        try reader.readList(depth: 2) { (reader, key) throws(GraphReadingError) in
          let attribute = NodeAttribute(key.text)
          if case .value(let value) = try reader.readScalar(depth: 2), case .coordinate = attribute {
            pending.append((attribute, value.text))
          }
        }
      } else if case .value(let value) = try reader.readScalar(depth: 1) {
        if key.text.lowercased() == "id", node == nil {
          node = try reader.draft.newNode(value.text, at: value.position)
        } else {
          pending.append((NodeAttribute(key.text), value.text))
        }
      }
    }
    guard let node else { throw .malformed(.missing("id"), at: position) }
    for (attribute, text) in pending { draft.set(attribute, of: node, to: text) }
  }

  private mutating func readEdge(at position: TextPosition) throws(GraphReadingError) {
    var source: Int?
    var target: Int?
    var weight = EdgeWeight()
    try readList(depth: 1) { (reader, key) throws(GraphReadingError) in
      guard case .value(let value) = try reader.readScalar(depth: 1) else { return }
      switch key.text.lowercased() {
      case "source": source = try reader.draft.reference(value.text, at: value.position)
      case "target": target = try reader.draft.reference(value.text, at: value.position)
      default: try weight.take(key.text, value.text, at: value.position)
      }
    }
    guard let source else { throw .malformed(.missing("source"), at: position) }
    guard let target else { throw .malformed(.missing("target"), at: position) }
    try draft.addEdge(source, target, weight: weight.value, at: position)
  }

  /// Reads `[`, keys with what `readEntry` makes of their values, and `]`.
  private mutating func readList(
    depth: Int, _ readEntry: (inout GMLReader, TextLine.Field) throws(GraphReadingError) -> Void
  ) throws(GraphReadingError) {
    guard case .list(let start) = try scanner.value() else { throw scanner.unexpected(.list) }
    guard depth < Self.depthLimit else { throw .malformed(.tooDeep(limit: Self.depthLimit), at: start) }
    while try !scanner.skipListEnd() {
      guard let key = try scanner.key() else { throw .malformed(.unterminated(.list), at: start) }
      try readEntry(&self, key)
    }
  }

  /// Reads a value, of a list all of it.
  private mutating func readScalar(depth: Int) throws(GraphReadingError) -> GMLScanner.Value {
    let value = try scanner.value()
    if case .list(let start) = value { try skipList(from: start, depth: depth + 1) }
    return value
  }

  private mutating func skipValue(depth: Int) throws(GraphReadingError) {
    _ = try readScalar(depth: depth)
  }

  private mutating func skipList(from start: TextPosition, depth: Int) throws(GraphReadingError) {
    guard depth < Self.depthLimit else { throw .malformed(.tooDeep(limit: Self.depthLimit), at: start) }
    while try !scanner.skipListEnd() {
      guard try scanner.key() != nil else { throw .malformed(.unterminated(.list), at: start) }
      try skipValue(depth: depth)
    }
  }
}
