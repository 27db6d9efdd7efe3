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

  /// Where a graph stands for another, which is rougher than this anyway.
  private static let roughOpening = 0.6

  private var weights: PairForces.Weights
  /// The attraction of weighted edges, in place of the forces'.
  private let springs: EdgeSprings?
  private let attraction: Double
  private let dimension: Int
  /// Nil where declared terms take the place of the objective.
  private var forces: (any EnergyForces)?
  private var terms: TermsEnergy?

  private init(_ forces: any EnergyForces, _ objective: LayoutObjective, springs: EdgeSprings?) {
    self.forces = forces
    self.springs = springs
    dimension = forces.dimension
    weights = PairForces.Weights(objective)
    attraction = objective.attraction
    // What the springs do, the forces must not.
    if springs != nil { weights.attraction = 0 }
    gradient = forces.gradient
  }

  /// Over all pairs exactly, but for their precision.
  init(
    _ objective: LayoutObjective, adjacency: Adjacency, dimension: Int, precision: PairForces.Precision,
    springs: EdgeSprings? = nil
  ) {
    let forces = PairForces(
      offsets: adjacency.offsets, neighbours: adjacency.neighbours, dimension: dimension, precision: precision)
    self.init(forces, objective, springs: springs)
  }

  /// By a tree whose cells are met as one where they are small for their distance: see `TreeForces`.
  init(
    _ objective: LayoutObjective, adjacency: Adjacency, dimension: Int, opening: Double, springs: EdgeSprings? = nil
  ) {
    let forces = TreeForces(
      offsets: adjacency.offsets, neighbours: adjacency.neighbours, dimension: dimension, opening: opening)
    self.init(forces, objective, springs: springs)
  }

  /// By a tree, for a graph that stands for another: as nodes have an extent, they repel less when they are near; and neighbours do so
  /// as well, unless every node stands for itself.
  ///
  /// - Parameter softening: The square of that extent, which is added to epsilon.
  init(_ objective: LayoutObjective, standIn graph: WeightedGraph, dimension: Int, softening: Double) {
    let forces = TreeForces(
      offsets: graph.adjacency.offsets, neighbours: graph.adjacency.neighbours, dimension: dimension,
      masses: graph.masses, pullWeights: graph.weights, neighboursRepel: graph.meanMass > 1,
      opening: Self.roughOpening)
    self.init(forces, objective, springs: nil)
    weights.epsilon += softening
  }

  /// Of declared terms.
  init(_ terms: TermsEnergy, dimension: Int) {
    self.terms = terms
    self.dimension = dimension
    springs = nil
    attraction = 0
    weights = PairForces.Weights(attraction: 0, repulsion: 0, centralization: 0, epsilon: 1)
    gradient = terms.gradient
    loss = terms.loss
  }

  /// How far the forces at these coordinates are from the exact ones; nil of exact forces.
  func accuracy(at coordinates: AxisCoordinates) -> ForceAccuracy? {
    guard var tree = forces as? TreeForces else { return nil }
    let (samples, points) = (4, 64)
    let errors = tree.sampledErrors(
      at: coordinates.values, epsilon: weights.epsilon, samples: samples, points: points)
    return ForceAccuracy(
      bound: 2 * (errors.max() ?? 0), sample: min(samples * points, coordinates.count), nodes: coordinates.count,
      opening: tree.opening)
  }

  /// The loss and the penalty at coordinates that lie by axis and node.
  mutating func evaluate(at coordinates: [Double]) -> Double {
    let stride = gradient.count / dimension
    let value = evaluateTerms(at: coordinates) ?? evaluateForces(at: coordinates, stride: stride)
    guard squeeze > 0 else { return value }
    var square = 0.0
    for index in (dimension - 1) * stride..<gradient.count {
      square += coordinates[index] * coordinates[index]
      gradient[index] += 2 * squeeze * coordinates[index]
    }
    return value + squeeze * square
  }

  private mutating func evaluateTerms(at coordinates: [Double]) -> Double? {
    guard let value = terms?.evaluate(at: coordinates), let terms else { return nil }
    (gradient, loss) = (terms.gradient, terms.loss)
    return value
  }

  private mutating func evaluateForces(at coordinates: [Double], stride: Int) -> Double {
    guard var sums = forces?.evaluate(at: coordinates, weights: weights), let forces else { return .nan }
    gradient = forces.gradient
    if let springs {
      sums.attraction = springs.evaluate(at: coordinates, stride: stride, factor: attraction, gradient: &gradient)
    }
    loss = LayoutLoss(
      attraction: attraction * sums.attraction, repulsion: weights.repulsion * sums.repulsion,
      centralization: weights.centralization * sums.centralization)
    return loss.total
  }
}

extension PairForces.Weights {
  init(_ objective: LayoutObjective) {
    self.init(
      attraction: objective.attraction, repulsion: objective.repulsion, centralization: objective.centralization,
      epsilon: objective.epsilon)
  }
}
