internal import Bytes
internal import Tabular

/// Reads what Graphviz writes as `plain`: nodes with their positions in inches, and edges.
enum PlainReader {
  static func graph(reading source: inout ByteSource) throws(GraphReadingError) -> Graph {
    var draft = GraphDraft()
    var lines = LineReader(limit: Graph.textLimit)
    var hasGraph = false
    while var line = try lines.nextContent(of: &source) {
      guard let statement = try line.field() else { continue }
      switch statement.text {
      case "graph":
        guard !hasGraph else { throw .malformed(.severalGraphs, at: statement.position) }
        hasGraph = true
      case "node" where hasGraph:
        try readNode(&line, &draft)
      case "edge" where hasGraph:
        let source = try name(&line)
        let target = try name(&line)
        try draft.addEdge(
          draft.reference(source.text, at: source.position), draft.reference(target.text, at: target.position),
          at: statement.position)
      case "stop" where hasGraph:
        return try draft.graph()
      default:
        let expected: GraphToken = hasGraph ? .oneOf(["node", "edge", "stop"]) : .literal("graph")
        throw .malformed(.unexpected(statement.text, expected: expected), at: statement.position)
      }
    }
    guard hasGraph else { throw .malformed(.noGraph, at: lines.end) }
    throw .malformed(.unexpected(nil, expected: .literal("stop")), at: lines.end)
  }

  /// `name x y width height label …`
  private static func readNode(_ line: inout TextLine, _ draft: inout GraphDraft) throws(GraphReadingError) {
    let name = try name(&line)
    let node = try draft.newNode(name.text, at: name.position)
    var numbers: [Double] = []
    for _ in 0..<4 {
      guard let field = try line.field() else { throw .malformed(.missing("y"), at: line.position) }
      numbers.append(try field.number())
    }
    draft.place(node, at: Array(numbers.prefix(2)))
    if let label = try line.quotedField(escapes: true) {
      draft.set(.label, of: node, to: DOTLabel.text(label.text, nodeName: name.text))
    }
  }

  private static func name(_ line: inout TextLine) throws(GraphReadingError) -> TextLine.Field {
    guard let field = try line.quotedField(escapes: true) else { throw .malformed(.missingNode, at: line.position) }
    return field
  }
}
