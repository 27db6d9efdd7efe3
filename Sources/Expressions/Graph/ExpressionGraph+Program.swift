public import Kernels

extension ExpressionGraph {
  /// The program that computes these nodes, and the registers where it leaves them: the same of the same, none that is an input.
  ///
  /// Registers are used again as soon as nothing needs what they hold.
  ///
  /// - Parameter inputCount: Registers that inputs have, from 0 on.
  public func program(of outputs: [Node], inputCount: Int) -> (program: BlockProgram, registers: [Int]) {
    var writer = ProgramWriter(inputCount: inputCount)
    var uses = [Int](repeating: 0, count: terms.count)
    for output in outputs { countUses(of: output, &uses) }
    for place in terms.indices where uses[place] > 0 {
      if case .input(let register) = terms[place].operation {
        writer.place(Node(place: place), in: register)
      } else {
        writer.write(lowered(Node(place: place)), to: Node(place: place), uses: uses[place])
      }
    }
    let registers = outputs.map { writer.finish($0) }
    return (BlockProgram(writer.instructions, registerCount: writer.registerCount), registers)
  }

  /// How often each node is read, where negations and constants have become part of the instruction that reads them.
  private func countUses(of root: Node, _ uses: inout [Int]) {
    var pending = [root]
    while let node = pending.popLast() {
      uses[node.place] += 1
      if uses[node.place] == 1 { pending += lowered(node).operands }
    }
  }

  /// A node as one instruction.
  private func lowered(_ node: Node) -> LoweredTerm {
    let term = self[node]
    let operands = term.operands
    switch term.operation {
    case .constant(let value): return LoweredTerm(.fill, [], value)
    case .input: return LoweredTerm(.copy, [])
    case .add: return loweredSum(operands[0], operands[1])
    case .multiply:
      guard let factor = constant(of: operands[0]) else { return LoweredTerm(.multiply, operands) }
      return LoweredTerm(.multiplyConstant, [operands[1]], factor)
    case .reciprocal:
      let sum = lowered(operands[0])
      guard sum.operation == .addConstant else { return LoweredTerm(.reciprocal, operands) }
      return LoweredTerm(.reciprocalOfSum, sum.operands, sum.constant)
    case .reciprocalOrZero: return LoweredTerm(.reciprocalOrZero, operands)
    case .squareRoot: return LoweredTerm(.squareRoot, operands)
    case .absolute: return LoweredTerm(.absolute, operands)
    case .sign: return LoweredTerm(.sign, operands)
    case .minimum: return LoweredTerm(.minimum, operands)
    case .maximum: return LoweredTerm(.maximum, operands)
    case .keepIfAtMost: return LoweredTerm(.keepIfAtMost, operands)
    case .keepIfAbove: return LoweredTerm(.keepIfAbove, operands)
    case .exponential: return LoweredTerm(.exponential, operands)
    case .logarithm: return LoweredTerm(.logarithm, operands)
    case .sine: return LoweredTerm(.sine, operands)
    case .cosine: return LoweredTerm(.cosine, operands)
    case .hyperbolicTangent: return LoweredTerm(.hyperbolicTangent, operands)
    }
  }

  private func loweredSum(_ a: Node, _ b: Node) -> LoweredTerm {
    let (factorA, restA) = factored(a)
    let (factorB, restB) = factored(b)
    for (number, other, factor, rest) in [(a, b, factorB, restB), (b, a, factorA, restA)] {
      guard let number = constant(of: number) else { continue }
      return factor == -1
        ? LoweredTerm(.subtractFromConstant, [rest], number) : LoweredTerm(.addConstant, [other], number)
    }
    if factorB == -1 { return LoweredTerm(.subtract, [a, restB]) }
    if factorA == -1 { return LoweredTerm(.subtract, [b, restA]) }
    return LoweredTerm(.add, [a, b])
  }
}

/// A node as the instruction that computes it.
struct LoweredTerm {
  let operation: BlockProgram.Operation
  let operands: [ExpressionGraph.Node]
  let constant: Double

  init(_ operation: BlockProgram.Operation, _ operands: [ExpressionGraph.Node], _ constant: Double = 0) {
    self.operation = operation
    self.operands = operands
    self.constant = constant
  }
}

/// Gives registers to the nodes of a program, instruction by instruction.
private struct ProgramWriter {
  private(set) var instructions: [BlockProgram.Instruction] = []
  private(set) var registerCount: Int
  private let inputCount: Int
  private var registers: [ExpressionGraph.Node: Int] = [:]
  private var remainingUses: [ExpressionGraph.Node: Int] = [:]
  private var free: [Int] = []

  init(inputCount: Int) {
    self.inputCount = inputCount
    registerCount = inputCount
  }

  mutating func place(_ node: ExpressionGraph.Node, in register: Int) {
    precondition((0..<inputCount).contains(register))
    registers[node] = register
  }

  mutating func write(_ term: LoweredTerm, to node: ExpressionGraph.Node, uses: Int) {
    let operands = term.operands.map { register(of: $0) }
    for operand in term.operands { release(operand) }
    let target = freshRegister()
    registers[node] = target
    remainingUses[node] = uses
    instructions.append(.init(term.operation, target: target, operands: operands, constant: term.constant))
  }

  /// The register of an output; a copy where it is an input.
  mutating func finish(_ node: ExpressionGraph.Node) -> Int {
    let register = register(of: node)
    guard register < inputCount else { return register }
    let copy = freshRegister()
    instructions.append(.init(.copy, target: copy, operands: [register]))
    registers[node] = copy
    return copy
  }

  private func register(of node: ExpressionGraph.Node) -> Int {
    guard let register = registers[node] else { preconditionFailure("operands are written first") }
    return register
  }

  private mutating func release(_ node: ExpressionGraph.Node) {
    guard let uses = remainingUses[node], let register = registers[node] else { return }
    remainingUses[node] = uses - 1
    if uses == 1 { free.append(register) }
  }

  private mutating func freshRegister() -> Int {
    if let register = free.popLast() { return register }
    registerCount += 1
    return registerCount - 1
  }
}
