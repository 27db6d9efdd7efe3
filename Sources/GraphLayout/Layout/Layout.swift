/// Laying a graph out: the descent on its objective.
public enum Layout {
  /// The most nodes: every iteration visits all pairs of them.
  public static let nodeLimit = 100_000
  /// The most numbers in all recorded frames: 1 GiB.
  public static let coordinateLimit = 1 << 27

  /// Minimises the objective by Adam, and records the way.
  ///
  /// The result is a function of the graph and the options: the same bits on every machine. O(iterations · nodes²) time.
  ///
  /// - Parameter progress: Called now and then with the share of the iterations that are done.
  /// - Throws: `LayoutError`; `CancellationError` soon after the task is cancelled.
  public static func run(
    _ graph: Graph, options: LayoutOptions = LayoutOptions(), progress: (Double) -> Void = { _ in }
  ) throws -> LayoutResult {
    try options.check(nodeCount: graph.nodeCount)
    var descent = Descent(
      evaluator: ObjectiveEvaluator(options.objective, graph: graph, dimension: options.dimension),
      coordinates: try options.start.coordinates(nodeCount: graph.nodeCount, dimension: options.dimension),
      options: options)
    let interval = max(1, options.iterations / 200)
    while try descent.advance() {
      try Task.checkCancellation()
      if descent.iteration % interval == 0 { progress(Double(descent.iteration) / Double(options.iterations)) }
    }
    progress(1)
    return descent.result
  }
}

/// A descent in progress.
private struct Descent {
  private(set) var iteration = 0
  private var evaluator: ObjectiveEvaluator
  private var coordinates: AxisCoordinates
  private var optimizer: AdamState
  private var stopWatch: StopWatch
  private let schedule: RecordingSchedule
  private let iterations: Int
  private var frames: [LayoutResult.Frame] = []
  private var losses: [LayoutResult.RecordedLoss] = []
  private var stopReason: StopReason?

  init(evaluator: ObjectiveEvaluator, coordinates: AxisCoordinates, options: LayoutOptions) {
    self.evaluator = evaluator
    self.coordinates = coordinates
    optimizer = AdamState(options.optimizer, count: coordinates.values.count)
    stopWatch = StopWatch(options.stop)
    schedule = RecordingSchedule(iterations: options.iterations, frames: options.frames)
    iterations = options.iterations
  }

  /// Evaluates, records and, unless this is the end, updates the positions; whether to go on.
  mutating func advance() throws(LayoutError) -> Bool {
    let loss = evaluator.evaluate(at: coordinates)
    guard loss.total.isFinite else { throw .diverged(iteration: iteration) }
    stopReason =
      stopWatch.reason(loss: loss.total, gradientNorm: evaluator.gradientNorm)
      ?? (iteration == iterations ? .iterations : nil)
    let isEnd = stopReason != nil
    if isEnd || schedule.recordsLoss(at: iteration) { losses.append(.init(iteration: iteration, loss: loss)) }
    if isEnd || schedule.recordsFrame(at: iteration) {
      let positions = NodePositions(checked: coordinates.rowMajor, dimension: coordinates.dimension)
      frames.append(.init(iteration: iteration, positions: positions))
    }
    guard !isEnd else { return false }
    optimizer.update(&coordinates.values, gradient: evaluator.gradient)
    iteration += 1
    return true
  }

  /// The whole way, once `advance` has returned false.
  var result: LayoutResult {
    guard let stopReason, let result = LayoutResult(frames: frames, losses: losses, stopReason: stopReason) else {
      preconditionFailure("a descent records its start and its end")
    }
    return result
  }
}
