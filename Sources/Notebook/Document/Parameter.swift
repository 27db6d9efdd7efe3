public import Spec

/// A named value of a notebook that its scalars use as `${name}` and that the command line can set.
public struct Parameter: Hashable, Sendable {
  public let name: String
  public let span: SourceSpan
  public let value: ParameterValue
  /// Whether the command line set it, rather than the spec.
  public let isOverridden: Bool
}
