internal import Kernels

/// Several starts, and the best of where they lead to.
///
/// Of a large graph, all starts are of a coarse one that stands for it, and only the best of them are refined.
struct LayoutSearch {
  /// As many starts at most, however small the graph; and as many of a coarse graph.
  private static let startLimit = 48
  private static let coarseStarts = 16
  private static let quickStarts = 8
  /// Nodes of the coarse graph that they all may come to, ten edges counting as one more.
  private static let coarseWork = 40_000
  /// Squares of the number of nodes that all starts may come to: about a second of one core with AVX-512.
  private static let work = 10_000_000
  /// Starts of little stress, and the nodes and edges that all of them may come to.
  private static let stressStarts = 4
  private static let stressWork = 100_000
  /// The search ends when the best optimum has been found so often, losses being equal to `tolerance`.
  private static let findings = 5
  private static let tolerance = 1e-5
  /// The most nodes of a graph that is squeezed; for a larger one, a coarser graph stands in.
  private static let squeezedLimit = 600
  /// Nodes that all graphs that are refined may have, ten edges counting as one more, and the most of these graphs.
  private static let refinedNodes = 12_000
  private static let refinedLimit = 8
  /// Of a graph that is too large for that, so many are refined until there are more nodes than these; then the best of them is.
  private static let rivals = 4
  private static let rivalNodes = 16_000

  private let graph: Graph
  private let options: LayoutOptions

  init(_ graph: Graph, options: LayoutOptions) {
    self.graph = graph
    self.options = options
  }

  func run(progress: (Double) -> Void) throws -> LayoutResult {
    var starts: [LayoutResult.Start] = []
    var descent: SqueezedDescent
    switch options.start {
    case .positions, .anchored:
      descent = self.descent(nodeLimit: .max)
      descent.begin(at: try options.start.coordinates(nodeCount: graph.nodeCount, dimension: options.dimension))
    case .normal(let seed):
      let isQuick = options.strategy == .fast && graph.nodeCount > Self.squeezedLimit && options.allowsTree
      guard !isQuick || graph.isSmallWorld else {
        return try settledStart(seed: seed, progress: progress)
      }
      let start = self.descent(nodeLimit: options.allowsTree ? Self.squeezedLimit : .max)
      (descent, starts) = try bestStart(start, seed: seed, progress: progress)
    }
    try descent.finish()
    progress(1)
    return descent.result(starts: starts)
  }

  /// From a layout of little stress, whose shape a short descent keeps.
  private func settledStart(seed: UInt64, progress: (Double) -> Void) throws -> LayoutResult {
    let start = try leastStress(seed: seed).positions
    var descent = self.descent(nodeLimit: .max)
    try descent.settle(from: AxisCoordinates(rowMajor: start.values, dimension: options.dimension))
    let starts = [LayoutResult.Start(seed: seed, loss: descent.loss.total, iterations: descent.steps)]
    progress(0.5)
    try descent.finish()
    progress(1)
    return descent.result(starts: starts)
  }

  /// The best of some starts, which cost next to nothing beside the descent from one of them.
  private func leastStress(seed: UInt64) throws -> StressStart {
    var best = try StressStart(graph, dimension: options.dimension, seed: seed)
    var seeds = SeededGenerator(seed: seed)
    let count = min(Self.stressStarts, Self.stressWork / max(1, graph.nodeCount + graph.edges.count))
    for _ in 1..<max(2, count) where count > 1 {
      let start = try StressStart(graph, dimension: options.dimension, seed: seeds.next())
      if start.energy < best.energy { best = start }
    }
    return best
  }

  private func descent(nodeLimit: Int) -> SqueezedDescent {
    SqueezedDescent(
      graph, options: options, hierarchy: GraphHierarchy(Adjacency(graph), nodeLimit: nodeLimit))
  }

