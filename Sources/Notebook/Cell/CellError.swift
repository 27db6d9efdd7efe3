public import Spec

/// Why the run of a cell failed, in words for the one who wrote the spec.
public struct CellError: Error, Hashable, Sendable {
  /// A stable name in kebab-case, such as `layout-diverged`.
  public let code: String
  public let message: String
  /// The fields on the way from the kind to the one that is to blame; empty for the cell as a whole.
  public let field: [String]
  /// What to do about it.
  public let hint: String?
  /// The place to show, where it is known better than by the field.
  public let span: SourceSpan?

  public init(code: String, _ message: String, field: [String] = [], hint: String? = nil, span: SourceSpan? = nil) {
    self.code = code
    self.message = message
    self.field = field
    self.hint = hint
    self.span = span
  }
}
