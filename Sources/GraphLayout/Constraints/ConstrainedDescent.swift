internal import Kernels

/// The way from a layout to one that keeps a minimum distance: a minimum of the energy among the layouts that do.
///
/// First down a penalty, which makes room; then multipliers, until the conditions of Karush, Kuhn and Tucker hold.
struct ConstrainedDescent<Base: Energy, Conditioner: Preconditioner> {
  private(set) var coordinates: AxisCoordinates
  private var energy: AugmentedLagrangian<Base>
  private var preconditioner: PinnedPreconditioner<Conditioner>
  private let separation: Separation
  private let pins: Pins
  private let largestForce: (AxisCoordinates) -> Double
  private var way: RecordedWay

  /// Cubes of the number of coordinates that Newton's steps may come to.
  private static var newtonWork: Double { 1e10 }
  private static var roundLimit: Int { 12 }
  /// What the residuals are brought down to, so that the repair of what is left does not raise them beyond their tolerance.
  private static var goal: Double { 1e-2 * ConstraintReport.tolerance }

  /// - Parameter largestForce: That between any two nodes, or less, without the constraints.
  init(
    _ base: Base, preconditioner: Conditioner, minimum: MinimumDistance, from start: AxisCoordinates, pins: Pins,
    frames: Int, largestForce: @escaping (AxisCoordinates) -> Double
  ) {
    coordinates = start
    self.pins = pins
    self.largestForce = largestForce
    self.preconditioner = PinnedPreconditioner(preconditioner, pins: pins)
    separation = Separation(minimum: minimum, pins: pins)
    way = RecordedWay(frames: frames, spacing: .steps)
    energy = AugmentedLagrangian(base, minimum: minimum, stiffness: 1, at: start, pins: pins)
  }

  /// Goes the way to its end.
  mutating func run() throws -> (way: RecordedWay, loss: LayoutLoss, report: ConstraintReport) {
    _ = energy.evaluate(at: coordinates.values)
    way.begin(coordinates, loss: energy.loss)
    separation.spread(&coordinates)
    separation.makeRoom(&coordinates)
    _ = energy.evaluate(at: coordinates.values)
    // Of lengths: the distance itself, unless it is next to nothing in this layout.
    let unit = max(separation.minimum.largest, 1e-3 * greatest(coordinates.values), 1e-100)
    energy.stiffness = max(3 * greatest(energy.baseGradient) / unit, 1e-6)
    try makeStiff()
    energy.keepForces()
    if pins.freePlaces(coordinates).count <= DenseNewton.limit {
      energy.stiffness *= 4
      try refineByNewton(unit: unit)
    } else {
      try refineByRounds()
    }
    energy.keepForces()
    separation.repair(&coordinates)
    let report = report()
    return (way, energy.loss, report)
  }

  /// The Euclidean norm of the energy's gradient at the last evaluation.
  var gradientNorm: Double { Vectors.dot(energy.baseGradient, energy.baseGradient).squareRoot() }

  /// Goes down a penalty that grows until hardly a pair is too near.
  private mutating func makeStiff() throws {
    for _ in 0..<8 {
      try descend(steps: 300, tolerance: 1e-2)
      let violation = violation()
      guard violation > 0.03 else { return }
      energy.stiffness *= min(8, max(2, violation / 0.02))
    }
  }

  /// Goes down until the gradient is at most this share of the largest single force.
  private mutating func descend(steps: Int, tolerance: Double) throws {
    var descent = QuasiNewtonDescent(from: coordinates, evaluator: &energy)
    guard descent.value.isFinite else { throw LayoutError.diverged(iteration: way.steps) }
    for _ in 0..<steps {
      try Task.checkCancellation()
      guard greatest(descent.gradient) > tolerance * largestSingleForce(),
        descent.advance(&energy, &preconditioner)
      else { break }
      coordinates = descent.coordinates
      way.add(coordinates, loss: descent.loss)
    }
    _ = energy.evaluate(at: coordinates.values)
  }

  /// For many nodes: the multipliers follow the penalty round by round.
  private mutating func refineByRounds() throws {
    var last = Double.infinity
    for _ in 0..<Self.roundLimit {
      try descend(steps: 60, tolerance: Self.goal)
      energy.keepForces()
      let violation = violation()
      if violation <= Self.goal, greatest(energy.gradient) <= Self.goal * largestSingleForce() { break }
      if violation > 0.2 * last { energy.stiffness *= 4 }
      last = violation
    }
  }

