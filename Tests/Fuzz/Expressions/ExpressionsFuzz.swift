import Expressions
import Kernels

/// Reads any bytes as an expression, and stops the process where a promise of the parser, the derivatives or the programs is broken.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExpressions(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let expression: Expression
  do throws(ExpressionError) {
    expression = try Expression(parsing: text, variables: ["d", "d2", "w"], constants: ["eps": 1e-6])
  } catch {
    require(error.range.lowerBound >= 0 && error.range.upperBound <= text.unicodeScalars.count, "\(error)")
    return 0
  }
  for (place, node) in expression.nodes.enumerated() {
    require(!node.range.isEmpty && node.range.upperBound <= text.unicodeScalars.count, "\(node)")
    require(node.operands.allSatisfy { $0 < place }, "\(node)")
  }
  checkProgram(expression)
  return 0
}

/// Stops with words, in release builds too.
private func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}

private func checkProgram(_ expression: Expression) {
  var graph = ExpressionGraph()
  let inputs = (0..<3).map { graph.input($0) }
  let root = graph.append(expression, variables: inputs)
  let outputs = [root] + graph.derivatives(of: root, by: inputs)
  let (program, registers) = graph.program(of: outputs, inputCount: 3)
  require(registers.allSatisfy { (3..<program.registerCount).contains($0) }, "an output is an input")
  let points = [[0, 0, 1], [1, 1, 1], [0.5, 0.25, 2], [-1, 1, 0], [1e300, 1e-300, 3], [.infinity, .nan, -0.0]]
  var memory = [Double](repeating: 0, count: program.registerCount * BlockProgram.width)
  for (lane, point) in points.enumerated() {
    for (variable, value) in point.enumerated() { memory[variable * BlockProgram.width + lane] = value }
    let fault = expression.fault(at: point, rates: [1, 1, 0])
    let value = expression.value(at: point)
    if point.allSatisfy(\.isFinite) { require(value.isFinite || fault != nil, "no fault at \(point)") }
    require(
      fault.map { $0.range.upperBound <= expression.text.unicodeScalars.count } ?? true, "\(String(describing: fault))")
  }
  var baseline = memory
  program.run(over: &memory, count: points.count)
  program.run(over: &baseline, count: points.count, level: .baseline)
  for register in registers {
    for lane in points.indices {
      let place = register * BlockProgram.width + lane
      require(
        memory[place].bitPattern == baseline[place].bitPattern || memory[place].isNaN && baseline[place].isNaN,
        "levels differ in \(expression.text)")
    }
  }
}
