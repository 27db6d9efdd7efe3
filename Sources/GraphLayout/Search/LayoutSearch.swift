internal import Kernels

/// Several starts, and the best of where they lead to.
///
/// Of a large graph, all starts are of a coarse one that stands for it, and only the best of them are refined.
struct LayoutSearch {
  /// As many starts at most, however small the graph; and as many of a coarse graph.
  private static let startLimit = 48
  private static let coarseStarts = 16
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
  /// Up to this stress, a start has the shape of the graph: nodes spread evenly over a disc, whatever their edges, come to 0.18
  /// where all distances are equal.
  private static let shapelyStress = 0.12
  /// Nodes from which it is measured.
  private static let stressSources = 8

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
      guard options.strategy == .best || graph.nodeCount <= Self.squeezedLimit || !options.allowsTree else {
        return try settledStart(seed: seed, progress: progress)
      }
      let start = self.descent(nodeLimit: options.allowsTree ? Self.squeezedLimit : .max)
      (descent, starts) = try bestStart(start, seed: seed, progress: progress)
    }
    try descent.finish()
    progress(1)
    return descent.result(starts: starts)
  }

  /// From a layout of little stress: a short descent keeps its shape, unless the plane has no room for that of the graph, as for
  /// social networks and other expanders.
  private func settledStart(seed: UInt64, progress: (Double) -> Void) throws -> LayoutResult {
    let start = try leastStress(seed: seed).positions
    var descent = self.descent(nodeLimit: .max)
    let coordinates = AxisCoordinates(rowMajor: start.values, dimension: options.dimension)
    if let stress = start.stress(Adjacency(graph), sources: Self.stressSources), stress.value > Self.shapelyStress {
      try descent.anneal(from: coordinates)
    } else {
      try descent.settle(from: coordinates)
    }
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

  /// How many starts the strategy affords.
  private func startCount(_ descent: SqueezedDescent) -> Int {
    // What only attracts has one minimum, with all nodes at one place.
    let isConvex = options.objective.repulsion == 0 || graph.isComplete
    guard options.strategy == .best, !isConvex else { return 1 }
    guard !descent.isCoarse else { return max(1, min(Self.coarseStarts, Self.coarseWork / descent.workload)) }
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
    let refined = Self.refinedNodes / max(1, graph.nodeCount + graph.edges.count / 10)
    let limit = candidate.isCoarse ? max(1, min(Self.refinedLimit, refined)) : 1
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