  private func bestStart(
    _ descent: SqueezedDescent, seed: UInt64, progress: (Double) -> Void
  ) throws -> (SqueezedDescent, [LayoutResult.Start]) {
    let startCount = startCount(descent)
    var seeds = SeededGenerator(seed: seed)
    var starts: [LayoutResult.Start] = []
    var leading: [(seed: UInt64, descent: SqueezedDescent)] = []
    repeat {
      var candidate = descent
      let seed = seeds.next()
      try candidate.run(seed: seed)
      let loss = candidate.loss.total
      starts.append(.init(seed: seed, loss: loss, iterations: candidate.steps))
      insert(candidate, seed: seed, into: &leading)
      progress(0.5 * Double(starts.count) / Double(startCount))
    } while starts.count < startCount && !isSettled(starts)
    guard descent.isCoarse else { return (leading.first?.descent ?? descent, starts) }

    starts = []
    if refinedCount == 1 { leading = [try winner(leading)] }
    var best: SqueezedDescent?
    for (number, start) in leading.enumerated() {
      var candidate = start.descent
      try candidate.refine(seed: start.seed)
      let loss = candidate.loss.total
      starts.append(.init(seed: start.seed, loss: loss, iterations: candidate.steps))
      if loss < best?.loss.total ?? .infinity { best = candidate }
      progress(0.5 + 0.4 * Double(number + 1) / Double(leading.count))
    }
    return (best ?? descent, starts)
  }

  /// The best of these coarse layouts after they have been refined a little.
  private func winner(
    _ leading: [(seed: UInt64, descent: SqueezedDescent)]
  ) throws -> (seed: UInt64, descent: SqueezedDescent) {
    var rivals = leading
    for index in rivals.indices {
      try rivals[index].descent.refine(seed: rivals[index].seed, nodeLimit: Self.rivalNodes)
    }
    // Of equals, the first.
    return rivals.dropFirst().reduce(rivals[0]) { best, rival in
      rival.descent.loss.total < best.descent.loss.total ? rival : best
    }
  }

  /// How many layouts of the coarse graph are refined to the end.
  private var refinedCount: Int {
    max(1, min(Self.refinedLimit, Self.refinedNodes / max(1, graph.nodeCount + graph.edges.count / 10)))
  }

  /// How many starts the strategy affords.
  private func startCount(_ descent: SqueezedDescent) -> Int {
    // What only attracts has one minimum, with all nodes at one place.
    let isConvex = options.objective.repulsion == 0 || graph.isComplete
    guard !isConvex else { return 1 }
    guard !descent.isCoarse else {
      let affordable = Self.coarseWork / descent.workload
      return max(1, min(options.strategy == .best ? Self.coarseStarts : Self.quickStarts, affordable))
    }
    guard options.strategy == .best else { return 1 }
    let square = max(1, graph.nodeCount * graph.nodeCount)
    return max(graph.nodeCount <= 6000 ? 2 : 1, min(Self.startLimit, Self.work / square))
  }

  /// Keeps those of the least losses, in their order; of those that are equal but for the tolerance, the best.
  private func insert(
    _ candidate: SqueezedDescent, seed: UInt64, into leading: inout [(seed: UInt64, descent: SqueezedDescent)]
  ) {
    let loss = candidate.loss.total
    leading.removeAll { loss < $0.descent.loss.total && isEqual($0.descent.loss.total, loss) }
    guard !leading.contains(where: { isEqual($0.descent.loss.total, loss) }) else { return }
    let place = leading.firstIndex { loss < $0.descent.loss.total } ?? leading.count
    leading.insert((seed, candidate), at: place)
    let limit = candidate.isCoarse ? refinedCount == 1 ? Self.rivals : refinedCount : 1
    if leading.count > limit { leading.removeLast() }
  }

  /// Whether more starts are likely to find the best optimum so far once more; of small graphs, all starts cost next to nothing.
  private func isSettled(_ starts: [LayoutResult.Start]) -> Bool {
    guard graph.nodeCount >= 200, let least = starts.map(\.loss).min() else { return false }
    return starts.count { isEqual($0.loss, least) } >= Self.findings
  }

  private func isEqual(_ loss: Double, _ other: Double) -> Bool {
    (loss - other).magnitude <= Self.tolerance * min(loss.magnitude, other.magnitude)
  }
}
