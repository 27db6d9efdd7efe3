internal import Kernels

/// Several starts, and the best of where they lead to.
struct LayoutSearch {
  /// As many starts at most, however small the graph.
  private static let startLimit = 48
  /// Squares of the number of nodes that all starts may come to: about two seconds of one core.
  private static let work = 16_000_000
  /// The search ends when the best optimum has been found so often.
  private static let findings = 3

  private let graph: Graph
  private let options: LayoutOptions

  init(_ graph: Graph, options: LayoutOptions) {
    self.graph = graph
    self.options = options
  }

  /// How many starts a strategy affords.
  private var startCount: Int {
    guard options.strategy == .best else { return 1 }
    let square = max(1, graph.nodeCount * graph.nodeCount)
    return max(graph.nodeCount <= 10_000 ? 2 : 1, min(Self.startLimit, Self.work / square))
  }

  func run(progress: (Double) -> Void) throws -> LayoutResult {
    let adjacency = Adjacency(graph)
    let descent = SqueezedDescent(
      options.objective, adjacency: adjacency, dimension: options.dimension, frames: options.frames)
    switch options.start {
    case .positions:
      var descent = descent
      let start = try options.start.coordinates(nodeCount: graph.nodeCount, dimension: options.dimension)
      let layout = try descent.run(from: start)
      progress(1)
      return result(layout, starts: [])
    case .normal(let seed):
      return try bestOfStarts(descent, seed: seed, progress: progress)
    }
  }

  private func bestOfStarts(
    _ descent: SqueezedDescent, seed: UInt64, progress: (Double) -> Void
  ) throws -> LayoutResult {
    var seeds = SeededGenerator(seed: seed)
    var starts: [LayoutResult.Start] = []
    func run() throws -> SearchedLayout {
      var descent = descent
      let seed = seeds.next()
      let layout = try descent.run(seed: seed)
      starts.append(.init(seed: seed, loss: layout.loss.total, iterations: layout.steps))
      return layout
    }
    var best = try run()
    while starts.count < startCount {
      progress(Double(starts.count) / Double(startCount))
      let layout = try run()
      if layout.loss.total < best.loss.total { best = layout }
      let least = best.loss.total
      if starts.count(where: { ($0.loss - least).magnitude <= 1e-6 * least.magnitude }) == Self.findings { break }
    }
    progress(1)
    return result(best, starts: starts)
  }

  private func result(_ layout: SearchedLayout, starts: [LayoutResult.Start]) -> LayoutResult {
    guard
      let result = LayoutResult(
        frames: layout.frames, losses: layout.losses, stopReason: layout.stopReason, starts: starts)
    else { preconditionFailure("a descent records its start and its end") }
    return result
  }
}
