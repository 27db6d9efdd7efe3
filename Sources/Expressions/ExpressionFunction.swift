/// A function that an expression can call by its name.
public enum ExpressionFunction: String, Hashable, Sendable, CaseIterable {
  case sqrt, exp, log, sin, cos, tanh, abs, min, max

  public var argumentCount: Int {
    switch self {
    case .min, .max: 2
    case .sqrt, .exp, .log, .sin, .cos, .tanh, .abs: 1
    }
  }
}
