internal import Bytes
internal import Tabular

/// Reads a node and its neighbours a line, separated by tabs where the line has one, else by blanks and commas; `#` begins a comment.
///
/// Each edge stands at one of its ends, or all of them at both.
enum AdjacencyListReader {
  static func graph(reading source: inout ByteSource) throws(GraphReadingError) -> Graph {
    var draft = GraphDraft()
    var lines = LineReader(limit: Graph.textLimit)
    while var line = try lines.nextContent(of: &source, comments: [UInt8(ascii: "#")]) {
      let separator = line.likelySeparator
      let node = try draft.node(from: &line, separator: separator)
      while let field = try line.field(separator) {
        guard !field.text.isEmpty else { throw .malformed(.missingNode, at: field.position) }
        try draft.addEdge(node, draft.node(field.text, at: field.position), at: field.position)
      }
    }
    draft.mergeBothWays()
    return try draft.numberedGraph()
  }
}
