internal import CKernels

/// A sequence of instructions that each compute 256 numbers from 256 others: an interpreter whose overhead is shared by a block.
///
/// Its numbers lie in registers, each a block. Every level and every CPU gives the same bits: elementary functions are of our own,
/// within two units in the last place, and nothing is contracted.
public struct BlockProgram: Sendable {
  /// What an instruction does with its operands a, b, c, and its constant k.
  public enum Operation: Hashable, Sendable, CaseIterable {
    /// k in all lanes.
    case fill
    case copy
    case add, addConstant
    /// a - b.
    case subtract
    /// k - a.
    case subtractFromConstant
    case multiply, multiplyConstant
    case reciprocal
    /// 1/(a + k).
    case reciprocalOfSum
    /// 1/a, or 0 where a is 0.
    case reciprocalOrZero
    case squareRoot, absolute
    /// -1, 0 or 1.
    case sign
    /// Of a and b; NaN if either is.
    case minimum, maximum
    /// c where a ≤ b, else 0.
    case keepIfAtMost
    /// c where a > b, else 0.
    case keepIfAbove
    case exponential, logarithm
    /// NaN beyond `radianLimit`.
    case sine, cosine
    case hyperbolicTangent
  }

  /// One operation on registers.
  public struct Instruction: Hashable, Sendable {
    public let operation: Operation
    public let target: Int
    /// At most three registers.
    public let operands: [Int]
    public let constant: Double

    public init(_ operation: Operation, target: Int, operands: [Int] = [], constant: Double = 0) {
      self.operation = operation
      self.target = target
      self.operands = operands
      self.constant = constant
    }
  }

  /// Numbers in a register.
  public static let width = folio_program_block
  /// The largest argument of a sine or cosine, in either direction.
  public static let radianLimit = 0x1p20
  /// The most registers of a program.
  public static let registerLimit = 1 << 15

  /// The registers that the instructions name, and those that others fill.
  public let registerCount: Int
  let instructions: [folio_instruction]
  private let readRegisters: Set<Int>

  /// - Precondition: Registers are from 0 to `registerCount`, which is at most `registerLimit`.
  public init(_ instructions: [Instruction], registerCount: Int) {
    precondition(registerCount <= Self.registerLimit)
    self.registerCount = registerCount
    readRegisters = Set(instructions.flatMap(\.operands))
    self.instructions = instructions.map { instruction in
      let registers = instruction.operands + [instruction.target]
      precondition(registers.allSatisfy { (0..<registerCount).contains($0) } && registers.count <= 4)
      func operand(_ place: Int) -> UInt16 {
        place < instruction.operands.count ? UInt16(instruction.operands[place]) : 0
      }
      return folio_instruction(
        operation: instruction.operation.code, target: UInt16(instruction.target), a: operand(0), b: operand(1),
        c: operand(2), constant: instruction.constant)
    }
  }

  public var instructionCount: Int { instructions.count }

  /// Whether an instruction has the register among its operands.
  public func reads(register: Int) -> Bool { readRegisters.contains(register) }

  /// Runs the program over the first `count` numbers of each register: register r begins at r · `width`.
  ///
  /// - Precondition: `registers` are as many blocks as the program has; `count` is at most `width`.
  public func run(over registers: inout [Double], count: Int, level: InstructionLevel = .best) {
    precondition(registers.count == registerCount * Self.width && (0...Self.width).contains(count))
    precondition(level.isSupported)
    unsafe folio_run_program(level.code, instructions, instructions.count, &registers, count)
  }
}

extension BlockProgram.Operation {
  fileprivate var code: UInt16 {
    let operation =
      switch self {
      case .fill: folio_op_fill
      case .copy: folio_op_copy
      case .add: folio_op_add
      case .addConstant: folio_op_add_constant
      case .subtract: folio_op_subtract
      case .subtractFromConstant: folio_op_subtract_from_constant
      case .multiply: folio_op_multiply
      case .multiplyConstant: folio_op_multiply_constant
      case .reciprocal: folio_op_reciprocal
      case .reciprocalOfSum: folio_op_reciprocal_of_sum
      case .reciprocalOrZero: folio_op_reciprocal_or_zero
      case .squareRoot: folio_op_square_root
      case .absolute: folio_op_absolute
      case .sign: folio_op_sign
      case .minimum: folio_op_minimum
      case .maximum: folio_op_maximum
      case .keepIfAtMost: folio_op_keep_if_at_most
      case .keepIfAbove: folio_op_keep_if_above
      case .exponential: folio_op_exponential
      case .logarithm: folio_op_logarithm
      case .sine: folio_op_sine
      case .cosine: folio_op_cosine
      case .hyperbolicTangent: folio_op_hyperbolic_tangent
      }
    return UInt16(operation.rawValue)
  }
}
