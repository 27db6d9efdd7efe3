internal import Kernels

/// The loss of a layout whose last coordinate may be one more than is wanted, and whose square then costs something.
///
/// The penalty squeezes the layout into the space without the last coordinate.
struct LiftedEvaluator: Energy {
  /// The cost of the last coordinate's square, summed over the nodes.
  var squeeze = 0.0
  /// What `evaluate` has left: by axis and node, the penalty included.
  private(set) var gradient: [Double]
  private(set) var loss = LayoutLoss(attraction: 0, repulsion: 0, centralization: 0)

  private var weights: PairForces.Weights
  private let springs: EdgeSprings?
  private let attraction: Double
  private var forces: PairForces

  init(
    _ objective: LayoutObjective, adjacency: Adjacency, dimension: Int, precision: PairForces.Precision,
    springs: EdgeSprings? = nil
  ) {
    forces = PairForces(
      offsets: adjacency.offsets, neighbours: adjacency.neighbours, dimension: dimension, precision: precision)
    weights = PairForces.Weights(
      attraction: objective.attraction, repulsion: objective.repulsion, centralization: objective.centralization,
      epsilon: objective.epsilon)
    self.springs = springs
    attraction = objective.attraction
    // What the springs do, the kernel must not.
    if springs != nil { weights.attraction = 0 }
    gradient = forces.gradient
  }

  /// The loss and the penalty at coordinates that lie by axis and node.
  mutating func evaluate(at coordinates: [Double]) -> Double {
    var sums = forces.evaluate(at: coordinates, weights: weights)
    gradient = forces.gradient
    if let springs {
      sums.attraction = springs.evaluate(
        at: coordinates, stride: forces.stride, factor: attraction, gradient: &gradient)
    }
    loss = LayoutLoss(
      attraction: attraction * sums.attraction, repulsion: weights.repulsion * sums.repulsion,
      centralization: weights.centralization * sums.centralization)
    guard squeeze > 0 else { return loss.total }
    var square = 0.0
    for index in (forces.dimension - 1) * forces.stride..<gradient.count {
      square += coordinates[index] * coordinates[index]
      gradient[index] += 2 * squeeze * coordinates[index]
    }
    return loss.total + squeeze * square
  }
}
