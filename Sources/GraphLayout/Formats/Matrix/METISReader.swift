internal import Bytes
internal import Tabular

/// Reads the graph file of METIS: `nodes edges [format [weights]]`, then a line for each node with its neighbours, numbered from 1.
///
/// Every edge stands at both of its ends. Sizes and weights of nodes are left unread.
enum METISReader {
  static func graph(reading source: inout ByteSource) throws(GraphReadingError) -> Graph {
    var lines = LineReader(limit: Graph.textLimit)
    guard var first = try lines.nextContent(of: &source, comments: [UInt8(ascii: "%")]) else {
      throw .malformed(.noGraph, at: lines.end)
    }
    let header = try METISHeader(&first)
    var edges = NumberedEdges(nodeCount: header.nodeCount, hasWeights: header.hasEdgeWeights)
    var node = 0
    while var line = try lines.next(of: &source) {
      if line.firstVisible == UInt8(ascii: "%") { continue }
      guard node < header.nodeCount else {
        // Blank lines at the end are no nodes.
        if line.firstVisible == nil { continue }
        throw .malformed(.wrongCount(node + 1, expected: header.nodeCount, announcedOn: header.line), at: line.start)
      }
      for _ in 0..<header.skippedNumbers { _ = try line.count("weight") }
      while let field = try line.field() {
        let neighbour = try field.node(of: header.nodeCount, announcedOn: header.line)
        var weight = 1.0
        if header.hasEdgeWeights {
          guard let field = try line.field() else { throw .malformed(.missing("weight"), at: line.position) }
          weight = try field.number()
        }
        try edges.add(node, neighbour, weight: weight, at: field.position)
      }
      node += 1
    }
    guard node == header.nodeCount else {
      throw .malformed(.wrongCount(node, expected: header.nodeCount, announcedOn: header.line), at: lines.end)
    }
    if let (source, target) = edges.firstOneSided {
      throw .malformed(.oneSided(node: source + 1, neighbour: target + 1), at: first.start)
    }
    edges.keepOneDirection()
    return try edges.graph(wasDirected: false, at: lines.end)
  }
}
