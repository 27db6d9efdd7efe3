/// A recursive-descent parser over the lines of a text.
///
/// Between two block nodes the cursor stands at the next content: the first visible character of a line that is no
/// comment, whose column is `indent`. A function that parses a block node starts somewhere in a line and leaves the
/// cursor at the content behind its node.
///
/// A mistake is reported and, where the text still has an obvious meaning, passed over. Where it has none, the
/// function throws ``Abandoned`` and the closest entry of a block collection goes on behind all lines that are indented
/// deeper than itself.
struct Parser {
  /// Says that a node makes no sense, which has been reported.
  struct Abandoned: Error {}

  var scanner: Scanner
  let limits: YAMLLite.Limits

  /// The indentation of the line at the cursor; -1 at the end of the document, which no block is indented by.
  var indent = -1

  /// The number of collections around the cursor.
  var depth = 0

  var isWhole = true
  private var diagnostics: [Diagnostic] = []
  private var lastTabbedLine = -1

  init(_ text: String, limits: YAMLLite.Limits) {
    scanner = Scanner(text)
    self.limits = limits
  }

  mutating func parse() -> ParsedDocument {
    reportControlCharacters()
    let root = parseDocument()
    return ParsedDocument(root: root, diagnostics: diagnostics.inSourceOrder(), isWhole: root != nil && isWhole)
  }
}

// MARK: - Reporting

extension Parser {
  mutating func report(_ problem: SyntaxProblem, _ span: SourceSpan, notes: [Diagnostic.Note] = []) {
    if !problem.keepsTreeWhole { isWhole = false }
    guard diagnostics.count < limits.maximumDiagnostics else {
      if diagnostics.count == limits.maximumDiagnostics {
        diagnostics.append(SyntaxProblem.tooManyErrors(maximum: limits.maximumDiagnostics).diagnostic(at: span))
      }
      return
    }
    diagnostics.append(problem.diagnostic(at: span, notes: notes))
  }

  /// Reports a mistake after which the node makes no sense.
  mutating func abandon(_ problem: SyntaxProblem, _ span: SourceSpan) -> Abandoned {
    report(problem, span)
    isWhole = false
    return Abandoned()
  }

  /// Reports the tabs under the cursor unless the line before had some too: one mistake, said once.
  ///
  /// - Parameter keepsTreeWhole: Whether the line is read all the same.
  mutating func reportTabs(keepsTreeWhole: Bool) {
    if !keepsTreeWhole { isWhole = false }
    if lastTabbedLine < scanner.line - 1 {
      var end = scanner.offset
      while scanner.bytes[end] == .tab { end += 1 }
      report(.tabIndentation, scanner.span(count: end - scanner.offset))
    }
    lastTabbedLine = scanner.line
  }
}
