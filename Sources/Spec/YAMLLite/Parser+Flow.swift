extension Parser {
  /// Parses a scalar, or a collection in brackets or braces.
  ///
  /// - Parameter parent: The indentation of the block collection around: lines inside of brackets are indented deeper.
  mutating func parseFlowNode(inFlow: Bool, parent: Int) throws(Abandoned) -> Node {
    switch scanner.byte {
    case .openBracket: return try parseFlowSequence(parent: parent)
    case .openBrace: return try parseFlowMapping(parent: parent)
    case .singleQuote: return try parseSingleQuoted(parent: parent)
    case .doubleQuote: return try parseDoubleQuoted(parent: parent)
    default: return try parsePlain(inFlow: inFlow)
    }
  }

  /// `[a, b]`
  private mutating func parseFlowSequence(parent: Int) throws(Abandoned) -> Node {
    let brackets = Brackets(opening: scanner.span(count: 1), style: .sequence, parent: parent)
    try enterCollection(at: brackets.opening)
    defer { depth -= 1 }
    scanner.offset += 1
    var elements: [Node] = []
    while try !closes(brackets) {
      if let element = try parseFlowElement(in: brackets) { elements.append(element) }
      try parseComma(in: brackets)
    }
    scanner.offset += 1
    return Node(.sequence(elements), span: SourceSpan(brackets.opening.start, scanner.location()))
  }

  /// Parses an entry between brackets; nil for one that was refused.
  private mutating func parseFlowElement(in brackets: Brackets) throws(Abandoned) -> Node? {
    let start = try parseFlowKeyOrElement(in: brackets)
    guard let colon = try parseFlowColon(behind: start.node, in: brackets) else { return start.node }
    if !start.isRefused { report(.singlePair, colon) }
    _ = try parseFlowValue(in: brackets)
    return nil
  }

  /// `{a: b}`
  private mutating func parseFlowMapping(parent: Int) throws(Abandoned) -> Node {
    let braces = Brackets(opening: scanner.span(count: 1), style: .mapping, parent: parent)
    try enterCollection(at: braces.opening)
    defer { depth -= 1 }
    scanner.offset += 1
    var entries = MappingEntries()
    while try !closes(braces) {
      try parseFlowEntry(into: &entries, in: braces)
      try parseComma(in: braces)
    }
    scanner.offset += 1
    return Node(.mapping(entries.elements), span: SourceSpan(braces.opening.start, scanner.location()))
  }

  private mutating func parseFlowEntry(into entries: inout MappingEntries, in braces: Brackets) throws(Abandoned) {
    if scanner.byte == .questionMark, !scanner.isIndicator(.questionMark) {
      report(.questionMarkKey, scanner.span(count: 1))
    }
    let start = try parseFlowKeyOrElement(in: braces)
    var key: Scalar?
    if !start.isRefused {
      if case .scalar(let scalar) = start.node.content {
        if check(scalar, span: start.node.span, in: entries) { key = scalar }
      } else {
        report(.complexKey, start.node.span)
      }
    }
    let hasColon = try parseFlowColon(behind: start.node, in: braces) != nil
    let value = try hasColon ? parseFlowValue(in: braces) : .leftOut(at: start.node.span.end)
    if let key { entries.append(key, keySpan: start.node.span, value: value) }
  }
}

// MARK: - Parts of an entry

extension Parser {
  /// The collection that an entry stands in.
  private struct Brackets {
    enum Style { case sequence, mapping }

    let opening: SourceSpan
    let style: Style
    /// The indentation of the block collection around.
    let parent: Int

    var closing: UInt8 { style == .sequence ? .closeBracket : .closeBrace }
  }

  /// What stands before a colon or a comma.
  private struct FlowKeyOrElement {
    let node: Node
    /// Whether it is no key, which has been reported.
    var isRefused = false
  }

  private mutating func parseFlowKeyOrElement(in brackets: Brackets) throws(Abandoned) -> FlowKeyOrElement {
    let start = scanner.offset
    try skipFlowProperties(in: brackets)
    if isAtFlowColon {
      report(.emptyKey, scanner.span(count: 1))
      return FlowKeyOrElement(node: .leftOut(at: scanner.location()), isRefused: true)
    }
    if scanner.byte == .comma || scanner.byte == brackets.closing, scanner.offset > start {
      return FlowKeyOrElement(node: .leftOut(at: scanner.location()))
    }
    if scanner.isIndicator(.questionMark) { throw abandon(.explicitKey, scanner.span(count: 1)) }
    if scanner.byte == .asterisk { return FlowKeyOrElement(node: parseAlias(inFlow: true), isRefused: true) }
    let node = try parseFlowNode(inFlow: true, parent: brackets.parent)
    return FlowKeyOrElement(node: try parseContinuation(of: node, isKey: brackets.style == .mapping, in: brackets))
  }

