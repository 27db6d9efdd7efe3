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

  /// Where one of several starts of a search has led to.
  public struct Start: Hashable, Sendable {
    /// Of the random start.
    public let seed: UInt64
    public let loss: Double
    public let iterations: Int
  }

  /// By iteration, the start and the end among them: at least one. Of a search, those of its best start: as long as the layout
  /// has one dimension more than is wanted, without that coordinate.
  public let frames: [Frame]
  /// By iteration: those of the start and the end, each of the first 100 updates, and about 2000 evenly spaced ones.
  ///
  /// Of a search, one an update: with one dimension more at first, where the loss can be lower than in the end.
  public let losses: [RecordedLoss]
  public let stopReason: StopReason
  /// The Euclidean norm of the gradient at the end.
  public let gradientNorm: Double
  /// The starts of a search, in their order; none of a plain descent.
  public let starts: [Start]
  /// How the minimum distance is kept, if one was asked for.
  public let constraints: ConstraintReport?
  /// Of a search with approximate forces; nil where all were exact.
  public let forceAccuracy: ForceAccuracy?

  /// Nil unless both lists begin at iteration 0, ascend, and end at the same one, all frames have one shape and all losses the same
  /// parts.
  init?(
    frames: [Frame], losses: [RecordedLoss], stopReason: StopReason, gradientNorm: Double, starts: [Start] = [],
    constraints: ConstraintReport? = nil, forceAccuracy: ForceAccuracy? = nil
  ) {
    func ascendsFromZero(_ iterations: [Int]) -> Bool {
      iterations.first == 0 && zip(iterations, iterations.dropFirst()).allSatisfy { $0 < $1 }
    }
    guard ascendsFromZero(frames.map(\.iteration)), ascendsFromZero(losses.map(\.iteration)) else { return nil }
    guard frames.last?.iteration == losses.last?.iteration else { return nil }
    guard let first = frames.first?.positions else { return nil }
    func hasShape(_ frame: Frame) -> Bool {
      frame.positions.dimension == first.dimension && frame.positions.values.count == first.values.count
    }
    guard frames.allSatisfy(hasShape) else { return nil }
    let parts = losses[losses.count - 1].loss.parts
    guard losses.allSatisfy({ $0.loss.parts.elementsEqual(parts) { $0.name == $1.name } }) else { return nil }
    self.frames = frames
    self.losses = losses
    self.stopReason = stopReason
    self.gradientNorm = gradientNorm
    self.starts = starts
    self.constraints = constraints
    self.forceAccuracy = forceAccuracy
  }

  public var dimension: Int { frames[0].positions.dimension }
  public var nodeCount: Int { frames[0].positions.nodeCount }
  /// Whether the descent ended because there was little left to gain, not because its iterations were done.
  public var hasConverged: Bool { stopReason != .iterations }
  /// The updates that were done.
  public var iterations: Int { frames[frames.count - 1].iteration }
  public var finalPositions: NodePositions { frames[frames.count - 1].positions }
  public var finalLoss: LayoutLoss { losses[losses.count - 1].loss }
}
