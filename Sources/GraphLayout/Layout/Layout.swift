/// Laying a graph out: the descent on its objective.
public enum Layout {
  /// The most nodes: every iteration visits all pairs of them.
  public static let nodeLimit = 100_000
  /// The most nodes of a search, which visits all pairs some hundred times for each start.
  public static let searchNodeLimit = 20_000
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
    try options.check(nodeCount: graph.nodeCount)
    if options.model != .forces { try options.distances.check(graph) }
    switch options.model {
    case .forces: break
    case .stress: return try StressLayout(graph, options: options).run(progress: progress)
    case .neighbourhoods: return try NeighbourhoodLayout(graph, options: options).run(progress: progress)
    }
    guard options.strategy == .recipe else { return try LayoutSearch(graph, options: options).run(progress: progress) }
    let start = try options.start.coordinates(nodeCount: graph.nodeCount, dimension: options.dimension)
    let adjacency = Adjacency(graph)
    func evaluator(_ precision: LayoutPrecision) -> ObjectiveEvaluator {
      ObjectiveEvaluator(
        options.objective, adjacency: adjacency, dimension: options.dimension, precision: precision)
    }
    let step = GradientStep(
      options.optimizer, schedule: options.schedule, iterations: options.iterations, count: start.values.count)
    if let step {
      let walk = GradientWalk(from: start, energy: evaluator(options.precision), step: step)
      return try descend(walk, judge: evaluator(.double), options, progress)
    }
    guard case .lbfgs(let memory) = options.optimizer else { preconditionFailure("all others tell their step") }
    let energies = (options.precision == .single ? [evaluator(.single)] : []) + [evaluator(.double)]
    let walk = QuasiNewtonWalk(from: start, energies: energies, memory: memory)
    return try descend(walk, judge: evaluator(.double), options, progress)
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
