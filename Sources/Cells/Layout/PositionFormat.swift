import GraphLayout

/// The formats beside CSV that positions are written in, with the graph.
enum PositionFormat: String, CaseIterable {
  case graphML = "graphml"
  case dot, json

  func bytes(of positions: NodePositions, _ graph: Graph) -> [UInt8] {
    switch self {
    case .graphML: graph.graphML(positions: positions)
    case .dot: graph.dot(positions: positions)
    case .json: graph.nodeLinkJSON(positions: positions)
    }
  }
}
