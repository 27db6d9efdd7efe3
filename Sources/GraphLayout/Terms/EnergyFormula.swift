public import Expressions

/// An energy that somebody wrote, to be summed over the pairs or nodes of a graph and differentiated exactly.
///
/// Where two nodes coincide, the derivative of `d` is taken for 0, the middle of its subgradients; so is that of `r` at the origin.
public struct EnergyFormula: Hashable, Sendable {
  public let expression: Expression
  public let scope: TermScope
  /// What `d` is; nodes always have the Euclidean distance from the origin.
  public let metric: NodeMetric

  /// What an energy can name without being told: `eps` is 1e-6, `pi` is π.
  public static let constants = ["eps": 1e-6]

  /// - Parameter constants: Further names, and others values of `eps` and `pi`; names of variables mean the variables.
  public init(
    parsing text: String, over scope: TermScope, metric: NodeMetric = .euclidean, constants: [String: Double] = [:]
  ) throws(ExpressionError) {
    expression = try Expression(
      parsing: text, variables: scope.variables, constants: Self.constants.merging(constants) { _, own in own })
    self.scope = scope
    self.metric = metric
  }

  /// One of ours.
  init(_ text: String, over scope: TermScope, metric: NodeMetric = .euclidean, constants: [String: Double] = [:]) {
    do {
      try self.init(parsing: text, over: scope, metric: metric, constants: constants)
    } catch {
      preconditionFailure("\(text): \(error)")
    }
  }
}
