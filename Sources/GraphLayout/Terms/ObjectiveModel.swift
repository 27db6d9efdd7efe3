internal import Kernels

/// What a layout minimises: the plain objective, whose kernel is the fastest, or declared terms.
enum ObjectiveModel: Sendable {
  case plain(LayoutObjective, Adjacency)
  case terms(CompiledTerms)

  /// Terms that make up a plain objective become it.
  init(_ options: LayoutOptions, graph: Graph) {
    if options.terms.isEmpty {
      self = .plain(options.objective, Adjacency(graph))
    } else if let objective = LayoutObjective(options.terms) {
      self = .plain(objective, Adjacency(graph))
    } else {
      self = .terms(CompiledTerms(options.terms, graph: graph))
    }
  }

  /// The objective, or a plain one of about the same stiffness.
  var resembling: LayoutObjective {
    switch self {
    case .plain(let objective, _): objective
    case .terms(let terms): terms.resembling
    }
  }

  var adjacency: Adjacency {
    switch self {
    case .plain(_, let adjacency): adjacency
    case .terms(let terms): terms.adjacency
    }
  }

  func energy(dimension: Int, precision: PairForces.Precision) -> ObjectiveEnergy {
    switch self {
    case .plain(let objective, let adjacency):
      .plain(PlainEnergy(objective, adjacency: adjacency, dimension: dimension, precision: precision))
    case .terms(let terms):
      .terms(terms.energy(dimension: dimension, precision: precision))
    }
  }

  /// Why a descent that has come to these coordinates has no finite loss.
  func divergence(at coordinates: AxisCoordinates, iteration: Int) -> LayoutError {
    guard case .terms(let terms) = self, coordinates.values.allSatisfy(\.isFinite),
      let fault = terms.fault(at: coordinates)
    else { return .diverged(iteration: iteration) }
    return .undefinedEnergy(fault, iteration: iteration)
  }
}
