internal import Kernels

/// The sum of declared terms.
struct TermsEnergy: Energy, Sendable {
  private(set) var gradient: [Double]
  private(set) var loss: LayoutLoss

  private let terms: CompiledTerms
  private let dimension: Int
  private let precision: PairForces.Precision
  private let level: InstructionLevel
  private var forces: PairForces?
  /// Of the terms that `forces` does not compute, by place.
  private var evaluators: [(place: Int, evaluator: any TermEvaluator)]

  init(_ terms: CompiledTerms, dimension: Int, precision: PairForces.Precision, level: InstructionLevel) {
    self.terms = terms
    self.dimension = dimension
    self.precision = precision
    self.level = level
    gradient = [Double](
      repeating: 0, count: dimension * PairForces.stride(count: terms.adjacency.offsets.count - 1))
    loss = LayoutLoss(terms.names.map { .init(name: $0, value: 0) })
    forces = terms.plain.map { _ in
      PairForces(
        offsets: terms.adjacency.offsets, neighbours: terms.adjacency.neighbours, dimension: dimension,
        precision: precision, level: level)
    }
    evaluators = terms.terms.indices.filter { terms.plain?.includes($0) != true }.map { place in
      (place, terms.terms[place].evaluator(dimension: dimension, precision: precision, level: level))
    }
  }

  /// NaN where the value or an element of the gradient is not finite. What single precision cannot hold is computed in double, from
  /// then on.
  mutating func evaluate(at coordinates: [Double]) -> Double {
    let value = sum(at: coordinates)
    if value.isFinite, Vectors.dot(gradient, gradient).isFinite { return value }
    guard precision != .double else {
      loss = LayoutLoss(terms.names.map { .init(name: $0, value: .nan) })
      return .nan
    }
    self = terms.energy(dimension: dimension, precision: .double, level: level)
    return evaluate(at: coordinates)
  }

  private mutating func sum(at coordinates: [Double]) -> Double {
    var values = [Double](repeating: 0, count: terms.terms.count)
    if let plain = terms.plain, let sums = forces?.evaluate(at: coordinates, weights: plain.weights) {
      values[plain.repulsion] = plain.weights.repulsion * sums.repulsion
      if let place = plain.attraction { values[place] = plain.weights.attraction * sums.attraction }
      if let place = plain.centralization { values[place] = plain.weights.centralization * sums.centralization }
      gradient = forces?.gradient ?? gradient
    } else {
      for place in gradient.indices { gradient[place] = 0 }
    }
    for index in evaluators.indices {
      let place = evaluators[index].place
      let weight = terms.terms[place].term.weight
      values[place] =
        weight * evaluators[index].evaluator.evaluate(at: coordinates, weight: weight, addingTo: &gradient)
    }
    loss = LayoutLoss(zip(terms.names, values).map { LayoutLoss.Part(name: $0, value: $1) })
    return loss.total
  }

  /// The longest of the forces along edges and towards the origin; where there are none, that of a plain objective that resembles the
  /// terms.
  mutating func largestPull(at coordinates: [Double]) -> Double {
    let pulls = evaluators.indices.map { index in
      terms.terms[evaluators[index].place].term.weight * evaluators[index].evaluator.largestPull(at: coordinates)
    }
    let shape = AxisCoordinates(axes: coordinates, count: terms.adjacency.offsets.count - 1, dimension: dimension)
    let plain = terms.plain.map {
      LayoutObjective(attraction: $0.weights.attraction, centralization: $0.weights.centralization)
    }
    let edges = terms.edges
    let longest = max(pulls.max() ?? 0, plain?.largestPull(on: edges, at: shape) ?? 0)
    return longest > 0 ? longest : terms.resembling.largestPull(on: edges, at: shape)
  }
}
