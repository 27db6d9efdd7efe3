/// A mistake in a formula and where it stands in the text.
public struct MarkupProblem: Hashable, Sendable {
  /// The line in the text, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int
  /// How many Unicode scalars are concerned.
  public let length: Int
  public let fault: TeXFault

  public init(line: Int, column: Int, length: Int, fault: TeXFault) {
    self.line = line
    self.column = column
    self.length = length
    self.fault = fault
  }
}
