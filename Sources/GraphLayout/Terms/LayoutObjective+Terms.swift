extension LayoutObjective {
  /// The objective that these terms make up, if it is a plain one: squared distances, edges without weights, no form twice.
  init?(_ terms: [ObjectiveTerm]) {
    self.init(attraction: 0, repulsion: 0, centralization: 0)
    guard Set(terms.map(\.form.name)).count == terms.count, terms.allSatisfy({ $0.name == nil }) else { return nil }
    for term in terms {
      switch term.form {
      case .attraction(.squaredEuclidean, isWeighted: false): attraction = term.weight
      case .repulsion(.squaredEuclidean, let epsilon): (repulsion, self.epsilon) = (term.weight, epsilon)
      case .centralization: centralization = term.weight
      case .attraction, .repulsion, .stress, .edgeLength, .formula: return nil
      }
    }
  }

  /// A plain objective of about the same stiffness, from whose derivatives steps for the terms can be guessed: what acts along edges
  /// counts as attraction.
  init(resembling terms: [ObjectiveTerm]) {
    self.init(attraction: 0, repulsion: 0, centralization: 0)
    for term in terms {
      switch term.form {
      case .attraction, .edgeLength: attraction += term.weight
      case .repulsion: repulsion += term.weight
      case .centralization: centralization += term.weight
      case .stress: attraction += term.weight
      case .formula(let formula):
        switch formula.scope {
        case .edges: attraction += term.weight
        case .nodes: centralization += term.weight
        case .nonEdges, .pairs: repulsion += term.weight
        }
      }
    }
  }
}
