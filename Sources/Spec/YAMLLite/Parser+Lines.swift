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
