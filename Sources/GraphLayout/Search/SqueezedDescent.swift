internal import Kernels

/// The way from one random start to a layout: with one dimension more than is wanted, where few local minima are; then with a growing
/// penalty on that dimension until nothing is left of it; then without.
///
/// In the plane, a part of the graph that has come to lie on the wrong side cannot pass through the rest; in space it goes around.
struct SqueezedDescent {
  /// When to go on to the next stage.
  private struct Patience {
    var steps: Int
    /// Least decrease of the loss, as a share, within `window` steps.
    var decrease: Double
  }

  private static let window = 10
  private static let lifted = Patience(steps: 150, decrease: 1e-3)
  private static let squeezing = Patience(steps: 40, decrease: 1e-3)
  private static let flat = Patience(steps: 300, decrease: 1e-4)
  private static let polish = Patience(steps: 200, decrease: 1e-8)
  /// Penalties in units of the attraction's stiffness.
  private static let squeezes = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30]

  private let objective: LayoutObjective
  private let dimension: Int
  private let adjacency: Adjacency
  private var preconditioner: LaplacianPreconditioner
  private var reel: FrameReel
  private var losses: [LayoutResult.RecordedLoss] = []
  private var steps = 0
  private let frameCount: Int

  init(
    _ objective: LayoutObjective, adjacency: Adjacency, dimension: Int, frames: Int
  ) {
    self.objective = objective
    self.adjacency = adjacency
    preconditioner = LaplacianPreconditioner(objective, adjacency: adjacency)
    self.dimension = dimension
    frameCount = frames
    reel = FrameReel(frames: frames)
  }

  /// Where the start with this seed leads to.
  mutating func run(seed: UInt64) throws -> SearchedLayout {
    let start = try isLifted ? squeezed(seed: seed) : start(dimension: dimension, seed: seed)
    return try run(from: start, isScaled: true)
  }

  /// Where these positions lead to, without a way around through space.
  mutating func run(from start: AxisCoordinates) throws -> SearchedLayout { try run(from: start, isScaled: false) }

  private mutating func run(from start: AxisCoordinates, isScaled: Bool) throws -> SearchedLayout {
    var evaluator = LiftedEvaluator(objective, adjacency: adjacency, dimension: dimension, precision: precision)
    var descent =
      isScaled ? scaledDescent(from: start, &evaluator) : QuasiNewtonDescent(from: start, evaluator: &evaluator)
    if steps == 0 { record(descent) }
    _ = try advance(&descent, &evaluator, Self.flat)
    if precision == .single {
      evaluator = LiftedEvaluator(objective, adjacency: adjacency, dimension: dimension, precision: .double)
      descent = QuasiNewtonDescent(from: descent.coordinates, evaluator: &evaluator)
    }
    let stopReason = try advance(&descent, &evaluator, Self.polish)
    if losses.last?.iteration == steps { losses.removeLast() }
    losses.append(.init(iteration: steps, loss: descent.loss))
    let frames = reel.frames(frameCount, dimension: dimension, last: (steps, descent.coordinates))
    return SearchedLayout(
      loss: descent.loss, gradientNorm: descent.gradientNorm, stopReason: stopReason, steps: steps, frames: frames,
      losses: losses)
  }

  /// In three dimensions and more, minima that a further one would avoid are rare.
  private var isLifted: Bool { dimension < 3 && adjacency.offsets.count > 3 }

  /// Single precision would lose a smaller epsilon.
  private var precision: PairForces.Precision { objective.epsilon >= 1e-18 ? .single : .double }

  private mutating func squeezed(seed: UInt64) throws -> AxisCoordinates {
    let start = start(dimension: dimension + 1, seed: seed)
    var evaluator = LiftedEvaluator(objective, adjacency: adjacency, dimension: dimension + 1, precision: precision)
    var descent = scaledDescent(from: start, &evaluator)
    record(descent)
    _ = try advance(&descent, &evaluator, Self.lifted)
    var coordinates = descent.coordinates
    let rotation = AxisRotation(principalAxesOf: coordinates)
    rotation.apply(to: &coordinates)
    reel.rotate(by: rotation)
    for squeeze in Self.squeezes {
      evaluator.squeeze = squeeze * objective.unitStiffness
      preconditioner.setSqueeze(evaluator.squeeze, axis: dimension)
      descent = QuasiNewtonDescent(from: coordinates, evaluator: &evaluator)
      _ = try advance(&descent, &evaluator, Self.squeezing)
      coordinates = descent.coordinates
    }
    preconditioner.setSqueeze(0, axis: dimension)
    return coordinates.prefix(dimension: dimension)
  }

  /// Random points, smoothed along the edges, at unit variance along orthogonal axes, with a little noise.
  private func start(dimension: Int, seed: UInt64) -> AxisCoordinates {
    let count = adjacency.offsets.count - 1
    var generator = SeededGenerator(seed: seed)
    func draws() -> AxisCoordinates {
      AxisCoordinates(rowMajor: (0..<count * dimension).map { _ in generator.normal() }, dimension: dimension)
    }
    var start = draws()
    preconditioner.smooth(&start.values)
    start.orthonormalize()
    Vectors.add(0.1, times: draws().values, to: &start.values)
    return start
  }

  /// At the best scale of these coordinates.
  private func scaledDescent(
    from start: AxisCoordinates, _ evaluator: inout LiftedEvaluator
  ) -> QuasiNewtonDescent {
    let descent = QuasiNewtonDescent(from: start, evaluator: &evaluator)
    guard let scale = descent.loss.optimalScale else { return descent }
    var scaled = start
    for index in scaled.values.indices { scaled.values[index] *= scale }
    return QuasiNewtonDescent(from: scaled, evaluator: &evaluator)
  }

  private mutating func record(_ descent: QuasiNewtonDescent) {
    reel.record(descent.coordinates)
    losses.append(.init(iteration: steps, loss: descent.loss))
  }

  /// Descends until the patience ends.
  private mutating func advance(
    _ descent: inout QuasiNewtonDescent, _ evaluator: inout LiftedEvaluator, _ patience: Patience
  ) throws -> StopReason {
    guard descent.value.isFinite else { throw LayoutError.diverged(iteration: steps) }
    var values: [Double] = [descent.value]
    for _ in 0..<patience.steps {
      try Task.checkCancellation()
      if descent.relativeGradientNorm <= 1e-7 { return .gradient }
      guard descent.advance(&evaluator, &preconditioner) else { return .loss }
      steps += 1
      record(descent)
      values.append(descent.value)
      if values.count > Self.window {
        let before = values[values.count - 1 - Self.window]
        if before - descent.value <= patience.decrease * descent.value.magnitude { return .loss }
      }
    }
    return .iterations
  }
}
