internal import Tabular

/// The first line of a METIS graph.
struct METISHeader {
  let line: Int
  let nodeCount: Int
  let hasEdgeWeights: Bool
  /// The numbers that stand before the neighbours of each node.
  let skippedNumbers: Int

  init(_ line: inout TextLine) throws(GraphReadingError) {
    self.line = line.number
    let start = line.start
    nodeCount = try line.count("nodes")
    guard nodeCount <= Graph.nodeLimit else { throw .malformed(.tooManyNodes(limit: Graph.nodeLimit), at: start) }
    guard try line.count("edges") <= Graph.edgeLimit else {
      throw .malformed(.tooManyEdges(limit: Graph.edgeLimit), at: start)
    }
    // Three digits: sizes of nodes, weights of nodes, weights of edges.
    let format = try line.field()
    let digits = Array((format?.text ?? "0").utf8)
    guard digits.count <= 3, digits.allSatisfy({ $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "1") }) else {
      throw .malformed(.unsupported(format?.text ?? ""), at: format?.position ?? start)
    }
    func isSet(_ place: Int) -> Bool {
      digits.count > place && digits[digits.count - 1 - place] == UInt8(ascii: "1")
    }
    let weightCount = try line.field()
    let perNode = try weightCount?.count() ?? 1
    guard perNode <= 1000 else {
      throw .malformed(.unsupported(weightCount?.text ?? ""), at: weightCount?.position ?? start)
    }
    hasEdgeWeights = isSet(0)
    skippedNumbers = (isSet(1) ? perNode : 0) + (isSet(2) ? 1 : 0)
  }
}
