internal import Kernels

/// The terms of an objective for one graph.
struct CompiledTerms: Sendable {
  let names: [String]
  let terms: [CompiledTerm]
  let adjacency: Adjacency
  let edges: [Graph.Edge]
  /// A plain objective of about the same stiffness.
  let resembling: LayoutObjective
  /// The terms that one kernel computes together, where there is a repulsion by squared distances; their weights, and by form the
  /// places of the terms.
  let plain: Plain?

  struct Plain: Sendable {
    var weights: PairForces.Weights
    var attraction: Int?
    var repulsion: Int
    var centralization: Int?

    func includes(_ place: Int) -> Bool { place == attraction || place == repulsion || place == centralization }
  }

  init(_ terms: [ObjectiveTerm], graph: Graph) {
    let adjacency = Adjacency(graph)
    names = terms.names
    self.adjacency = adjacency
    edges = graph.edges
    self.terms = terms.map { CompiledTerm($0, graph: graph, adjacency: adjacency) }
    resembling = LayoutObjective(resembling: terms)
    plain = Plain(terms)
  }

  func energy(
    dimension: Int, precision: PairForces.Precision, level: InstructionLevel = .best
  ) -> TermsEnergy {
    TermsEnergy(self, dimension: dimension, precision: precision, level: level)
  }
}

extension CompiledTerms.Plain {
  init?(_ terms: [ObjectiveTerm]) {
    let epsilons = terms.map { term -> Double? in
      if case .repulsion(.squaredEuclidean, let epsilon) = term.form { epsilon } else { nil }
    }
    guard let repulsion = epsilons.firstIndex(where: { $0 != nil }), let epsilon = epsilons[repulsion] else {
      return nil
    }
    self.repulsion = repulsion
    attraction = terms.firstIndex { $0.form == .attraction() }
    centralization = terms.firstIndex { $0.form == .centralization }
    weights = PairForces.Weights(
      attraction: attraction.map { terms[$0].weight } ?? 0, repulsion: terms[repulsion].weight,
      centralization: centralization.map { terms[$0].weight } ?? 0, epsilon: epsilon)
  }
}
