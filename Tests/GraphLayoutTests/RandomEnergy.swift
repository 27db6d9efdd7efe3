import GraphLayout
import Kernels

/// Valid energies of all operators and functions, defined and of moderate size wherever nodes are.
struct RandomEnergy {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> (text: String, scope: TermScope, metric: NodeMetric) {
    let scope = TermScope.allCases[generator.integer(below: TermScope.allCases.count)]
    let metric = NodeMetric.allCases[generator.integer(below: NodeMetric.allCases.count)]
    return (expression(depth: 4, scope), scope, metric)
  }

  private mutating func expression(depth: Int, _ scope: TermScope) -> String {
    func sub() -> String { "(" + expression(depth: depth - 1, scope) + ")" }
    guard depth > 0 else {
      let names = scope.variables + ["c", "pi", "0.7", "2", "1e-1"]
      return names[generator.integer(below: names.count)]
    }
    switch generator.integer(below: 15) {
    case 0: return sub() + " + " + sub()
    case 1: return sub() + " - " + sub()
    case 2: return "tanh\(sub()) * tanh\(sub())"
    case 3: return sub() + " / (1 + \(sub())^2)"
    case 4: return "-" + sub()
    case 5: return "tanh\(sub())^3"
    case 6: return "(1 + tanh\(sub())^2)^-1.5"
    case 7: return "sqrt(1 + \(sub())^2)"
    case 8: return "exp(sin(2 * tanh\(sub())))"
    case 9: return "log(1 + \(sub())^2)"
    case 10: return "cos(2 * tanh\(sub()))"
    case 11: return "tanh\(sub())"
    // The corner is where no node will be.
    case 12: return "abs(\(sub())^2 + 0.1)"
    case 13: return "min(tanh\(sub()), 2 + \(sub())^2)"
    default: return "max(tanh\(sub()), 1.5 + \(sub())^2)"
    }
  }
}
