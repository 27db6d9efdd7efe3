/// What computes the energy of `PairForces` and its gradient, exactly or not.
public protocol EnergyForces: Sendable {
  /// Coordinates of a point.
  var dimension: Int { get }
  /// The distance of an axis from the next in the arrays.
  var stride: Int { get }
  /// The gradient that `evaluate` has left, laid out like the coordinates.
  var gradient: [Double] { get }

  /// The three sums at these coordinates; `gradient` is then that of the weighted energy.
  mutating func evaluate(at coordinates: [Double], weights: PairForces.Weights) -> PairForces.Sums
}
