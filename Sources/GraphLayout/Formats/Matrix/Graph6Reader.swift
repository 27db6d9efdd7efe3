internal import Bytes
internal import Tabular

/// Reads a graph in graph6: the upper triangle of the adjacency matrix, six bits a character.
///
/// McKay, "Description of graph6, sparse6 and digraph6 encodings" (2015).
enum Graph6Reader {
  static func graph(reading source: inout ByteSource) throws(GraphReadingError) -> Graph {
    var digits = Graph6Digits(try source.readText())
    let nodeCount = try digits.nodeCount()
    let start = digits.position
    guard nodeCount <= Graph.nodeLimit else { throw .malformed(.tooManyNodes(limit: Graph.nodeLimit), at: start) }
    let bitCount = nodeCount * (nodeCount - (nodeCount == 0 ? 0 : 1)) / 2
    var edges = NumberedEdges(nodeCount: nodeCount, hasWeights: false)
    guard digits.remaining >= (bitCount + 5) / 6 else {
      throw .malformed(.unexpected(nil, expected: .value), at: digits.end)
    }
    var (row, column) = (0, 1)
    for _ in 0..<(bitCount + 5) / 6 {
      let position = digits.position
      let digit = try digits.next()
      for bit in (0..<6).reversed() where column < nodeCount {
        if digit >> bit & 1 == 1 { try edges.add(row, column, weight: 1, at: position) }
        row += 1
        if row == column { (row, column) = (0, column + 1) }
      }
    }
    try digits.finish()
    return try edges.graph(wasDirected: false, at: digits.position)
  }
}
