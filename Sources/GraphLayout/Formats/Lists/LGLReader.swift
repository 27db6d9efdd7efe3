internal import Bytes
internal import Tabular

/// Reads the format of the Large Graph Layout: `# node`, and below it a neighbour and a weight, if there is one, a line.
enum LGLReader {
  static func graph(reading source: inout ByteSource) throws(GraphReadingError) -> Graph {
    var draft = GraphDraft()
    var lines = LineReader(limit: EdgeListReader.lineLimit)
    var node: Int?
    while var line = try lines.nextContent(of: &source) {
      line.skipBlanks()
      if line.skip("#") {
        node = try draft.node(from: &line, separator: .blanks)
      } else {
        guard let node else { throw .malformed(.unexpected(nil, expected: .literal("#")), at: line.position) }
        let neighbour = try draft.node(from: &line, separator: .blanks)
        let weight = try line.field()?.number()
        try draft.addEdge(node, neighbour, weight: weight, at: line.start)
      }
    }
    return try draft.numberedGraph()
  }
}
