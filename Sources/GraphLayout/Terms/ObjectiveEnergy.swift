internal import Kernels

/// The energy of what a layout minimises: the plain objective, whose kernel is the fastest, or declared terms.
enum ObjectiveEnergy: Energy, Sendable {
  case plain(ObjectiveEvaluator)
  case terms(TermsEnergy)

  /// - Parameter precision: Of the repulsion, and of other sums over pairs.
  init(_ options: LayoutOptions, graph: Graph, precision: LayoutPrecision = .double) {
    if options.terms.isEmpty {
      self = .plain(
        ObjectiveEvaluator(options.objective, graph: graph, dimension: options.dimension, precision: precision))
    } else {
      let terms = CompiledTerms(options.terms, graph: graph)
      self = .terms(
        terms.energy(dimension: options.dimension, precision: precision == .single ? .single : .double))
    }
  }

  var gradient: [Double] {
    switch self {
    case .plain(let energy): energy.gradient
    case .terms(let energy): energy.gradient
    }
  }

  var loss: LayoutLoss {
    switch self {
    case .plain(let energy): energy.loss
    case .terms(let energy): energy.loss
    }
  }

  mutating func evaluate(at coordinates: [Double]) -> Double {
    // The payload is moved out and back, so that its arrays are changed in place.
    switch consume self {
    case .plain(var energy):
      let value = energy.evaluate(at: coordinates)
      self = .plain(energy)
      return value
    case .terms(var energy):
      let value = energy.evaluate(at: coordinates)
      self = .terms(energy)
      return value
    }
  }

  /// The longest of the forces along edges and towards the origin.
  mutating func largestPull(at coordinates: AxisCoordinates, _ options: LayoutOptions, _ graph: Graph) -> Double {
    guard case .terms(var energy) = self else {
      return options.objective.largestPull(on: graph.edges, at: coordinates)
    }
    return energy.largestPull(at: coordinates.values)
  }
}
