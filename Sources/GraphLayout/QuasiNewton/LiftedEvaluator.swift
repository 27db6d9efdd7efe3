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

  private let weights: PairForces.Weights
  private var forces: PairForces

  init(_ objective: LayoutObjective, adjacency: Adjacency, dimension: Int, precision: PairForces.Precision) {
    forces = PairForces(
      offsets: adjacency.offsets, neighbours: adjacency.neighbours, dimension: dimension, precision: precision)
    weights = PairForces.Weights(
      attraction: objective.attraction, repulsion: objective.repulsion, centralization: objective.centralization,
      epsilon: objective.epsilon)
    gradient = forces.gradient
  }

  /// The loss and the penalty at coordinates that lie by axis and node.
  mutating func evaluate(at coordinates: [Double]) -> Double {
    let sums = forces.evaluate(at: coordinates, weights: weights)
    loss = LayoutLoss(
      attraction: weights.attraction * sums.attraction, repulsion: weights.repulsion * sums.repulsion,
      centralization: weights.centralization * sums.centralization)
    gradient = forces.gradient
    guard squeeze > 0 else { return loss.total }
    var square = 0.0
    for index in (forces.dimension - 1) * forces.stride..<gradient.count {
      square += coordinates[index] * coordinates[index]
      gradient[index] += 2 * squeeze * coordinates[index]
    }
    return loss.total + squeeze * square
  }
}
