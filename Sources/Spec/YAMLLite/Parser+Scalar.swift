extension Parser {
  /// Parses a plain scalar up to the end of its line.
  mutating func parsePlain(inFlow: Bool) throws(Abandoned) -> Node {
    guard scanner.startsPlain(inFlow: inFlow) else { throw abandonPlain(inFlow: inFlow) }
    let startOffset = scanner.offset
    let start = scanner.location()
    scanner.skipPlain(inFlow: inFlow)
    let text = scanner.text(startOffset..<scanner.offset)
    return Node(.scalar(Scalar(text, style: .plain)), span: SourceSpan(start, scanner.location()))
  }

  private mutating func abandonPlain(inFlow: Bool) -> Abandoned {
    let span = scanner.span(count: 1)
    let character = Character(Unicode.Scalar(scanner.byte))
    return switch scanner.byte {
    case .dash where inFlow: abandon(.dashInFlow, span)
    case .numberSign: abandon(.commentWithoutSpace, span)
    case .percent, .commercialAt, .backquote, .verticalBar, .greaterThan: abandon(.reservedIndicator(character), span)
    default: abandon(.unexpectedCharacter(character), span)
    }
  }

  /// Parses `'text'`, where `''` is a quote.
  mutating func parseSingleQuoted(parent: Int) throws(Abandoned) -> Node {
    var quoted = Quoted(.singleQuoted, at: scanner.span(count: 1), parent: parent)
    scanner.offset += 1
    var start = scanner.offset
    while true {
      if scanner.byte == .singleQuote {
        quoted.append(scanner.bytes[start..<scanner.offset])
        scanner.offset += 1
        guard scanner.byte == .singleQuote else { return close(quoted) }
        start = scanner.offset
        scanner.offset += 1
      } else if scanner.isAtLineEnd {
        quoted.append(scanner.bytes[start..<scanner.offset])
        try continueOnNextLine(&quoted)
        start = scanner.offset
      } else {
        scanner.offset += 1
      }
    }
  }

  /// Parses `"text"` with escapes.
  mutating func parseDoubleQuoted(parent: Int) throws(Abandoned) -> Node {
    var quoted = Quoted(.doubleQuoted, at: scanner.span(count: 1), parent: parent)
    scanner.offset += 1
    var start = scanner.offset
    while true {
      if scanner.byte == .doubleQuote {
        quoted.append(scanner.bytes[start..<scanner.offset])
        scanner.offset += 1
        return close(quoted)
      } else if scanner.byte == .backslash, !scanner.isLineEnd(at: scanner.offset + 1) {
        quoted.append(scanner.bytes[start..<scanner.offset])
        if let scalar = parseEscape() { quoted.append(scalar) }
        start = scanner.offset
      } else if scanner.isAtLineEnd {
        quoted.append(scanner.bytes[start..<scanner.offset])
        try continueOnNextLine(&quoted)
        start = scanner.offset
      } else {
        scanner.offset += 1
      }
    }
  }
}

// MARK: - Quotes

extension Parser {
  /// A quoted scalar on the way to its closing quote.
  private struct Quoted {
    let style: Scalar.Style
    let opening: SourceSpan
    /// The indentation of the block collection around: a text over several lines would be indented deeper.
    let parent: Int
    var isMultiLine = false
    private(set) var text = ""

    init(_ style: Scalar.Style, at opening: SourceSpan, parent: Int) {
      self.style = style
      self.opening = opening
      self.parent = parent
    }

    mutating func append(_ bytes: ArraySlice<UInt8>) {
      if text.isEmpty {
        text = String(decoding: bytes, as: UTF8.self)
      } else if !bytes.isEmpty {
        text += String(decoding: bytes, as: UTF8.self)
      }
    }

    mutating func append(_ scalar: Unicode.Scalar) { text.unicodeScalars.append(scalar) }
  }

  /// Makes the node, with the cursor behind the closing quote.
  private mutating func close(_ quoted: Quoted) -> Node {
    let span = SourceSpan(quoted.opening.start, scanner.location())
    if quoted.isMultiLine { report(.multiLineScalar(quoted.style), span) }
    return Node(.scalar(Scalar(quoted.text, style: quoted.style)), span: span)
  }

  /// Moves to the next line of a quoted scalar that is not closed at the end of its first: it is refused when it is
  /// closed later, and makes no sense when the lines that could close it end.
  private mutating func continueOnNextLine(_ quoted: inout Quoted) throws(Abandoned) {
    quoted.isMultiLine = true
    let lineAbove = scanner
    repeat {
      scanner.skipLine()
      guard !scanner.isAtEnd, !scanner.isAtDocumentMarker else {
        scanner = lineAbove
        throw abandon(.unclosedQuote(quoted.style), quoted.opening)
      }
      scanner.skipSpaces()
    } while scanner.isAtLineEnd
    let isIndented = scanner.indentation > quoted.parent || scanner.byte == .tab
    if scanner.byte == .tab { reportTabs(keepsTreeWhole: true) }
    guard isIndented else {
      scanner = lineAbove
      throw abandon(.unclosedQuote(quoted.style), quoted.opening)
    }
    quoted.append(" ")
  }
}
