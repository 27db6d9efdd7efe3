internal import Kernels

extension Expression {
  /// The value where the variables are these; infinite or NaN where there is none.
  ///
  /// - Precondition: As many values as variables.
  public func value(at values: [Double]) -> Double { results(at: values)[nodes.count - 1] }

  /// Why the expression has no finite value where the variables are these, or no finite derivative where they change at these rates;
  /// nil where it has both.
  ///
  /// - Parameter rates: Of each variable; without them derivatives do not count.
  ///
  /// - Precondition: As many values, and rates, as variables.
  public func fault(at values: [Double], rates: [Double]? = nil) -> ExpressionFault? {
    let results = results(at: values)
    for (place, node) in nodes.enumerated() where !results[place].isFinite {
      // Operands come first, so theirs are finite.
      return ExpressionFault(kind: node.fault(of: node.operands.map { results[$0] }), range: node.range)
    }
    guard let rates else { return nil }
    var changes: [Double] = []
    for (place, node) in nodes.enumerated() {
      let change =
        if case .variable(let variable) = node.operation {
          rates[variable]
        } else {
          node.change(results[place], of: node.operands.map { (results[$0], changes[$0]) })
        }
      guard change.isFinite else { return ExpressionFault(kind: .derivative, range: node.range) }
      changes.append(change)
    }
    return nil
  }

  private func results(at values: [Double]) -> [Double] {
    precondition(values.count == variables.count)
    var results: [Double] = []
    results.reserveCapacity(nodes.count)
    for node in nodes {
      if case .variable(let variable) = node.operation {
        results.append(values[variable])
      } else {
        results.append(node.value(of: node.operands.map { results[$0] }))
      }
    }
    return results
  }
}

extension Expression.Node {
  /// The value of anything but a variable.
  fileprivate func value(of operands: [Double]) -> Double {
    switch operation {
    case .number(let value): value
    case .variable: .nan
    case .add: operands[0] + operands[1]
    case .subtract: operands[0] - operands[1]
    case .multiply: operands[0] * operands[1]
    case .divide: operands[0] / operands[1]
    case .power: Elementary.pow(operands[0], operands[1])
    case .negate: -operands[0]
    case .call(let function): function.value(of: operands)
    }
  }

  /// Why there is no finite value though all operands are finite.
  fileprivate func fault(of operands: [Double]) -> ExpressionFault.Kind {
    switch operation {
    case .divide where operands[1] == 0: .divisionByZero
    case .power where operands[0] <= 0 && value(of: operands).isNaN || operands[0] == 0:
      .power(of: operands[0], by: operands[1])
    case .call(.sqrt): .rootOfNegative(operands[0])
    case .call(.log): .logarithm(of: operands[0])
    case .call(.sin), .call(.cos): .radians(operands[0])
    case .number, .variable, .add, .subtract, .multiply, .divide, .power, .negate, .call: .overflow
    }
  }

  /// The derivative of anything but a variable, by the chain rule.
  fileprivate func change(_ value: Double, of operands: [(value: Double, change: Double)]) -> Double {
    /// What does not change counts for nothing, however steep the function.
    func times(_ slope: @autoclosure () -> Double, _ change: Double) -> Double { change == 0 ? 0 : slope() * change }
    func changed(_ place: Int) -> Double { operands[place].change }
    switch operation {
    case .number, .variable: return 0
    case .add: return changed(0) + changed(1)
    case .subtract: return changed(0) - changed(1)
    case .multiply: return times(operands[1].value, changed(0)) + times(operands[0].value, changed(1))
    case .divide:
      let divisor = operands[1].value
      return times(1 / divisor, changed(0)) - times(value / divisor, changed(1))
    case .power:
      let (base, exponent) = (operands[0].value, operands[1].value)
      return times(exponent * Elementary.pow(base, exponent - 1), changed(0))
        + times(value * Elementary.log(base), changed(1))
    case .negate: return -changed(0)
    case .call(let function):
      return operands.indices.reduce(0) { sum, place in
        sum + times(function.slope(by: place, at: operands.map(\.value), value: value), changed(place))
      }
    }
  }
}

extension ExpressionFunction {
  func value(of arguments: [Double]) -> Double {
    let x = arguments[0]
    switch self {
    case .sqrt: return x.squareRoot()
    case .exp: return Elementary.exp(x)
    case .log: return Elementary.log(x)
    case .sin: return x.magnitude <= BlockProgram.radianLimit ? Elementary.sin(x) : .nan
    case .cos: return x.magnitude <= BlockProgram.radianLimit ? Elementary.cos(x) : .nan
    case .tanh: return Self.hyperbolicTangent(x)
    case .abs: return x.magnitude
    case .min: return x <= arguments[1] ? x : arguments[1] < x ? arguments[1] : .nan
    case .max: return x >= arguments[1] ? x : arguments[1] > x ? arguments[1] : .nan
    }
  }

  private static func hyperbolicTangent(_ x: Double) -> Double {
    guard x.magnitude < 1 else {
      let power = Elementary.exp(-2 * x.magnitude)
      return (1 - power) / (1 + power) * (x < 0 ? -1 : 1)
    }
    // Lambert's continued fraction x/(1 + x²/(3 + x²/(5 + …))).
    return x / Swift.stride(from: 19.0, through: 1, by: -2).reduce(21) { $1 + x * x / $0 }
  }

  /// The partial derivative; of a minimum or maximum of equals, that of the first.
  fileprivate func slope(by place: Int, at arguments: [Double], value: Double) -> Double {
    let x = arguments[0]
    switch self {
    case .sqrt: return 0.5 / value
    case .exp: return value
    case .log: return 1 / x
    case .sin: return Elementary.cos(x)
    case .cos: return -Elementary.sin(x)
    case .tanh: return 1 - value * value
    case .abs: return x > 0 ? 1 : x < 0 ? -1 : 0
    case .min: return (x <= arguments[1]) == (place == 0) ? 1 : 0
    case .max: return (x >= arguments[1]) == (place == 0) ? 1 : 0
    }
  }
}
