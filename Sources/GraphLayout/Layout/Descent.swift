/// A descent in progress.
struct Descent {
  private(set) var iteration = 0
  private var evaluator: ObjectiveEvaluator
  private var coordinates: AxisCoordinates
  private var optimizer: AdamState
  private var stopWatch: StopWatch
  private let schedule: RecordingSchedule
  private let iterations: Int
  private let pins: Pins
  private var frames: [LayoutResult.Frame] = []
  private var losses: [LayoutResult.RecordedLoss] = []
  private var stopReason: StopReason?

  /// At the start that the options, which have been checked, tell.
  init(_ graph: Graph, options: LayoutOptions) throws(LayoutError) {
    evaluator = ObjectiveEvaluator(options.objective, graph: graph, dimension: options.dimension)
    coordinates = try options.start.coordinates(nodeCount: graph.nodeCount, dimension: options.dimension)
    optimizer = AdamState(options.optimizer, count: coordinates.values.count)
    stopWatch = StopWatch(options.stop)
    schedule = RecordingSchedule(iterations: options.iterations, frames: options.frames)
    iterations = options.iterations
    pins = Pins(options.pinned, shape: coordinates)
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
    var gradient = evaluator.gradient
    pins.clear(&gradient)
    optimizer.update(&coordinates.values, gradient: gradient)
    iteration += 1
    return true
  }

  /// The whole way, once `advance` has returned false.
  var result: LayoutResult {
    guard let stopReason,
      let result = LayoutResult(
        frames: frames, losses: losses, stopReason: stopReason, gradientNorm: evaluator.gradientNorm)
    else {
      preconditionFailure("a descent records its start and its end")
    }
    return result
  }
}
