/// Laying a graph out: the descent on its objective.
public enum Layout {
  /// The most nodes: every iteration visits all pairs of them.
  public static let nodeLimit = 100_000
  /// The most nodes of a search in two or three dimensions, where a tree stands for far nodes.
  public static let searchNodeLimit = 1_000_000
  /// The most nodes of any other search, which visits all pairs some hundred times for each start.
  public static let exactSearchNodeLimit = 20_000
  /// The most numbers in all recorded frames: 1 GiB.
  public static let coordinateLimit = 1 << 27

  /// Minimises the objective, as the strategy says, and records the way.
  ///
  /// The result is a function of the graph and the options: the same bits on every machine. O(iterations · nodes²) time.
  ///
  /// - Parameter progress: Called now and then with the share of the iterations that are done.
  /// - Throws: `LayoutError`; `CancellationError` soon after the task is cancelled.
  public static func run(
    _ graph: Graph, options: LayoutOptions = LayoutOptions(), progress: (Double) -> Void = { _ in }
  ) throws -> LayoutResult {
    let options = options.withPlainTerms
    try options.check(nodeCount: graph.nodeCount)
    if options.model != .forces { try options.distances.check(graph) }
    switch options.model {
    case .forces: break
    case .stress: return try StressLayout(graph, options: options).run(progress: progress)
    case .neighbourhoods: return try NeighbourhoodLayout(graph, options: options).run(progress: progress)
    }
    guard options.usesWeights || graph.weights == nil || !options.terms.isEmpty else {
      return try run(graph.unweighted, options: options, progress: progress)
    }
    if options.terms.isEmpty, let edge = graph.weights?.firstIndex(where: { $0 < 0 }) {
      throw LayoutError.negativeWeight(edge: edge)
    }
    if let apart = ComponentLayout(graph, options: options) { return try apart.run(progress: progress) }
    do {
      return try minimize(graph, options, progress).constrained(graph, options: options)
    } catch let divergence as Divergence {
      throw divergence.error(graph, options)
    }
  }

  /// The minimum of the forces, whatever the minimum distance says.
  private static func minimize(
    _ graph: Graph, _ options: LayoutOptions, _ progress: (Double) -> Void
  ) throws -> LayoutResult {
    guard options.strategy != .recipe else { return try recipe(graph, options, progress) }
    if options.isHeld { return try HeldDescent(graph, options: options).run(progress: progress) }
    // Where nothing keeps nodes apart but the minimum distance, the search would end with all of them at one place.
    let onlyConstraints =
      options.minimumDistance != nil && options.terms.isEmpty && (options.objective.repulsion == 0 || graph.isComplete)
    return onlyConstraints
      ? try LayoutResult(standing: graph, options: options)
      : try LayoutSearch(graph, options: options).run(progress: progress)
  }

  private static func recipe(
    _ graph: Graph, _ options: LayoutOptions, _ progress: (Double) -> Void
  ) throws -> LayoutResult {
    let start = try options.start.coordinates(nodeCount: graph.nodeCount, dimension: options.dimension)
    let pins = Pins(options.pinned, shape: start)
    func energy(_ precision: LayoutPrecision) -> PinnedEnergy<ObjectiveEnergy> {
      PinnedEnergy(ObjectiveEnergy(options, graph: graph, precision: precision), pins: pins)
    }
    let step = GradientStep(
      options.optimizer, schedule: options.schedule, iterations: options.iterations, count: start.values.count)
    if let step {
      let walk = GradientWalk(from: start, energy: energy(options.precision), step: step)
      return try descend(walk, judge: energy(.double), options, progress)
    }
    guard case .lbfgs(let memory) = options.optimizer else { preconditionFailure("all others tell their step") }
    let energies = (options.precision == .single ? [energy(.single)] : []) + [energy(.double)]
    let walk = QuasiNewtonWalk(from: start, energies: energies, memory: memory)
    return try descend(walk, judge: energy(.double), options, progress)
  }

  private static func descend(
    _ walk: some DownhillWalk, judge: some Energy, _ options: LayoutOptions, _ progress: (Double) -> Void
  ) throws -> LayoutResult {
    var descent = Descent(walk, options: options)
    let interval = max(1, options.iterations / 200)
    while try descent.advance() {
      try Task.checkCancellation()
      if descent.iteration % interval == 0 { progress(Double(descent.iteration) / Double(options.iterations)) }
    }
    progress(1)
    return descent.result(judgedBy: judge)
  }
}
