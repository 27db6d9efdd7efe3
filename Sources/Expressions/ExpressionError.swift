/// Why a text is no expression, and where.
public struct ExpressionError: Error, Hashable, Sendable {
  public enum Fault: Hashable, Sendable {
    /// The text has nothing to compute.
    case empty
    /// A scalar that no expression has.
    case unexpectedScalar(Unicode.Scalar)
    /// The text ends where a number, a name or a parenthesis is needed.
    case unexpectedEnd
    /// Something else stands where a number, a name or a parenthesis is needed.
    case missingOperand(found: String)
    /// Two operands without an operator between them.
    case missingOperator(before: String)
    case unclosedParenthesis
    case unopenedParenthesis
    /// A comma outside the arguments of a function.
    case unexpectedComma
    /// Digits that are not a finite number.
    case invalidNumber(String)
    case unknownName(String, known: [String])
    case unknownFunction(String)
    /// The name of a function without its arguments.
    case missingArguments(ExpressionFunction)
    case wrongArgumentCount(ExpressionFunction, found: Int)
    case tooLong(limit: Int)
    case tooDeep(limit: Int)
  }

  public let fault: Fault
  /// Unicode scalars of the text; empty at its end.
  public let range: Range<Int>
}
