internal import Kernels

/// The loss of a graph's layout and its gradient, at one set of positions after the other.
struct ObjectiveEvaluator {
  private let model: ObjectiveModel
  private var energy: ObjectiveEnergy

  init(_ model: ObjectiveModel, dimension: Int) {
    self.model = model
    energy = model.energy(dimension: dimension, precision: .double)
  }

  /// By axis and node, like the coordinates.
  var gradient: [Double] { energy.gradient }

  /// The Euclidean norm of the gradient.
  var gradientNorm: Double { gradient.reduce(0) { $0 + $1 * $1 }.squareRoot() }

  /// - Throws: ``LayoutError`` where the loss is not finite.
  mutating func evaluate(at coordinates: AxisCoordinates, iteration: Int) throws(LayoutError) -> LayoutLoss {
    guard energy.evaluate(at: coordinates.values).isFinite else {
      throw model.divergence(at: coordinates, iteration: iteration)
    }
    return energy.loss
  }
}
