internal import Kernels

/// The loss of a graph's layout and its gradient, at one set of positions after the other.
struct ObjectiveEvaluator: Energy {
  /// What `evaluate` has left.
  private(set) var loss = LayoutLoss(attraction: 0, repulsion: 0, centralization: 0)
  /// By axis and node, like the coordinates.
  private(set) var gradient: [Double]

  private var weights: PairForces.Weights
  private let springs: EdgeSprings?
  private let attraction: Double
  private var forces: PairForces

  init(_ objective: LayoutObjective, graph: Graph, dimension: Int, precision: LayoutPrecision = .double) {
    let adjacency = Adjacency(graph)
    forces = PairForces(
      offsets: adjacency.offsets, neighbours: adjacency.neighbours, dimension: dimension,
      precision: precision.forces(epsilon: objective.epsilon))
    weights = PairForces.Weights(objective)
    springs = EdgeSprings(graph)
    attraction = objective.attraction
    // What the springs do, the kernel must not.
    if springs != nil { weights.attraction = 0 }
    gradient = forces.gradient
  }

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
    return loss.total
  }
}
