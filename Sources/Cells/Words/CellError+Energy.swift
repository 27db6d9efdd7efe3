import Expressions
import GraphLayout
import Notebook
import Spec

extension CellError {
  /// - Parameters:
  ///   - energy: The text of the energy, where it is known.
  ///   - label: What a node is called.
  init(_ fault: EnergyFault, in energy: PassageText? = nil, label: (Int) -> String = { String($0) }) {
    let part = fault.expression.text(of: fault.fault.range)
    let nodes = fault.nodes.map { "`\(label($0))`" }.joined(separator: " and ")
    let place = fault.nodes.count == 1 ? "for the node \(nodes)" : "for the nodes \(nodes)"
    self.init(
      code: "undefined-energy", "`\(part)` \(fault.fault.kind.words) \(place)", field: ["terms"],
      hint: fault.fault.kind.hint, span: energy.map { $0.span(of: fault.fault.range) })
  }
}

extension ExpressionFault.Kind {
  fileprivate var words: String {
    switch self {
    case .divisionByZero: "divides by zero"
    case .rootOfNegative(let value): "is the root of \(NumberWords.significant(value))"
    case .logarithm(let value): "is the logarithm of \(NumberWords.significant(value))"
    case .power(let base, let exponent):
      "is \(NumberWords.significant(base)) to the power of \(NumberWords.significant(exponent))"
    case .radians(let value): "is about \(NumberWords.significant(value)) radians, which is too far from 0"
    case .overflow: "is beyond the largest number"
    case .derivative: "has no finite slope"
    }
  }

  fileprivate var hint: String? {
    switch self {
    case .divisionByZero: "add a small constant, such as eps, to the divisor"
    case .rootOfNegative, .logarithm, .power: "keep the argument above 0, as by max(…, eps)"
    case .derivative: "add a small constant, such as eps, where the slope is infinite"
    case .radians, .overflow: nil
    }
  }
}
