internal import Kernels

/// The way down from given positions with nodes that are pinned, or anchored to where they stand.
struct HeldDescent {
  private let graph: Graph
  private let options: LayoutOptions

  private static let patience = Patience(steps: 300, decrease: 1e-7)
  /// Of anchors, in units of the attraction's stiffness.
  private static let anchorStiffness = 10.0
  private static let gradientTolerance = 1e-7

  init(_ graph: Graph, options: LayoutOptions) {
    self.graph = graph
    self.options = options
  }

  func run(progress: (Double) -> Void) throws -> LayoutResult {
    let start = try options.start.coordinates(nodeCount: graph.nodeCount, dimension: options.dimension)
    let adjacency = Adjacency(graph)
    let pins = Pins(options.pinned, shape: start)
    var stiffness = 0.0
    var isAnchored = [Bool](repeating: false, count: graph.nodeCount)
    if case .anchored(_, let anchors) = options.start {
      stiffness = Self.anchorStiffness * options.resemblingObjective.unitStiffness
      isAnchored = anchors
    }
    var energy = PinnedEnergy(
      AnchoredEnergy(
        ObjectiveEnergy(options, graph: graph), origin: start, isAnchored: isAnchored, stiffness: stiffness), pins: pins
    )
    var preconditioner = PinnedPreconditioner(
      LaplacianPreconditioner(options.resemblingObjective, adjacency: adjacency), pins: pins)
    var descent = QuasiNewtonDescent(from: start, evaluator: &energy)
    guard descent.value.isFinite else { throw Divergence(iteration: 0, coordinates: start) }
    var way = RecordedWay(frames: options.frames, spacing: options.frameSpacing)
    way.begin(start, loss: descent.loss)
    var values = [descent.value]
    var reason = StopReason.iterations
    for step in 0..<Self.patience.steps {
      try Task.checkCancellation()
      if descent.relativeGradientNorm <= Self.gradientTolerance {
        reason = .gradient
        break
      }
      guard descent.advance(&energy, &preconditioner) else {
        reason = .loss
        break
      }
      way.add(descent.coordinates, loss: descent.loss)
      values.append(descent.value)
      progress(Double(step) / Double(Self.patience.steps))
      if Self.patience.isOver(values) {
        reason = .loss
        break
      }
    }
    progress(1)
    return way.result(
      ending: descent.coordinates, loss: descent.loss, gradientNorm: descent.gradientNorm, stopReason: reason,
      starts: [])
  }
}
