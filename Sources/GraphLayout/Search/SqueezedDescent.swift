internal import Kernels

/// The way from one random start to a layout: with one dimension more than is wanted, where few local minima are; then with a growing
/// penalty on that dimension until nothing is left of it; then without.
///
/// In the plane, a part of the graph that has come to lie on the wrong side cannot pass through the rest; in space it goes around.
struct SqueezedDescent {
  private static let lifted = Patience(steps: 150, decrease: 1e-3)
  private static let squeezing = Patience(steps: 40, decrease: 1e-3)
  private static let flat = Patience(steps: 300, decrease: 1e-5)
  /// In double precision, which tells losses apart that single precision cannot.
  private static let comparison = Patience(steps: 10, decrease: 1e-6)
  private static let polish = Patience(steps: 300, decrease: 1e-7)
  /// Penalties in units of the attraction's stiffness.
  private static let squeezes = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30]
  /// Of the noise on the smooth start, in units of its standard deviation.
  private static let roughness = 0.1
  /// Below it, the relative norm of the gradient counts as zero.
  private static let gradientTolerance = 1e-7

  private let objective: LayoutObjective
  private let dimension: Int
  private let adjacency: Adjacency
  private var preconditioner: LaplacianPreconditioner
  private var way: RecordedWay
  /// Where it has come to, in the dimension that is wanted.
  private var coordinates: AxisCoordinates
  private(set) var loss = LayoutLoss(attraction: 0, repulsion: 0, centralization: 0)
  private var gradientNorm = 0.0
  private var stopReason = StopReason.iterations

  init(_ objective: LayoutObjective, adjacency: Adjacency, dimension: Int, frames: Int, spacing: FrameSpacing) {
    self.objective = objective
    self.adjacency = adjacency
    self.dimension = dimension
    preconditioner = LaplacianPreconditioner(objective, adjacency: adjacency)
    way = RecordedWay(frames: frames, spacing: spacing)
    coordinates = AxisCoordinates(rowMajor: [], dimension: dimension)
  }

  /// Goes from the start with this seed to the neighbourhood of a minimum.
  mutating func run(seed: UInt64) throws {
    var evaluator = evaluator(dimension: dimension, precision)
    let start = isLifted ? try squeezed(seed: seed) : start(dimension: dimension, seed: seed)
    var descent = scaledDescent(from: start, &evaluator)
    if !isLifted { way.begin(descent.coordinates, loss: descent.loss) }
    try advance(&descent, &evaluator, Self.flat)
    coordinates = descent.coordinates
    try advanceInDouble(Self.comparison)
  }

  /// Begins at these positions, without a way around through space.
  mutating func begin(at start: AxisCoordinates) {
    coordinates = start
    var evaluator = evaluator(dimension: dimension, .double)
    loss = QuasiNewtonDescent(from: start, evaluator: &evaluator).loss
    way.begin(start, loss: loss)
  }

  /// Goes on until the minimum is reached.
  mutating func finish() throws { try advanceInDouble(Self.polish) }

  var steps: Int { way.steps }

  func result(starts: [LayoutResult.Start]) -> LayoutResult {
    way.result(
      ending: coordinates, loss: loss, gradientNorm: gradientNorm, stopReason: stopReason, starts: starts)
  }

  /// In three dimensions and more, minima that a further one would avoid are rare.
  private var isLifted: Bool { dimension < 3 && adjacency.offsets.count > 3 }

  private var precision: PairForces.Precision { LayoutPrecision.single.forces(epsilon: objective.epsilon) }

  private func evaluator(dimension: Int, _ precision: PairForces.Precision) -> LiftedEvaluator {
    LiftedEvaluator(objective, adjacency: adjacency, dimension: dimension, precision: precision)
  }

  /// From a start with one dimension more to the plane, or to whatever is wanted.
  private mutating func squeezed(seed: UInt64) throws -> AxisCoordinates {
    var evaluator = evaluator(dimension: dimension + 1, precision)
    var descent = scaledDescent(from: start(dimension: dimension + 1, seed: seed), &evaluator)
    way.begin(descent.coordinates, loss: descent.loss)
    try advance(&descent, &evaluator, Self.lifted)
    // The shortest axis is the one to give up.
    var coordinates = descent.coordinates
    let rotation = AxisRotation(principalAxesOf: coordinates)
    rotation.apply(to: &coordinates)
    way.rotate(by: rotation)
    descent = QuasiNewtonDescent(from: coordinates, evaluator: &evaluator)
    for squeeze in Self.squeezes {
      descent.squeeze(by: squeeze * objective.unitStiffness - evaluator.squeeze)
      evaluator.squeeze = squeeze * objective.unitStiffness
      preconditioner.setSqueeze(evaluator.squeeze, axis: dimension)
      try advance(&descent, &evaluator, Self.squeezing)
    }
    preconditioner.setSqueeze(0, axis: dimension)
    return descent.coordinates.prefix(dimension: dimension)
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
    Vectors.add(Self.roughness, times: draws().values, to: &start.values)
    return start
  }

  /// At the best scale of these coordinates.
  private func scaledDescent(from start: AxisCoordinates, _ evaluator: inout LiftedEvaluator) -> QuasiNewtonDescent {
    let descent = QuasiNewtonDescent(from: start, evaluator: &evaluator)
    guard let scale = descent.loss.optimalScale else { return descent }
    var scaled = start
    for index in scaled.values.indices { scaled.values[index] *= scale }
    return QuasiNewtonDescent(from: scaled, evaluator: &evaluator)
  }

  private mutating func advanceInDouble(_ patience: Patience) throws {
    var evaluator = evaluator(dimension: dimension, .double)
    var descent = QuasiNewtonDescent(from: coordinates, evaluator: &evaluator)
    try advance(&descent, &evaluator, patience)
    coordinates = descent.coordinates
    loss = descent.loss
    gradientNorm = descent.gradientNorm
  }

  /// Descends until the patience ends.
  private mutating func advance(
    _ descent: inout QuasiNewtonDescent, _ evaluator: inout LiftedEvaluator, _ patience: Patience
  ) throws {
    guard descent.value.isFinite else { throw LayoutError.diverged(iteration: way.steps) }
    var values = [descent.value]
    stopReason = .iterations
    for _ in 0..<patience.steps {
      try Task.checkCancellation()
      if descent.relativeGradientNorm <= Self.gradientTolerance {
        stopReason = .gradient
        return
      }
      guard descent.advance(&evaluator, &preconditioner) else {
        stopReason = .loss
        return
      }
      way.add(descent.coordinates, loss: descent.loss)
      values.append(descent.value)
      guard values.count > Patience.window else { continue }
      if values[values.count - 1 - Patience.window] - descent.value <= patience.decrease * descent.value.magnitude {
        stopReason = .loss
        return
      }
    }
  }
}
