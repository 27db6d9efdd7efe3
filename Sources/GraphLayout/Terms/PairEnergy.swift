internal import Expressions
internal import Kernels

/// The formula of a pair of nodes with its derivative, compiled.
///
/// A sum over ordered pairs changes with a node's position through the pairs that begin there and those that end there. The two are
/// equal unless the formula tells `deg_i` from `deg_j`; then what is compiled is the sum of both.
struct PairEnergy {
  let program: BlockProgram
  let value: Int
  let slope: (Int, Int)
  let uses: Set<PairProgram.Input>
  let metric: NodeMetric
  /// Of the program's value, for one ordered pair.
  let valueFactor: Double
  /// Of the program's slope, for the force of one pair on one of its nodes along the metric's direction.
  let slopeFactor: Double

  init(_ formula: EnergyFormula) {
    self.init(formula.expression, metric: formula.metric, isWeightOne: formula.scope == .nonEdges)
  }

  /// - Parameter expression: Of variables by the names of `TermScope.variables`, and `length`.
  init(_ expression: Expression, metric: NodeMetric, isWeightOne: Bool) {
    var graph = ExpressionGraph()
    let first = graph.input(PairProgram.Input.distance.rawValue)
    // Euclidean distances come squared.
    let d = metric == .euclidean ? graph.squareRoot(first) : first
    let d2 = metric == .euclidean ? first : graph.multiply(first, first)
    let weight = isWeightOne ? graph.constant(1) : graph.input(PairProgram.Input.weight.rawValue)
    let length = graph.input(PairProgram.Input.length.rawValue)
    let (here, there) = (
      graph.input(PairProgram.Input.here.rawValue), graph.input(PairProgram.Input.there.rawValue)
    )
    func energy(_ i: ExpressionGraph.Node, _ j: ExpressionGraph.Node) -> ExpressionGraph.Node {
      let variables = expression.variables.map { name in
        switch name {
        case "d": d
        case "d2": d2
        case "w": weight
        case "deg_i": i
        case "deg_j": j
        case "length": length
        default: preconditionFailure("no variable of pairs: \(name)")
        }
      }
      return graph.append(expression, variables: variables)
    }
    let energies = (energy(here, there), energy(there, here))
    let isSymmetric = energies.0 == energies.1
    let sum = isSymmetric ? energies.0 : graph.add(energies.0, energies.1)
    let derivative: ExpressionGraph.Node
    switch metric {
    case .euclidean:
      // Along x - y, the square grows by twice as much as the distance does times itself.
      let slopes = graph.derivatives(of: sum, by: [d2, d])
      let half = graph.multiply(graph.constant(0.5), graph.reciprocalOrZero(d))
      derivative = graph.add(slopes[0], graph.multiply(slopes[1], half))
    case .manhattan, .cosine:
      derivative = graph.derivatives(of: sum, by: [d])[0]
    }
    let (valueScale, valueNode) = graph.factored(sum)
    let (slopeScale, slopeNode) = graph.factored(derivative)
    // The last product is left to whoever adds the slopes up, who has it in a register of the machine.
    let factors = graph.product(slopeNode) ?? (graph.constant(1), slopeNode)
    let compiled = graph.program(of: [valueNode, factors.0, factors.1], inputCount: PairProgram.ownRegisters)
    program = compiled.program
    value = compiled.registers[0]
    slope = (compiled.registers[1], compiled.registers[2])
    uses = Set(PairProgram.Input.allCases.filter { compiled.program.reads(register: $0.rawValue) })
    self.metric = metric
    valueFactor = valueScale * (isSymmetric ? 1 : 0.5)
    slopeFactor = slopeScale * (isSymmetric ? 2 : 1) * (metric == .euclidean ? 2 : 1)
  }
}
