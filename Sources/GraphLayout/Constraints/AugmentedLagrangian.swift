/// An energy with the penalty and the multipliers of constraints:
///
///     f(x) + Σ (max(0, force + stiffness c(x))² - force²) / 2 stiffness
///
/// Where its gradient vanishes, so does that of the Lagrangian with the forces max(0, force + stiffness c). M. J. D. Powell, "A method
/// for nonlinear constraints in minimization problems" (1969); R. T. Rockafellar, "The multiplier method of Hestenes and Powell
/// applied to convex programming" (1973).
struct AugmentedLagrangian<Base: Energy>: Energy {
  var base: Base
  /// Of the penalty, a force per distance.
  var stiffness: Double
  private(set) var constraints: ConstraintSet
  /// The forces at the positions of the last evaluation, in the order of the pairs.
  private(set) var forces: [Double] = []
  private(set) var gradient: [Double] = []
  /// That of the energy alone.
  private(set) var baseGradient: [Double] = []
  private var coordinates: AxisCoordinates
  private let pins: Pins

  init(_ base: Base, minimum: MinimumDistance, stiffness: Double, at coordinates: AxisCoordinates, pins: Pins) {
    self.base = base
    self.stiffness = stiffness
    self.coordinates = coordinates
    self.pins = pins
    constraints = ConstraintSet(minimum, pins: pins)
  }

  var loss: LayoutLoss { base.loss }

  mutating func evaluate(at values: [Double]) -> Double {
    coordinates.values = values
    constraints.update(at: coordinates)
    var value = base.evaluate(at: values)
    gradient = base.gradient
    pins.clear(&gradient)
    baseGradient = gradient
    forces = constraints.shortfalls(at: coordinates)
    for (place, pair) in constraints.pairs.enumerated() {
      let force = max(0, pair.force + stiffness * forces[place])
      forces[place] = force
      value += (force * force - pair.force * pair.force) / (2 * stiffness)
      guard force > 0 else { continue }
      coordinates.addPush(of: pair, force: force, to: &gradient)
    }
    pins.clear(&gradient)
    return value
  }

  /// Takes the forces of the last evaluation for multipliers.
  mutating func keepForces() { constraints.setForces(forces) }
}

extension AxisCoordinates {
  /// Adds to a gradient what a pair that pushes with a force contributes.
  ///
  /// Nodes at one place have no direction to be pushed in.
  func addPush(of pair: ConstrainedPair, force: Double, to gradient: inout [Double]) {
    let length = squaredDistance(pair.first, pair.second).squareRoot()
    guard length > 0 else { return }
    for axis in 0..<dimension {
      let (first, second) = (axis * stride + pair.first, axis * stride + pair.second)
      let push = force * (values[first] - values[second]) / length
      gradient[first] -= push
      gradient[second] += push
    }
  }

  /// The greatest length of a node's vector in an array that lies like the coordinates.
  func longest(_ vector: [Double]) -> Double {
    var greatest = 0.0
    for node in 0..<count {
      var square = 0.0
      for axis in 0..<dimension { square += vector[axis * stride + node] * vector[axis * stride + node] }
      greatest = max(greatest, square)
    }
    return greatest.squareRoot()
  }
}
