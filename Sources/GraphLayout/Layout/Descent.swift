internal import Kernels

/// A descent in progress, as it is recorded.
struct Descent<Walk: DownhillWalk> {
  private(set) var iteration = 0
  private var walk: Walk
  private var stopWatch: StopWatch
  private let schedule: RecordingSchedule
  private let options: LayoutOptions
  private var frames: [LayoutResult.Frame] = []
  /// Of frames that are spaced by distance.
  private var reel: FrameReel?
  private var losses: [LayoutResult.RecordedLoss] = []
  private var stopReason: StopReason?

  /// - Parameter options: Have been checked.
  init(_ walk: Walk, options: LayoutOptions) {
    self.walk = walk
    self.options = options
    stopWatch = StopWatch(options.stop)
    schedule = RecordingSchedule(iterations: options.iterations, frames: options.frames)
    reel = options.frameSpacing == .distance ? FrameReel(frames: options.frames, spacing: .distance) : nil
  }

  /// Records and, unless this is the end, goes one step; whether to go on.
  mutating func advance() throws(Divergence) -> Bool {
    let loss = walk.loss
    guard loss.total.isFinite else { throw Divergence(iteration: iteration, coordinates: walk.coordinates) }
    stopReason =
      stopWatch.reason(loss: loss.total, gradientNorm: walk.gradientNorm)
      ?? (iteration == options.iterations ? .iterations : nil)
    if stopReason == nil, schedule.recordsLoss(at: iteration) { losses.append(.init(iteration: iteration, loss: loss)) }
    recordFrame()
    guard stopReason == nil else { return false }
    guard walk.advance() else {
      stopReason = .loss
      return false
    }
    iteration += 1
    return true
  }

  private mutating func recordFrame() {
    if reel != nil {
      reel?.record(walk.coordinates)
    } else if stopReason == nil, schedule.recordsFrame(at: iteration) {
      frames.append(frame)
    }
  }

  private var frame: LayoutResult.Frame {
    let positions = NodePositions(checked: walk.coordinates.rowMajor, dimension: walk.coordinates.dimension)
    return .init(iteration: iteration, positions: positions)
  }

  /// The whole way, once `advance` has returned false. The loss and the gradient at its end are those of `judge`.
  func result(judgedBy judge: some Energy) -> LayoutResult {
    var judge = judge
    _ = judge.evaluate(at: walk.coordinates.values)
    let before = (
      frames: frames.filter { $0.iteration < iteration }, losses: losses.filter { $0.iteration < iteration }
    )
    guard let stopReason,
      let result = LayoutResult(
        frames: reel?.frames(
          options.frames, dimension: walk.coordinates.dimension, last: (iteration, walk.coordinates))
          ?? before.frames + [frame],
        losses: before.losses + [.init(iteration: iteration, loss: judge.loss)], stopReason: stopReason,
        gradientNorm: Vectors.dot(judge.gradient, judge.gradient).squareRoot())
    else {
      preconditionFailure("a descent records its start and its end")
    }
    return result
  }
}
