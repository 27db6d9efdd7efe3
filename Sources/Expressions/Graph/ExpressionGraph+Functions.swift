internal import Kernels

extension ExpressionGraph {
  /// Adds an expression whose variables are these nodes.
  ///
  /// A division is a multiplication by the reciprocal; a power with a whole constant exponent is products, any other
  /// exp(exponent · log(base)).
  ///
  /// - Precondition: As many nodes as variables.
  public mutating func append(_ expression: Expression, variables: [Node]) -> Node {
    precondition(variables.count == expression.variables.count)
    var results: [Node] = []
    for node in expression.nodes {
      let operands = node.operands.map { results[$0] }
      let result =
        switch node.operation {
        case .number(let value): constant(value)
        case .variable(let place): variables[place]
        case .add: add(operands[0], operands[1])
        case .subtract: subtract(operands[0], operands[1])
        case .multiply: multiply(operands[0], operands[1])
        case .divide: divide(operands[0], operands[1])
        case .power: power(operands[0], operands[1])
        case .negate: negate(operands[0])
        case .call(let function): call(function, operands)
        }
      results.append(result)
    }
    return results[results.count - 1]
  }

  private mutating func divide(_ a: Node, _ b: Node) -> Node {
    if let dividend = constant(of: a), let divisor = constant(of: b) { return constant(dividend / divisor) }
    return multiply(a, reciprocal(b))
  }

  /// The largest whole exponent that is written out as products.
  private static let productLimit = 64.0

  private mutating func power(_ base: Node, _ exponent: Node) -> Node {
    switch (constant(of: base), constant(of: exponent)) {
    case (let base?, let exponent?): return constant(Elementary.pow(base, exponent))
    case (nil, 0.5): return squareRoot(base)
    case (nil, let exponent?)
    where exponent.magnitude <= Self.productLimit && exponent.rounded(.towardZero) == exponent:
      let power = power(base, Int(exponent.magnitude))
      return exponent < 0 ? reciprocal(power) : power
    default:
      let logarithm = call(.log, [base])
      return call(.exp, [multiply(exponent, logarithm)])
    }
  }

  private mutating func power(_ base: Node, _ exponent: Int) -> Node {
    guard exponent > 0 else { return constant(1) }
    let half = power(base, exponent / 2)
    let square = multiply(half, half)
    return exponent % 2 == 0 ? square : multiply(square, base)
  }

  private mutating func call(_ function: ExpressionFunction, _ arguments: [Node]) -> Node {
    let values = arguments.compactMap { constant(of: $0) }
    if values.count == arguments.count { return constant(function.value(of: values)) }
    let x = arguments[0]
    switch function {
    case .sqrt: return squareRoot(x)
    case .exp: return node(.exponential, x)
    case .log: return node(.logarithm, x)
    case .sin: return node(.sine, x)
    case .cos: return node(.cosine, x)
    case .tanh: return node(.hyperbolicTangent, x)
    case .abs: return node(.absolute, x)
    case .min: return x == arguments[1] ? x : node(.minimum, x, arguments[1])
    case .max: return x == arguments[1] ? x : node(.maximum, x, arguments[1])
    }
  }
}