  /// Moves over the colon behind a key, if there is one, and gives its span.
  private mutating func parseFlowColon(behind key: Node, in brackets: Brackets) throws(Abandoned) -> SourceSpan? {
    let line = key.span.end.line
    try skipFlowBlanks(in: brackets)
    guard isAtFlowColon || key.endsWithQuoteOrBracket && scanner.byte == .colon else {
      // A `:value` under its key is no colon to YAML either, but meant as one.
      guard scanner.byte == .colon, scanner.line != line else { return nil }
      throw abandon(.colonOnNextLine, scanner.span(count: 1))
    }
    let span = scanner.span(count: 1)
    if scanner.line != line {
      report(.colonOnNextLine, span)
    } else if key.endsWithQuoteOrBracket, scanner.next == .colon {
      report(.adjacentColon, scanner.span(count: 2))
    }
    scanner.offset += 1
    return span
  }

  /// Parses what stands behind a colon; nothing is null.
  private mutating func parseFlowValue(in brackets: Brackets) throws(Abandoned) -> Node {
    let hole = scanner.location()
    try skipFlowBlanks(in: brackets)
    try skipFlowProperties(in: brackets)
    if scanner.byte == .comma || scanner.byte == brackets.closing { return .leftOut(at: hole) }
    if scanner.byte == .asterisk { return parseAlias(inFlow: true) }
    let node = try parseFlowNode(inFlow: true, parent: brackets.parent)
    return try parseContinuation(of: node, isKey: false, in: brackets)
  }

  /// Moves behind a comma, or up to the closing bracket.
  private mutating func parseComma(in brackets: Brackets) throws(Abandoned) {
    try skipFlowBlanks(in: brackets)
    if scanner.byte == .comma {
      scanner.offset += 1
    } else if scanner.byte != brackets.closing {
      throw abandon(.missingComma, scanner.span(count: 1))
    }
  }

  /// Whether the closing bracket is next, behind blanks.
  private mutating func closes(_ brackets: Brackets) throws(Abandoned) -> Bool {
    try skipFlowBlanks(in: brackets)
    return scanner.byte == brackets.closing
  }

  /// Refuses the lines that go on with a plain scalar.
  private mutating func parseContinuation(
    of node: Node, isKey: Bool, in brackets: Brackets
  ) throws(Abandoned) -> Node {
    scanner.skipBlanks()
    guard scanner.isAtLineEnd, node.isPlain else { return node }
    var end = node.span.end
    repeat {
      try skipFlowBlanks(in: brackets)
      guard !scanner.byte.isFlowIndicator, scanner.byte != .colon else { break }
      scanner.skipPlain(inFlow: true)
      end = scanner.location()
      scanner.skipBlanks()
      if isAtFlowColon, !isKey { throw abandon(.missingComma, SourceSpan(node.span.end, node.span.end)) }
    } while scanner.isAtLineEnd
    guard end != node.span.end else { return node }
    let span = SourceSpan(node.span.start, end)
    report(.multiLineScalar(.plain), span)
    return Node(node.content, span: span)
  }

  /// Whether a colon that ends a key is at the cursor: a blank, the end of the line or one of `,[]{}` follows.
  private var isAtFlowColon: Bool {
    scanner.isIndicator(.colon) || scanner.byte == .colon && scanner.next.isFlowIndicator
  }

  private mutating func skipFlowProperties(in brackets: Brackets) throws(Abandoned) {
    while scanner.byte == .ampersand || scanner.byte == .exclamationMark {
      skipProperties(inFlow: true)
      try skipFlowBlanks(in: brackets)
    }
  }

  /// Moves over blanks, comments and line ends; refuses a line that is not indented deeper than the block around.
  private mutating func skipFlowBlanks(in brackets: Brackets) throws(Abandoned) {
    while true {
      scanner.skipBlanks()
      try skipComment()
      guard scanner.isAtLineEnd else { return }
      let lineAbove = scanner
      scanner.skipLine()
      guard !scanner.isAtEnd, !scanner.isAtDocumentMarker else {
        scanner = lineAbove
        throw abandonUnclosed(brackets)
      }
      scanner.skipSpaces()
      let isIndented = scanner.indentation > brackets.parent || scanner.byte == .tab
      if scanner.byte == .tab { reportTabs(keepsTreeWhole: true) }
      scanner.skipBlanks()
      guard !isIndented, !scanner.isAtLineEnd, scanner.byte != .numberSign else { continue }
      guard !scanner.isIndicator(.dash), !startsWithKey else {
        scanner = lineAbove
        throw abandonUnclosed(brackets)
      }
      report(.flowIndentation(minimum: brackets.parent + 1), scanner.span(count: 1))
    }
  }

  private mutating func abandonUnclosed(_ brackets: Brackets) -> Abandoned {
    switch brackets.style {
    case .sequence: abandon(.unclosedCollection(opening: "[", closing: "]"), brackets.opening)
    case .mapping: abandon(.unclosedCollection(opening: "{", closing: "}"), brackets.opening)
    }
  }
}

extension Node {
  /// Whether a colon may follow without a blank, as in JSON.
  fileprivate var endsWithQuoteOrBracket: Bool {
    if case .scalar(let scalar) = content { scalar.style != .plain } else { true }
  }
}
