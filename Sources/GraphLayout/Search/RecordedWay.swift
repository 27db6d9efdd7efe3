/// What a search keeps of its way: some positions, and the loss after each step.
struct RecordedWay {
  private(set) var steps = 0
  private var reel: FrameReel
  private var losses: [LayoutResult.RecordedLoss] = []
  private let frames: Int
  /// By node of the graph, the node of the one that is laid out that stands for it; nil of the graph itself.
  private var ancestors: [Int32]?

  init(frames: Int, spacing: FrameSpacing, ancestors: [Int32]? = nil) {
    self.frames = frames
    self.ancestors = ancestors
    reel = FrameReel(frames: frames, spacing: spacing)
  }

  /// Another graph is laid out from now on.
  mutating func setAncestors(_ ancestors: [Int32]?) { self.ancestors = ancestors }

  /// The start.
  mutating func begin(_ coordinates: AxisCoordinates, loss: LayoutLoss) {
    reel.record(ancestors.map(coordinates.spread) ?? coordinates)
    losses.append(.init(iteration: 0, loss: loss))
  }

  /// One step more.
  mutating func add(_ coordinates: AxisCoordinates, loss: LayoutLoss) {
    steps += 1
    reel.record(ancestors.map(coordinates.spread) ?? coordinates)
    losses.append(.init(iteration: steps, loss: loss))
  }

  /// Turns all that was recorded.
  mutating func rotate(by rotation: AxisRotation) { reel.rotate(by: rotation) }

  /// The way as the result of a layout, its end these positions with this loss.
  func result(
    ending coordinates: AxisCoordinates, loss: LayoutLoss, gradientNorm: Double, stopReason: StopReason,
    starts: [LayoutResult.Start], forceAccuracy: ForceAccuracy? = nil
  ) -> LayoutResult {
    let frames = reel.frames(frames, dimension: coordinates.dimension, last: (steps, coordinates))
    let losses = losses.filter { $0.iteration < steps } + [.init(iteration: steps, loss: loss)]
    guard
      let result = LayoutResult(
        frames: frames, losses: losses, stopReason: stopReason, gradientNorm: gradientNorm, starts: starts,
        forceAccuracy: forceAccuracy)
    else {
      preconditionFailure("a way has a start and an end")
    }
    return result
  }
}
