internal import Expressions
internal import Kernels

/// A formula summed over the nodes.
struct NodeTermEvaluator: TermEvaluator {
  private let program: BlockProgram
  private let value: Int
  private let slope: Int
  private let degrees: [Double]
  private let stride: Int
  private let dimension: Int
  private var registers: [Double]

  private static let squareRegister = 0
  private static let degreeRegister = 1

  init(_ formula: EnergyFormula, graph: Graph, dimension: Int) {
    var terms = ExpressionGraph()
    let r2 = terms.input(Self.squareRegister)
    let r = terms.squareRoot(r2)
    let degree = terms.input(Self.degreeRegister)
    let variables = formula.expression.variables.map { name in
      switch name {
      case "r": r
      case "r2": r2
      case "deg_i": degree
      default: preconditionFailure("no variable of nodes: \(name)")
      }
    }
    let energy = terms.append(formula.expression, variables: variables)
    let slopes = terms.derivatives(of: energy, by: [r2, r])
    let inverse = terms.reciprocalOrZero(r)
    // Along an axis, r² changes by twice the coordinate, and r by the coordinate over r.
    let pull = terms.add(
      terms.multiply(terms.constant(2), slopes[0]), terms.multiply(slopes[1], inverse))
    let compiled = terms.program(of: [energy, pull], inputCount: 2)
    program = compiled.program
    (value, slope) = (compiled.registers[0], compiled.registers[1])
    degrees = graph.degrees.map { Double($0) }
    stride = PairForces.stride(count: graph.nodeCount)
    self.dimension = dimension
    registers = [Double](repeating: 0, count: program.registerCount * BlockProgram.width)
  }

  mutating func largestPull(at coordinates: [Double]) -> Double {
    var gradient = [Double](repeating: 0, count: coordinates.count)
    _ = evaluate(at: coordinates, weight: 1, addingTo: &gradient)
    return AxisCoordinates(axes: gradient, count: degrees.count, dimension: dimension).longest(gradient)
  }

  mutating func evaluate(at coordinates: [Double], weight: Double, addingTo gradient: inout [Double]) -> Double {
    var sum = 0.0
    for start in Swift.stride(from: 0, to: degrees.count, by: BlockProgram.width) {
      let block = start..<min(degrees.count, start + BlockProgram.width)
      for (lane, node) in block.enumerated() {
        var square = 0.0
        for axis in 0..<dimension { square += coordinates[axis * stride + node] * coordinates[axis * stride + node] }
        registers[Self.squareRegister * BlockProgram.width + lane] = square
        registers[Self.degreeRegister * BlockProgram.width + lane] = degrees[node]
      }
      program.run(over: &registers, count: block.count)
      for (lane, node) in block.enumerated() {
        sum += registers[value * BlockProgram.width + lane]
        let pull = weight * registers[slope * BlockProgram.width + lane]
        for axis in 0..<dimension { gradient[axis * stride + node] += pull * coordinates[axis * stride + node] }
      }
    }
    return sum
  }
}
