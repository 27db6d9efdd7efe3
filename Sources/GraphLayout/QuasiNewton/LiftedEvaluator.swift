internal import Kernels

/// The loss of a layout whose last coordinate may be one more than is wanted, and whose square then costs something.
///
/// The penalty squeezes the layout into the space without the last coordinate.
struct LiftedEvaluator: Energy {
  /// The cost of the last coordinate's square, summed over the nodes.
  var squeeze = 0.0
  /// What `evaluate` has left: by axis and node, the penalty included.
  private(set) var gradient: [Double]

  private let start: Int
  private var energy: ObjectiveEnergy

  init(_ model: ObjectiveModel, dimension: Int, precision: PairForces.Precision) {
    energy = model.energy(dimension: dimension, precision: precision)
    gradient = energy.gradient
    start = gradient.count / dimension * (dimension - 1)
  }

  var loss: LayoutLoss { energy.loss }

  /// The loss and the penalty at coordinates that lie by axis and node.
  mutating func evaluate(at coordinates: [Double]) -> Double {
    let value = energy.evaluate(at: coordinates)
    gradient = energy.gradient
    guard squeeze > 0 else { return value }
    var square = 0.0
    for index in start..<gradient.count {
      square += coordinates[index] * coordinates[index]
      gradient[index] += 2 * squeeze * coordinates[index]
    }
    return value + squeeze * square
  }
}
