/// A part of what a layout minimises: a weight times a sum over pairs or nodes.
public struct ObjectiveTerm: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    /// Σ D over adjacent pairs, times the weight of the edge where `isWeighted`.
    case attraction(TermDistance = .squaredEuclidean, isWeighted: Bool = false)
    /// Σ 1/(D + epsilon) over pairs that are not adjacent.
    case repulsion(TermDistance = .squaredEuclidean, epsilon: Double = 1e-6)
    /// Σ |x|² over the nodes.
    case centralization
    /// Σ (d - length · g)²/g² over pairs that a path of g edges joins, g as small as can be.
    case stress(TermDistance = .euclidean, length: Double = 1)
    /// Σ (d - length)² over adjacent pairs; `length` is times the weight of the edge where `isWeighted`.
    case edgeLength(TermDistance = .euclidean, length: Double = 1, isWeighted: Bool = false)
    case formula(EnergyFormula)

    /// What the term is called unless it is told.
    public var name: String {
      switch self {
      case .attraction: "attraction"
      case .repulsion: "repulsion"
      case .centralization: "centralization"
      case .stress: "stress"
      case .edgeLength: "edge-length"
      case .formula: "term"
      }
    }
  }

  public var form: Form
  public var weight: Double
  /// What outputs call it; nil for the form's name, with a number where that is taken.
  public var name: String?

  public init(_ form: Form, weight: Double = 1, name: String? = nil) {
    self.form = form
    self.weight = weight
    self.name = name
  }

  /// The most terms of an objective.
  public static let countLimit = 50
  /// The most nodes where paths between all pairs count.
  public static let stressNodeLimit = 10_000

  func check(nodeCount: Int) throws(LayoutError) {
    try LayoutParameter.weight.check(weight)
    switch form {
    case .repulsion(_, let epsilon): try LayoutParameter.epsilon.check(epsilon)
    case .edgeLength(_, let length, _): try LayoutParameter.length.check(length)
    case .stress(_, let length):
      try LayoutParameter.length.check(length)
      guard nodeCount <= Self.stressNodeLimit else {
        throw .tooManyNodes(nodeCount, limit: Self.stressNodeLimit)
      }
    case .attraction, .centralization, .formula: break
    }
  }
}

extension [ObjectiveTerm] {
  /// What the terms are called, no two the same: the second `repulsion` is `repulsion 2`.
  public var names: [String] {
    var names: [String] = []
    for term in self {
      let name = term.name ?? term.form.name
      var unique = name
      var number = 2
      while names.contains(unique) {
        unique = "\(name) \(number)"
        number += 1
      }
      names.append(unique)
    }
    return names
  }
}
