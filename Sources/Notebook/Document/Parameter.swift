public import Spec

/// A named value of a notebook that its scalars use as `${name}` and that the command line can set.
public struct Parameter: Hashable, Sendable {
  public let name: String
  public let span: SourceSpan
  public let value: ParameterValue
  /// What stands in the place of `${name}`: numbers as they were written, so that `1.10` stays `1.10` in a text.
  let scalar: Scalar
  /// Whether the command line set it, rather than the spec.
  public let isOverridden: Bool
}
