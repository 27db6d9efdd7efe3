/// What all formats write of a graph.
struct GraphWriter {
  let graph: Graph
  /// The positions of its nodes, if there are any.
  let positions: NodePositions?
  private(set) var bytes: [UInt8] = []

  /// - Precondition: The positions, if there are any, are those of the graph's nodes.
  init(_ graph: Graph, positions: NodePositions?) {
    self.graph = graph
    self.positions = positions ?? graph.positions
    precondition(self.positions.map { $0.nodeCount == graph.nodeCount } ?? true, "positions of the graph's nodes")
  }

  mutating func write(_ text: String) {
    bytes += text.utf8
  }

  /// The names of the coordinates.
  var axes: [String] { positions.map { NodePositions.coordinateNames(dimension: $0.dimension) } ?? [] }

  var labels: [String] { (0..<graph.nodeCount).map(graph.label) }

  /// `n0`, `n1` … for labels that the format has no way to write as identifiers.
  var plainNames: [String] { (0..<graph.nodeCount).map { "n\($0)" } }
}
