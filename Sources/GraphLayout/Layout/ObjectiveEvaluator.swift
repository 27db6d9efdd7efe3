internal import Kernels

/// The loss of a graph's layout and its gradient, at one set of positions after the other.
struct ObjectiveEvaluator: Energy {
  /// What `evaluate` has left.
  private(set) var loss = LayoutLoss(attraction: 0, repulsion: 0, centralization: 0)

  private let weights: PairForces.Weights
  private var forces: PairForces

  init(_ objective: LayoutObjective, adjacency: Adjacency, dimension: Int, precision: LayoutPrecision) {
    forces = PairForces(
      offsets: adjacency.offsets, neighbours: adjacency.neighbours, dimension: dimension,
      precision: precision.forces(epsilon: objective.epsilon))
    weights = PairForces.Weights(
      attraction: objective.attraction, repulsion: objective.repulsion, centralization: objective.centralization,
      epsilon: objective.epsilon)
  }

  /// By axis and node, like the coordinates.
  var gradient: [Double] { forces.gradient }

  mutating func evaluate(at coordinates: [Double]) -> Double {
    let sums = forces.evaluate(at: coordinates, weights: weights)
    loss = LayoutLoss(
      attraction: weights.attraction * sums.attraction, repulsion: weights.repulsion * sums.repulsion,
      centralization: weights.centralization * sums.centralization)
    return loss.total
  }
}
