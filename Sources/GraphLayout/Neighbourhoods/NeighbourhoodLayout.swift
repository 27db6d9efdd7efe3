/// Layouts that keep neighbours next to each other: from one of little stress, a descent on `NeighbourhoodEnergy`.
struct NeighbourhoodLayout {
  private static let patience = Patience(steps: 300, decrease: 1e-4)

  private let graph: Graph
  private let options: LayoutOptions

  /// Options that have been checked.
  init(_ graph: Graph, options: LayoutOptions) {
    self.graph = graph
    self.options = options
  }

  func run(progress: (Double) -> Void) throws -> LayoutResult {
    let start = try options.givenStart(nodeCount: graph.nodeCount) ?? stressLayout { progress(0.5 * $0) }
    let parts = ConnectedPart.all(of: graph, distances: .edges)
    let descents = try parts.map { part -> any PartDescent in
      try EnergyDescent(
        from: part.nodes.flatMap { start[Int($0)] }, dimension: options.dimension,
        energy: NeighbourhoodEnergy(part.adjacency, dimension: options.dimension),
        preconditioner: LaplacianPreconditioner(LayoutObjective(), adjacency: part.adjacency),
        patience: Self.patience)
    }
    var descent = PartwiseDescent(parts, dimension: options.dimension, dividedBy: 1, descents: descents)
    return try descent.run(frames: options.frames, spacing: options.frameSpacing) { progress(0.5 + 0.5 * $0) }
  }

  /// Its distances are about those of the edges, near which the forces are greatest.
  private func stressLayout(progress: (Double) -> Void) throws -> NodePositions {
    var options = options
    options.model = .stress
    options.frames = 2
    return try Layout.run(graph, options: options, progress: progress).finalPositions
  }
}
