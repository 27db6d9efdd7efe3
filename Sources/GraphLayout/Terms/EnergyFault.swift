public import Expressions

/// Where the formula of a term has no finite value or slope.
public struct EnergyFault: Hashable, Sendable {
  /// The place of the term among those declared.
  public let term: Int
  /// Its formula.
  public let expression: Expression
  public let fault: ExpressionFault
  /// The pair of nodes, or the node, in whose energy it is.
  public let nodes: [Int]

  /// The same fault of a graph in which the nodes have other numbers.
  func renamed(_ name: (Int) -> Int) -> EnergyFault {
    EnergyFault(term: term, expression: expression, fault: fault, nodes: nodes.map(name))
  }
}
