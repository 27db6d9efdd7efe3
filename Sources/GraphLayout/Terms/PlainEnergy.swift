internal import Kernels

/// The plain objective, as one kernel computes it.
struct PlainEnergy: Energy, Sendable {
  private(set) var loss = LayoutLoss(attraction: 0, repulsion: 0, centralization: 0)

  private let weights: PairForces.Weights
  private var forces: PairForces

  init(_ objective: LayoutObjective, adjacency: Adjacency, dimension: Int, precision: PairForces.Precision) {
    forces = PairForces(
      offsets: adjacency.offsets, neighbours: adjacency.neighbours, dimension: dimension, precision: precision)
    weights = PairForces.Weights(
      attraction: objective.attraction, repulsion: objective.repulsion, centralization: objective.centralization,
      epsilon: objective.epsilon)
  }

  var gradient: [Double] { forces.gradient }

  mutating func evaluate(at coordinates: [Double]) -> Double {
    let sums = forces.evaluate(at: coordinates, weights: weights)
    loss = LayoutLoss(
      attraction: weights.attraction * sums.attraction, repulsion: weights.repulsion * sums.repulsion,
      centralization: weights.centralization * sums.centralization)
    return loss.total
  }
}
