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
  mutating func abandon(_ problem: SyntaxProblem, _ span: SourceSpan, notes: [Diagnostic.Note] = []) -> Abandoned {
    report(problem, span, notes: notes)
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

  /// Reports characters that YAML does not allow, or only in disguise.
  private mutating func reportControlCharacters() {
    var lines = scanner
    var index = scanner.offset
    let bytes = scanner.bytes
    let end = bytes.count - 1
    while index < end {
      let byte = bytes[index]
      let isFine =
        switch byte {
        case .lineFeed, .tab: true
        case .carriageReturn: bytes[index + 1] == .lineFeed
        case 0x00..<0x20, 0x7F: false
        case 0xC2: bytes[index + 1] >= 0xA0 || bytes[index + 1] == 0x85
        case 0xEF:
          !(bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF)
            && !(bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE)
        default: true
        }
      if byte == .lineFeed {
        lines.offset = index
        lines.skipLine()
      } else if !isFine {
        let length = byte < 0x80 ? 1 : byte == 0xC2 ? 2 : 3
        let character = scanner.text(index..<index + length).unicodeScalars.first ?? "\u{FFFD}"
        let span = SourceSpan(lines.location(at: index), lines.location(at: index + length))
        report(.controlCharacter(character), span)
      }
      index += 1
    }
  }
}

// MARK: - Lines

extension Parser {
  /// Moves from a place between nodes to the next content, and sets `indent` to its column.
  mutating func moveToContent() {
    while !scanner.isAtEnd {
      if scanner.isAtDocumentMarker { break }
      scanner.skipSpaces()
      if scanner.byte == .tab {
        reportTabs(keepsTreeWhole: isBlankOrComment())
        scanner.skipLine()
      } else if scanner.byte == .numberSign || scanner.isAtLineEnd {
        scanner.skipLine()
      } else {
        indent = scanner.indentation
        return
      }
    }
    indent = -1
  }

  /// Whether nothing but blanks and a comment stands between the cursor and the end of the line.
  private func isBlankOrComment() -> Bool {
    var rest = scanner
    rest.skipBlanks()
    return rest.byte == .numberSign || rest.isAtLineEnd
  }

  /// Moves from behind a node to the next content; nothing but a comment may stand between.
  mutating func finishLine() throws(Abandoned) {
    scanner.skipBlanks()
    try skipComment()
    guard scanner.isAtLineEnd else { throw abandon(.trailingContent, spanOfRestOfLine()) }
    scanner.skipLine()
    moveToContent()
  }

  /// Moves to the end of the line, and gives the span of what stood there without the blanks at its end.
  mutating func spanOfRestOfLine() -> SourceSpan {
    let start = scanner.location()
    let startOffset = scanner.offset
    scanner.skipToLineEnd()
    var end = scanner.offset
    while end > startOffset, scanner.bytes[end - 1].isBlank { end -= 1 }
    return SourceSpan(start, scanner.location(at: end))
  }

  /// Moves over a comment if there is one.
  mutating func skipComment() throws(Abandoned) {
    guard scanner.byte == .numberSign else { return }
    guard scanner.previous.isBlank || scanner.isAtLineStart else {
      throw abandon(.commentWithoutSpace, scanner.span(count: 1))
    }
    scanner.skipToLineEnd()
  }

  /// Moves from inside a line, or from the start of one, to the next content that is not indented deeper than `parent`.
  mutating func skipLines(deeperThan parent: Int) {
    if !scanner.isAtLineStart { scanner.skipLine() }
    repeat {
      moveToContent()
      guard indent > parent else { return }
      scanner.skipLine()
    } while true
  }
}
