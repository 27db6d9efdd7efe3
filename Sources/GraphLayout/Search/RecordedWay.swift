/// What a search keeps of its way: some positions, and the loss after each step.
struct RecordedWay {
  private(set) var steps = 0
  private var reel: FrameReel
  private var losses: [LayoutResult.RecordedLoss] = []
  private let frames: Int

  init(frames: Int, spacing: FrameSpacing) {
    self.frames = frames
    reel = FrameReel(frames: frames, spacing: spacing)
  }

  /// The start.
  mutating func begin(_ coordinates: AxisCoordinates, loss: LayoutLoss) {
    reel.record(coordinates)
    losses.append(.init(iteration: 0, loss: loss))
  }

  /// One step more.
  mutating func add(_ coordinates: AxisCoordinates, loss: LayoutLoss) {
    steps += 1
    reel.record(coordinates)
    losses.append(.init(iteration: steps, loss: loss))
  }

  /// Turns all that was recorded.
  mutating func rotate(by rotation: AxisRotation) { reel.rotate(by: rotation) }

  /// The way as the result of a layout, its end these positions with this loss.
  func result(
    ending coordinates: AxisCoordinates, loss: LayoutLoss, gradientNorm: Double, stopReason: StopReason,
    starts: [LayoutResult.Start]
  ) -> LayoutResult {
    let frames = reel.frames(frames, dimension: coordinates.dimension, last: (steps, coordinates))
    let losses = losses.filter { $0.iteration < steps } + [.init(iteration: steps, loss: loss)]
    guard
      let result = LayoutResult(
        frames: frames, losses: losses, stopReason: stopReason, gradientNorm: gradientNorm, starts: starts)
    else {
      preconditionFailure("a way has a start and an end")
    }
    return result
  }
}
