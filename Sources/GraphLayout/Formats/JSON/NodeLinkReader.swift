internal import Bytes
internal import Tabular

/// Reads node-link JSON: `{"nodes": [{"id": "a"}], "links": [{"source": "a", "target": "a"}]}`.
///
/// `edges` may stand for `links`. An id is a text, a number, a truth value or a list of these. Where no node has an id, ends of links
/// are the places of nodes in their list. Kept are `label`, `name`, groups, positions as `x`, `y`, `z` or as a list `pos`, and
/// `weight` (or `value`) of links.
struct NodeLinkReader {
  private var draft = GraphDraft()
  private var links: [(source: TextLine.Field, target: TextLine.Field, weight: Double?, position: TextPosition)] = []
  private var hasNodes = false
  private var hasLinks = false

  static func graph(reading source: inout ByteSource) throws(GraphReadingError) -> Graph {
    var reader = NodeLinkReader()
    var scanner = JSONScanner(try source.readText())
    let start = scanner.position
    try scanner.object(depth: 0) { (scanner, name) throws(GraphReadingError) in
      switch name.text {
      case "nodes":
        guard !reader.hasNodes else { throw .malformed(.severalGraphs, at: name.position) }
        reader.hasNodes = true
        try scanner.array(depth: 1) { (scanner) throws(GraphReadingError) in try reader.readNode(&scanner) }
      case "links", "edges":
        guard !reader.hasLinks else { throw .malformed(.severalGraphs, at: name.position) }
        reader.hasLinks = true
        try scanner.array(depth: 1) { (scanner) throws(GraphReadingError) in try reader.readLink(&scanner) }
      case "directed":
        reader.draft.isDirected = try scanner.scalar(depth: 1)?.text == "true"
      default:
        _ = try scanner.scalar(depth: 1)
      }
    }
    try scanner.finish()
    guard reader.hasNodes else { throw .malformed(.missing("nodes"), at: start) }
    guard reader.hasLinks else { throw .malformed(.missing("links"), at: start) }
    for link in reader.links {
      try reader.draft.addEdge(
        reader.node(link.source), reader.node(link.target), weight: link.weight, at: link.position)
    }
    return try reader.draft.graph()
  }

  private func node(_ field: TextLine.Field) throws(GraphReadingError) -> Int {
    guard let node = draft.index(of: field.text) else { throw .malformed(.unknownNode(field.text), at: field.position) }
    return node
  }

  private mutating func readNode(_ scanner: inout JSONScanner) throws(GraphReadingError) {
    let position = scanner.position
    var id: TextLine.Field?
    var attributes: [(NodeAttribute, String)] = []
    var point: [Double]?
    try scanner.object(depth: 2) { (scanner, name) throws(GraphReadingError) in
      switch name.text {
      case "id": id = try Self.identifier(&scanner)
      case "pos" where scanner.next == UInt8(ascii: "["):
        var coordinates: [Double] = []
        try scanner.array(depth: 3) { (scanner) throws(GraphReadingError) in
          if let number = try scanner.scalar(depth: 4).flatMap({ EdgeWeight.number($0.text) }) {
            coordinates.append(number)
          }
        }
        point = coordinates
      default:
        if let value = try scanner.scalar(depth: 3) { attributes.append((NodeAttribute(name.text), value.text)) }
      }
    }
    let node = try draft.newNode(id?.text ?? String(draft.nodes.count), at: id?.position ?? position)
    for (attribute, text) in attributes { draft.set(attribute, of: node, to: text) }
    if let point { draft.place(node, at: point) }
  }

  private mutating func readLink(_ scanner: inout JSONScanner) throws(GraphReadingError) {
    let position = scanner.position
    var source: TextLine.Field?
    var target: TextLine.Field?
    var weight = EdgeWeight()
    try scanner.object(depth: 2) { (scanner, name) throws(GraphReadingError) in
      switch name.text {
      case "source": source = try Self.identifier(&scanner)
      case "target": target = try Self.identifier(&scanner)
      default:
        if let value = try scanner.scalar(depth: 3) { try weight.take(name.text, value.text, at: value.position) }
      }
    }
    guard let source else { throw .malformed(.missing("source"), at: position) }
    guard let target else { throw .malformed(.missing("target"), at: position) }
    guard links.count < Graph.edgeLimit else { throw .malformed(.tooManyEdges(limit: Graph.edgeLimit), at: position) }
    links.append((source, target, weight.value, position))
  }

  /// A scalar, or a list of scalars between parentheses.
  private static func identifier(_ scanner: inout JSONScanner) throws(GraphReadingError) -> TextLine.Field {
    let position = scanner.position
    guard scanner.next == UInt8(ascii: "[") else {
      guard let scalar = try scanner.scalar(depth: 3) else { throw .malformed(.missing("id"), at: position) }
      return scalar
    }
    var parts: [String] = []
    try scanner.array(depth: 3) { (scanner) throws(GraphReadingError) in
      parts.append(try scanner.scalar(depth: 4)?.text ?? "null")
    }
    return TextLine.Field(text: "(\(parts.joined(separator: ", ")))", position: position)
  }
}
