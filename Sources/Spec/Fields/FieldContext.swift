/// What a pass over the fields of a spec collects beside their values.
public struct FieldContext {
  public private(set) var diagnostics: [Diagnostic] = []
  /// Every mention of another part of the spec, in the order of reading.
  public private(set) var references: [Reference] = []
  /// Every file that the spec names.
  public private(set) var paths: [FilePath] = []
  /// The text of the spec, for places inside of a block scalar.
  let lines: SourceLines?
  /// Scalars whose whole text was given on the command line.
  let overridden: Set<SourceSpan>
  /// Scalars whose text is not what stands in the file.
  let altered: Set<SourceSpan>

  public init(source: SourceFile? = nil, overridden: Set<SourceSpan> = [], altered: Set<SourceSpan> = []) {
    lines = source.map { SourceLines($0.text) }
    self.overridden = overridden
    self.altered = altered
  }

  public mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  public mutating func report(
    code: String, _ message: String, at span: SourceSpan, notes: [Diagnostic.Note] = [], hint: String? = nil
  ) {
    diagnostics.append(Diagnostic(code: code, message: message, span: span, notes: notes, hint: hint))
  }

  /// Reports a value of the wrong type in the words of one who reads the file.
  public mutating func reportType(of node: Node, expected: String, hint: String? = nil) {
    report(code: "wrong-type", "expected \(expected), found \(node.kindInWords)", at: node.span, hint: hint)
  }

  public mutating func mention(_ reference: Reference) {
    references.append(reference)
  }

  public mutating func mention(_ path: FilePath) {
    paths.append(path)
  }

  /// Whether the text of the scalar at this place is another than in the file.
  func isAltered(_ span: SourceSpan) -> Bool {
    altered.contains(span)
  }

  /// Whether the scalar at this place was given whole on the command line.
  public func isOverridden(_ span: SourceSpan) -> Bool {
    overridden.contains(span)
  }
}
