/// The name of another part of the spec, where it was written.
public struct Reference: Hashable, Sendable {
  public let id: String
  public let span: SourceSpan
  /// What it may refer to: names of kinds, in the order in which messages list them.
  public let accepted: [String]

  public init(id: String, span: SourceSpan, accepted: [String]) {
    self.id = id
    self.span = span
    self.accepted = accepted
  }
}
