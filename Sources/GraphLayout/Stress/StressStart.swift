internal import Kernels

/// A quick layout whose distances are about those of the graph: a start for objectives that cannot undo a wrong fold.
///
/// Classical scaling with pivots, then sweeps over a sparse stress. O(pivots · (nodes + edges)): about a second for 100 000 nodes. The
/// same bits on every machine.
public struct StressStart: Sendable {
  /// Pivots: more of them change the start little.
  static let pivotCount = 48

  /// In units of an edge's length; components stand side by side.
  public let positions: NodePositions
  /// What the last sweep found, to compare starts of one graph by: the energy of all springs, the one between two nodes counted
  /// from both.
  let energy: Double

  /// - Parameters:
  ///   - dimension: From 1 to 64.
  ///   - distances: What an edge's length is.
  ///   - seed: From which a first pivot and a little noise are drawn.
  ///   - sweeps: After classical scaling, which takes most of the time.
  /// - Throws: `LayoutError` for lengths that are out of range; `CancellationError`.
  public init(
    _ graph: Graph, dimension: Int, distances: GraphDistance = .edges, seed: UInt64 = 0, sweeps: Int = 10
  ) throws {
    try LayoutParameter.dimension.check(Double(dimension))
    try distances.check(graph)
    let parts = ConnectedPart.all(of: graph, distances: distances)
    var energy = 0.0
    let layouts = try parts.map { part in
      var stress = try SparseStress(part, dimension: dimension, pivots: Self.pivotCount, seed: seed)
      var last = 0.0
      for _ in 0..<(part.nodeCount > 1 ? sweeps : 0) {
        try Task.checkCancellation()
        last = stress.sweep().energy
      }
      energy += last
      return stress.positions.map(Double.init)
    }
    self.energy = energy
    positions = PartRow(parts, layouts: layouts, dimension: dimension).positions(layouts)
  }
}
