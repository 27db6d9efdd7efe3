import Expressions
import Kernels
import Testing

struct ExpressionGraphTests {
  private static let texts = [
    "x", "2", "x + y", "x - y", "3 - x", "x * y / 7", "x / y", "-x", "x ^ 2", "x ^ -3", "x ^ 0.5", "x ^ 1.7", "x ^ y",
    "2 ^ x",
    "sqrt(x) + sqrt(y)", "exp(-x)", "log(x * y)", "sin(3 * x) * cos(y)", "tanh(x - y)", "abs(x - y)",
    "min(x, y) * max(x, 2 * y)",
    "x * x * x - y * x", "(x + y) * (x - y) / (1 + x * y)", "exp(sin(x) + log(1 + y ^ 2))", "min(x, 1) + max(2, y)",
    "0 * x + 1",
    "x - x", "1 / (x + 1e-6)", "x ^ 64 * 1e-9", "tanh(1e-9 * x) * 1e9", "exp(x) - exp(x + 1)",
  ]

  @Test(arguments: texts) func `a program computes what the expression is`(text: String) throws {
    let expression = try Expression(parsing: text, variables: ["x", "y"])
    let (points, results) = run(expression)
    for ((x, y), result) in zip(points, results.values) {
      let expected = expression.value(at: [x, y])
      #expect((result - expected).magnitude <= 1e-13 * max(1, expected.magnitude), "\(text) at \(x), \(y)")
    }
  }

  @Test(arguments: texts) func `derivatives equal central differences`(text: String) throws {
    let expression = try Expression(parsing: text, variables: ["x", "y"])
    let (points, results) = run(expression)
    for (place, (x, y)) in points.enumerated() where (x - y).magnitude > 1e-2 && (x - 1).magnitude > 1e-2 {
      let step = 1e-4
      func difference(_ dx: Double, _ dy: Double) -> Double {
        func value(_ t: Double) -> Double { expression.value(at: [x + t * dx * step, y + t * dy * step]) }
        return (8 * (value(1) - value(-1)) - (value(2) - value(-2))) / (12 * step)
      }
      for (derivative, expected) in [(results.byX[place], difference(1, 0)), (results.byY[place], difference(0, 1))] {
        #expect((derivative - expected).magnitude <= 1e-7 * max(1, expected.magnitude), "\(text) at \(x), \(y)")
      }
    }
  }

  @Test(arguments: InstructionLevel.allCases.filter(\.isSupported))
  func `every level that this CPU supports gives the same bits`(level: InstructionLevel) throws {
    for text in Self.texts {
      let expression = try Expression(parsing: text, variables: ["x", "y"])
      #expect(run(expression, level: level).results == run(expression, level: .baseline).results)
    }
  }

  @Test func `what occurs twice is computed once`() throws {
    let expression = try Expression(parsing: "exp(x * y) + exp(y * x)", variables: ["x", "y"])
    var graph = ExpressionGraph()
    let (x, y) = (graph.input(0), graph.input(1))
    let root = graph.append(expression, variables: [x, y])
    let byX = graph.derivatives(of: root, by: [x])[0]
    let program = graph.program(of: [root, byX], inputCount: 2).program
    // x y, its exponential, that times y, and both of these times 2.
    #expect(program.instructionCount == 5)
  }

  private struct Results: Equatable {
    var values: [Double]
    var byX: [Double]
    var byY: [Double]
  }

  private func run(
    _ expression: Expression, level: InstructionLevel = .best
  ) -> (points: [(Double, Double)], results: Results) {
    var generator = SeededGenerator(seed: 5)
    let points = (0..<40).map { _ in (0.1 + 2 * generator.uniform(), 0.1 + 2 * generator.uniform()) }
    var graph = ExpressionGraph()
    let (x, y) = (graph.input(0), graph.input(1))
    let root = graph.append(expression, variables: [x, y])
    let outputs = [root] + graph.derivatives(of: root, by: [x, y])
    let (program, registers) = graph.program(of: outputs, inputCount: 2)
    var memory = [Double](repeating: 0, count: program.registerCount * BlockProgram.width)
    for (lane, point) in points.enumerated() {
      memory[lane] = point.0
      memory[BlockProgram.width + lane] = point.1
    }
    program.run(over: &memory, count: points.count, level: level)
    let columns = registers.map { Array(memory[$0 * BlockProgram.width..<$0 * BlockProgram.width + points.count]) }
    return (points, Results(values: columns[0], byX: columns[1], byY: columns[2]))
  }
}
