/// How far two nodes of a graph are from each other along its shortest paths.
public enum GraphDistance: String, Hashable, Sendable, CaseIterable {
  /// The number of edges.
  case edges
  /// The sum of the edges' weights as lengths; of a graph without weights, the number of edges.
  case weights

  /// Floats hold the sums of such lengths, and their reciprocals and squares.
  static let lengths: ClosedRange<Double> = 1e-9...1e9

  /// Throws unless all lengths are usable.
  func check(_ graph: Graph) throws(LayoutError) {
    guard self == .weights, let weights = graph.weights else { return }
    if let edge = weights.firstIndex(where: { !Self.lengths.contains($0) }) {
      throw .lengthOutOfRange(edge: edge, value: weights[edge])
    }
  }
}
