/// Why an expression has no finite value, or no finite derivative, at some values of its variables.
public struct ExpressionFault: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case divisionByZero
    case rootOfNegative(Double)
    /// The logarithm of a number that is not positive.
    case logarithm(of: Double)
    /// A power that is no number: of a negative number by one that is not whole, or of zero by one that is not positive.
    case power(of: Double, by: Double)
    /// The sine or cosine of a number beyond the limit.
    case radians(Double)
    /// The value is beyond the largest number.
    case overflow
    /// The value is finite, but its derivative is not.
    case derivative
  }

  public let kind: Kind
  /// The part of the expression to blame, in Unicode scalars of its text.
  public let range: Range<Int>

  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
