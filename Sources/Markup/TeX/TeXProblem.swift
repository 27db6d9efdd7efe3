/// A mistake in a formula.
public struct TeXProblem: Hashable, Sendable {
  /// Where it stands, in Unicode scalars from the start of the formula.
  public let offset: Int
  /// How many Unicode scalars are concerned.
  public let length: Int
  public let fault: TeXFault

  public init(offset: Int, length: Int, fault: TeXFault) {
    self.offset = offset
    self.length = length
    self.fault = fault
  }
}
