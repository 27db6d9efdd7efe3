extension Parser {
  /// What stands behind `|` or `>` on its line.
  private struct BlockScalarHeader {
    let style: Scalar.Style
    var chomping = BlockScalarLines.Chomping.clip
    /// The digit: how much deeper than the block around the text is indented.
    var indentation: Int?
  }

  /// Parses a literal or folded text below its `|` or `>`.
  ///
  /// Its span ends with its last line that is not blank.
  mutating func parseBlockScalar(parent: Int) throws(Abandoned) -> Node {
    let start = scanner.location()
    let header = try parseBlockScalarHeader()
    var end = scanner.location()
    scanner.skipBlanks()
    try skipComment()
    guard scanner.isAtLineEnd else { throw abandon(.blockScalarHeader, spanOfRestOfLine()) }
    scanner.skipLine()

    var lines = BlockScalarLines(isFolded: header.style == .folded)
    var margin = header.indentation.map { max(parent, 0) + $0 }
    var deepestBlank = 0
    while !scanner.isAtEnd, !scanner.isAtDocumentMarker {
      scanner.skipSpaces()
      let indentation = scanner.indentation
      if scanner.isAtLineEnd, indentation <= margin ?? .max {
        deepestBlank = max(deepestBlank, indentation)
        lines.appendBlank()
        scanner.skipLine()
        continue
      }
      guard indentation > parent, indentation >= margin ?? 0 else { break }
      if margin == nil, deepestBlank > indentation { report(.deepBlankLine, spanOfRestOfLine()) }
      if scanner.byte == .tab { reportTabs(keepsTreeWhole: true) }
      scanner.skipToLineEnd()
      let lineMargin = margin ?? indentation
      margin = lineMargin
      lines.append(scanner.bytes[scanner.lineStart + lineMargin..<scanner.offset])
      end = scanner.location()
      scanner.skipLine()
    }
    skipShallowLines(parent: parent)
    return Node(.scalar(Scalar(lines.text(header.chomping), style: header.style)), span: SourceSpan(start, end))
  }

  /// Moves from behind the text to the next content, over lines that belong neither to it nor to the block around.
  private mutating func skipShallowLines(parent: Int) {
    if scanner.indentation > max(parent, 0), scanner.byte != .numberSign, scanner.byte != .tab {
      report(.shallowLine, spanOfRestOfLine())
      skipLines(deeperThan: parent)
    } else {
      moveToContent()
    }
  }

  /// Parses the indicator, and a digit and a sign in any order.
  private mutating func parseBlockScalarHeader() throws(Abandoned) -> BlockScalarHeader {
    var header = BlockScalarHeader(style: scanner.byte == .verticalBar ? .literal : .folded)
    scanner.offset += 1
    var hasChomping = false
    while true {
      switch scanner.byte {
      case .dash where !hasChomping: header.chomping = .strip
      case .plus where !hasChomping: header.chomping = .keep
      case UInt8(ascii: "1")...UInt8(ascii: "9") where header.indentation == nil:
        header.indentation = Int(scanner.byte - UInt8(ascii: "0"))
        scanner.offset += 1
        continue
      case _ where scanner.isBlankOrLineEnd(at: scanner.offset): return header
      default: throw abandon(.blockScalarHeader, spanOfRestOfLine())
      }
      hasChomping = true
      scanner.offset += 1
    }
  }
}
