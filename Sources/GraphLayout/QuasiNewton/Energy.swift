/// A smooth function of the coordinates of all nodes, to be minimised.
///
/// Coordinates and gradient lie axis by axis, each axis padded to `PairForces.stride(count:)`: see `AxisCoordinates`.
protocol Energy {
  /// What `evaluate` has left. Its elements that pad an axis are 0.
  var gradient: [Double] { get }
  /// The parts of the value that `evaluate` has left, without what only the search adds.
  var loss: LayoutLoss { get }

  mutating func evaluate(at coordinates: [Double]) -> Double
}
