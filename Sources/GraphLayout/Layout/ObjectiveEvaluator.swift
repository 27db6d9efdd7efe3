internal import Kernels

/// The loss of a graph's layout and its gradient, at one set of positions after the other.
struct ObjectiveEvaluator {
  private var weights: PairForces.Weights
  private let springs: EdgeSprings?
  private let attraction: Double
  private var forces: PairForces

  init(_ objective: LayoutObjective, graph: Graph, dimension: Int) {
    let adjacency = Adjacency(graph)
    forces = PairForces(offsets: adjacency.offsets, neighbours: adjacency.neighbours, dimension: dimension)
    weights = PairForces.Weights(
      attraction: objective.attraction, repulsion: objective.repulsion, centralization: objective.centralization,
      epsilon: objective.epsilon)
    springs = EdgeSprings(graph)
    attraction = objective.attraction
    // What the springs do, the kernel must not.
    if springs != nil { weights.attraction = 0 }
    gradient = forces.gradient
  }

  /// By axis and node, like the coordinates.
  private(set) var gradient: [Double]

  /// The Euclidean norm of the gradient.
  var gradientNorm: Double { gradient.reduce(0) { $0 + $1 * $1 }.squareRoot() }

  mutating func evaluate(at coordinates: AxisCoordinates) -> LayoutLoss {
    var sums = forces.evaluate(at: coordinates.values, weights: weights)
    gradient = forces.gradient
    if let springs {
      sums.attraction = springs.evaluate(
        at: coordinates.values, stride: forces.stride, factor: attraction, gradient: &gradient)
    }
    return LayoutLoss(
      attraction: attraction * sums.attraction, repulsion: weights.repulsion * sums.repulsion,
      centralization: weights.centralization * sums.centralization)
  }
}
