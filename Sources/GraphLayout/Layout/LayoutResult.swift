/// A descent as it was recorded: positions now and then, losses densely, and why it ended.
public struct LayoutResult: Hashable, Sendable {
  /// The positions after some number of updates.
  public struct Frame: Hashable, Sendable {
    public let iteration: Int
    public let positions: NodePositions
  }

  /// The loss after some number of updates.
  public struct RecordedLoss: Hashable, Sendable {
    public let iteration: Int
    public let loss: LayoutLoss
  }

  /// By iteration, the start and the end among them: at least one.
  public let frames: [Frame]
  /// By iteration: those of the start and the end, each of the first 100 updates, and about 2000 evenly spaced ones.
  public let losses: [RecordedLoss]
  public let stopReason: StopReason

  /// Nil unless both lists begin at iteration 0, ascend, and end at the same one, and all frames have one shape.
  init?(frames: [Frame], losses: [RecordedLoss], stopReason: StopReason) {
    func ascendsFromZero(_ iterations: [Int]) -> Bool {
      iterations.first == 0 && zip(iterations, iterations.dropFirst()).allSatisfy { $0 < $1 }
    }
    guard ascendsFromZero(frames.map(\.iteration)), ascendsFromZero(losses.map(\.iteration)) else { return nil }
    guard frames.last?.iteration == losses.last?.iteration else { return nil }
    let shapes = Set(frames.map { [$0.positions.nodeCount, $0.positions.dimension] })
    guard shapes.count == 1 else { return nil }
    self.frames = frames
    self.losses = losses
    self.stopReason = stopReason
  }

  public var dimension: Int { frames[0].positions.dimension }
  public var nodeCount: Int { frames[0].positions.nodeCount }
  /// The updates that were done.
  public var iterations: Int { frames[frames.count - 1].iteration }
  public var finalPositions: NodePositions { frames[frames.count - 1].positions }
  public var finalLoss: LayoutLoss { losses[losses.count - 1].loss }
}
