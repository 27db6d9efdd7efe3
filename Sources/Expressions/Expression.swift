/// A formula of numbers and named variables, checked and bounded, that remembers where its parts are written.
///
///     let energy = try Expression(parsing: "w * d2 + 1/(d2 + eps)", variables: ["d2", "w"], constants: ["eps": 1e-6])
///     energy.value(at: [4, 1])
public struct Expression: Hashable, Sendable {
  public enum Operation: Hashable, Sendable {
    case number(Double)
    /// By its place among the variables.
    case variable(Int)
    case add, subtract, multiply, divide, power, negate
    case call(ExpressionFunction)
  }

  /// A part of the formula.
  public struct Node: Hashable, Sendable {
    public let operation: Operation
    /// Places of earlier nodes.
    public let operands: [Int]
    /// Where it is written: Unicode scalars of the text, parentheses around it left out.
    public let range: Range<Int>
  }

  /// The most Unicode scalars of a text.
  public static let lengthLimit = 1000
  /// The most parentheses, signs and exponents that nest.
  public static let depthLimit = 100

  public let text: String
  public let variables: [String]
  /// Operands before what is made of them; the last is the whole.
  public let nodes: [Node]

  /// - Parameters:
  ///   - variables: The names that stand for numbers to come.
  ///   - constants: Names that stand for these numbers; `pi` is there unless it is given.
  public init(
    parsing text: String, variables: [String], constants: [String: Double] = [:]
  ) throws(ExpressionError) {
    var parser = try ExpressionParser(
      text, variables: variables, constants: constants.merging(["pi": Double.pi]) { own, _ in own })
    nodes = try parser.parse()
    self.text = text
    self.variables = variables
  }

  /// The part of the text at a range of Unicode scalars.
  public func text(of range: Range<Int>) -> String {
    var part = String.UnicodeScalarView()
    part.append(contentsOf: text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count))
    return String(part)
  }

  /// Whether the variable occurs.
  public func uses(_ variable: String) -> Bool {
    guard let place = variables.firstIndex(of: variable) else { return false }
    return nodes.contains { $0.operation == .variable(place) }
  }

  /// Whether the text can be the name of a constant.
  public static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.startsName else { return false }
    return text.unicodeScalars.allSatisfy(\.continuesName) && ExpressionFunction(rawValue: text) == nil
  }
}
