/// A word of an expression's text.
struct ExpressionToken {
  enum Kind: Equatable {
    case number(Double)
    case name(String)
    /// One of `+ - * / ^ ( ) ,`.
    case symbol(Unicode.Scalar)
    case end
  }

  let kind: Kind
  /// In Unicode scalars.
  let range: Range<Int>
}
