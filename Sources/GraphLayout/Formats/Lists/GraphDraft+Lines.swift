internal import Tabular

extension GraphDraft {
  /// Reads two nodes and a weight, if there is a number.
  mutating func addEdge(
    from line: inout TextLine, separator: TextLine.Separator
  ) throws(GraphReadingError) {
    let source = try node(from: &line, separator: separator)
    let target = try node(from: &line, separator: separator)
    let weight = try line.field(separator).flatMap { EdgeWeight.number($0.text) }
    try addEdge(source, target, weight: weight, at: line.start)
  }

  /// Reads a node that has to be there.
  mutating func node(
    from line: inout TextLine, separator: TextLine.Separator
  ) throws(GraphReadingError) -> Int {
    let end = line.position
    guard let field = try line.field(separator) else { throw .malformed(.missingNode, at: end) }
    guard !field.text.isEmpty else { throw .malformed(.missingNode, at: field.position) }
    return try node(field.text, at: field.position)
  }
}
