internal import Bytes
internal import Tabular

/// Reads the format of the Large Graph Layout's edges: two names and a weight, if there is one, a line, between blanks.
enum NCOLReader {
  static func graph(reading source: inout ByteSource) throws(GraphReadingError) -> Graph {
    var draft = GraphDraft()
    var lines = LineReader(limit: EdgeListReader.lineLimit)
    while var line = try lines.nextContent(of: &source, comments: [UInt8(ascii: "#")]) {
      let source = try draft.node(from: &line, separator: .blanks)
      let target = try draft.node(from: &line, separator: .blanks)
      let weight = try line.field()?.number()
      try draft.addEdge(source, target, weight: weight, at: line.start)
    }
    return try draft.numberedGraph()
  }
}
