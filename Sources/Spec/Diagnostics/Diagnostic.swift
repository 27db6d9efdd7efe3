/// One thing that is wrong with a spec: where, what, and what to do.
public struct Diagnostic: Hashable, Sendable, Error {
  public enum Severity: String, Hashable, Sendable {
    case error
    case warning
  }

  /// A second place that explains the first, such as the other half of a duplicate.
  public struct Note: Hashable, Sendable {
    public let span: SourceSpan
    public let message: String

    public init(span: SourceSpan, message: String) {
      self.span = span
      self.message = message
    }
  }

  public let severity: Severity
  /// A stable name in kebab-case, such as `unknown-key`.
  public let code: String
  public let message: String
  public let span: SourceSpan
  public let notes: [Note]
  /// What to do about it, as a sentence without a full stop.
  public let hint: String?

  public init(
    _ severity: Severity = .error, code: String, message: String, span: SourceSpan, notes: [Note] = [],
    hint: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.span = span
    self.notes = notes
    self.hint = hint
  }
}
