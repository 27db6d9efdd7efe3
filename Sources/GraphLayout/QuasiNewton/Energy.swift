internal import Kernels

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

extension Energy {
  /// The Euclidean norm of the gradient.
  var gradientNorm: Double { Vectors.dot(gradient, gradient).squareRoot() }

  /// The parts of the value at these coordinates.
  mutating func loss(at coordinates: AxisCoordinates) -> LayoutLoss {
    _ = evaluate(at: coordinates.values)
    return loss
  }
}