  private mutating func refineByNewton(unit: Double) throws {
    var newton = DenseNewton(shape: coordinates, pins: pins, unit: unit)
    var tolerance = 1e-2
    var last = Double.infinity
    var value = energy.evaluate(at: coordinates.values)
    let size = Double(pins.freePlaces(coordinates).count)
    for _ in 0..<Int(max(150, min(600, Self.newtonWork / (size * size * size)))) {
      try Task.checkCancellation()
      if greatest(energy.gradient) <= tolerance * largestSingleForce() {
        let violation = violation()
        if violation <= Self.goal, tolerance <= Self.goal { break }
        if violation > 0.3 * last { energy.stiffness *= 4 }
        last = violation
        tolerance = max(Self.goal, 0.1 * tolerance)
        energy.keepForces()
        value = energy.evaluate(at: coordinates.values)
        continue
      }
      guard let (direction, decrease) = newton.direction(&energy, at: coordinates) else { break }
      let next = step(along: direction, promising: decrease, from: value, unit: unit, &newton)
      guard next.isFinite else { break }
      value = next
      way.add(coordinates, loss: energy.loss)
    }
  }

  /// One step along a direction, as far as the value or the gradient falls, and no step if neither does; the value there.
  private mutating func step(
    along direction: [Double], promising decrease: Double, from value: Double, unit: Double, _ newton: inout DenseNewton
  ) -> Double {
    let (gradient, baseGradient) = (energy.gradient, energy.baseGradient)
    let slope = Vectors.dot(gradient, direction)
    let steepness = greatest(gradient)
    let longest = min(1, 0.1 * unit / max(greatest(direction), .leastNormalMagnitude))
    let start = coordinates.values
    var length = longest
    while length > 0.02 * longest {
      coordinates.values = start
      Vectors.add(length, times: direction, to: &coordinates.values)
      let next = energy.evaluate(at: coordinates.values)
      let isFlatter = next.isFinite && greatest(energy.gradient) <= 0.5 * steepness
      if next <= value + 1e-4 * length * slope || isFlatter {
        var (move, change) = (coordinates.values, energy.baseGradient)
        Vectors.add(-1, times: start, to: &move)
        Vectors.add(-1, times: baseGradient, to: &change)
        newton.check(step: move, change: change)
        newton.adapt(ratio: isFlatter ? 1 : (length < longest ? 0 : (value - next) / (decrease * length)))
        return next
      }
      length *= 0.4
    }
    newton.adapt(ratio: 0)
    newton.adapt(ratio: 0)
    coordinates.values = start
    return energy.evaluate(at: start)
  }

  /// The longest gradient of a node.
  private func greatest(_ vector: [Double]) -> Double { coordinates.longest(vector) }

  private func largestSingleForce() -> Double {
    max(largestForce(coordinates), energy.forces.max() ?? 0)
  }

  /// The greatest share of its distance by which a pair is too near, or with a force too far apart.
  ///
  /// That is how much the forces have changed since they were kept, over the stiffness: by more a pair cannot be too far apart and
  /// still have been pushed.
  private func violation() -> Double {
    var greatest = 0.0
    for (pair, force) in zip(energy.constraints.pairs, energy.forces) {
      greatest = max(greatest, (force - pair.force).magnitude / (energy.stiffness * pair.distance))
    }
    return greatest
  }

  /// The conditions at the end, where the energy is evaluated; the forces are those of the last keeping.
  private mutating func report() -> ConstraintReport {
    _ = energy.evaluate(at: coordinates.values)
    let active = energy.constraints.pairs.filter { $0.force > 0 }
    let scale = max(largestForce(coordinates), active.map(\.force).max() ?? 0)
    func share(_ force: Double) -> Double { force > 0 ? force / scale : 0 }
    var gradient = energy.baseGradient
    var complementarity = 0.0
    for pair in active {
      coordinates.addPush(of: pair, force: pair.force, to: &gradient)
      let beyond = coordinates.squaredDistance(pair.first, pair.second).squareRoot() / pair.distance - 1
      complementarity = max(complementarity, share(pair.force) * beyond.magnitude)
    }
    pins.clear(&gradient)
    return ConstraintReport(
      distance: separation.minimum.distance, activePairs: active, stationarity: share(greatest(gradient)),
      complementarity: complementarity, violation: max(0, 1 - 1 / max(1, separation.worstRatio(coordinates))))
  }
}
