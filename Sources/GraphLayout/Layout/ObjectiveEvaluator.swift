internal import Kernels

/// The loss of a graph's layout and its gradient, at one set of positions after the other.
struct ObjectiveEvaluator {
  private let weights: PairForces.Weights
  private var forces: PairForces

  init(_ objective: LayoutObjective, graph: Graph, dimension: Int) {
    let adjacency = Adjacency(graph)
    forces = PairForces(offsets: adjacency.offsets, neighbours: adjacency.neighbours, dimension: dimension)
    weights = PairForces.Weights(
      attraction: objective.attraction, repulsion: objective.repulsion, centralization: objective.centralization,
      epsilon: objective.epsilon)
  }

  /// By axis and node, like the coordinates.
  var gradient: [Double] { forces.gradient }

  /// The Euclidean norm of the gradient.
  var gradientNorm: Double { gradient.reduce(0) { $0 + $1 * $1 }.squareRoot() }

  mutating func evaluate(at coordinates: AxisCoordinates) -> LayoutLoss {
    let sums = forces.evaluate(at: coordinates.values, weights: weights)
    return LayoutLoss(
      attraction: weights.attraction * sums.attraction, repulsion: weights.repulsion * sums.repulsion,
      centralization: weights.centralization * sums.centralization)
  }
}
