/// A diagnostic as pages and `run.json` keep it: the fields of `folio check --format json`.
public struct RecordedDiagnostic: Hashable, Sendable, Codable {
  public var file: String
  /// From 1, as all lines and columns; columns count Unicode scalars.
  public var line: Int
  public var column: Int
  public var endLine: Int
  /// Behind the last scalar.
  public var endColumn: Int
  /// `error` or `warning`.
  public var severity: String
  public var code: String
  public var message: String
  public var hint: String?

  public init(
    file: String, line: Int, column: Int, endLine: Int, endColumn: Int, severity: String, code: String, message: String,
    hint: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
    self.severity = severity
    self.code = code
    self.message = message
    self.hint = hint
  }
}
