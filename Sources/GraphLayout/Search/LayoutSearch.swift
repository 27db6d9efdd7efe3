internal import Kernels

/// Several starts, and the best of where they lead to.
struct LayoutSearch {
  /// As many starts at most, however small the graph.
  private static let startLimit = 48
  /// Squares of the number of nodes that all starts may come to: about a second of one core with AVX-512.
  private static let work = 10_000_000
  /// The search ends when the best optimum has been found so often, losses being equal to `tolerance`.
  private static let findings = 5
  private static let tolerance = 1e-5

  private let graph: Graph
  private let options: LayoutOptions

  init(_ graph: Graph, options: LayoutOptions) {
    self.graph = graph
    self.options = options
  }

  /// How many starts the strategy affords.
  private var startCount: Int {
    guard options.strategy == .best else { return 1 }
    let square = max(1, graph.nodeCount * graph.nodeCount)
    return max(graph.nodeCount <= 6000 ? 2 : 1, min(Self.startLimit, Self.work / square))
  }

  func run(progress: (Double) -> Void) throws -> LayoutResult {
    var descent = SqueezedDescent(
      options.objective, adjacency: Adjacency(graph), dimension: options.dimension, frames: options.frames,
      spacing: options.frameSpacing)
    var starts: [LayoutResult.Start] = []
    switch options.start {
    case .positions:
      descent.begin(at: try options.start.coordinates(nodeCount: graph.nodeCount, dimension: options.dimension))
    case .normal(let seed):
      (descent, starts) = try bestStart(descent, seed: seed, progress: progress)
    }
    try descent.finish()
    progress(1)
    return descent.result(starts: starts)
  }

  private func bestStart(
    _ descent: SqueezedDescent, seed: UInt64, progress: (Double) -> Void
  ) throws -> (SqueezedDescent, [LayoutResult.Start]) {
    var seeds = SeededGenerator(seed: seed)
    var starts: [LayoutResult.Start] = []
    var best: SqueezedDescent?
    repeat {
      var candidate = descent
      let seed = seeds.next()
      try candidate.run(seed: seed)
      let loss = candidate.loss.total
      starts.append(.init(seed: seed, loss: loss, iterations: candidate.steps))
      if loss < best?.loss.total ?? .infinity { best = candidate }
      progress(Double(starts.count) / Double(startCount + 1))
    } while starts.count < startCount && !isSettled(starts)
    return (best ?? descent, starts)
  }

  /// Whether more starts are likely to find the best optimum so far once more; of small graphs, all starts cost next to nothing.
  private func isSettled(_ starts: [LayoutResult.Start]) -> Bool {
    guard graph.nodeCount >= 200, let least = starts.map(\.loss).min() else { return false }
    return starts.count { $0.loss - least <= Self.tolerance * least.magnitude } >= Self.findings
  }
}
