extension Parser {
  /// Parses the entries of a mapping that all start at one column.
  ///
  /// - Parameter firstKey: The first key, with the cursor at its colon; nil if the cursor is at a later content, because
  ///   what stood before was refused.
  mutating func parseBlockMapping(
    indent column: Int, start: SourceLocation, firstKey: Key?
  ) throws(Abandoned) -> Node {
    try enterCollection(at: SourceSpan(start, start))
    defer { depth -= 1 }
    var entries = MappingEntries()
    var end = firstKey?.span.end ?? start
    if let firstKey {
      recover(from: column) { parser throws(Abandoned) in
        end = try parser.parseValue(of: firstKey, indent: column, into: &entries)
      }
    }
    while indent >= column {
      guard indent == column else {
        reportIndentation(fitting: column, previous: entries.elements.last?.value)
        continue
      }
      recover(from: column) { parser throws(Abandoned) in
        if let entryEnd = try parser.parseBlockEntry(indent: column, into: &entries) { end = entryEnd }
      }
    }
    return Node(.mapping(entries.elements), span: SourceSpan(start, end))
  }

  /// Parses `key: value`, and gives its end; nil if nothing was read.
  private mutating func parseBlockEntry(
    indent column: Int, into entries: inout MappingEntries
  ) throws(Abandoned) -> SourceLocation? {
    skipProperties(inFlow: false)
    switch scanner.byte {
    case .questionMark where scanner.isIndicator(.questionMark):
      skipExplicitKey(indent: column)
      return nil
    case .dash where scanner.isIndicator(.dash):
      throw abandon(.entryBetweenKeys, scanner.span(count: 1))
    case .verticalBar, .greaterThan:
      throw abandon(.reservedIndicator(Character(Unicode.Scalar(scanner.byte))), scanner.span(count: 1))
    case _ where scanner.byte == .numberSign || scanner.isAtLineEnd:
      try finishLine()
      return nil
    default:
      switch try parseKeyOrValue(parent: column) {
      case .key(let key): return try parseValue(of: key, indent: column, into: &entries)
      case .value(let node): throw abandon(missingColon(behind: node), node.span)
      }
    }
  }

  /// Parses the value behind the colon at the cursor, and gives its end.
  private mutating func parseValue(
    of key: Key, indent column: Int, into entries: inout MappingEntries
  ) throws(Abandoned) -> SourceLocation {
    let isNew = check(key, in: entries)
    scanner.offset += 1
    let value = try parseBlockNode(behind: .key, parent: column)
    if let scalar = key.scalar, isNew { entries.append(scalar, keySpan: key.span, value: value) }
    return value.span.end
  }

  /// Whether a key may stand in the mapping; reports it if not.
  private mutating func check(_ key: Key, in entries: MappingEntries) -> Bool {
    guard let scalar = key.scalar else { return false }
    return check(scalar, span: key.span, in: entries)
  }

  /// What is wrong with an entry that is no pair: `key:value` lacks a space only.
  func missingColon(behind node: Node) -> SyntaxProblem {
    guard case .scalar(let scalar) = node.content, scalar.style == .plain,
      let colon = scalar.text.firstIndex(of: ":"), colon != scalar.text.startIndex
    else { return .missingColon }
    let value = scalar.text[scalar.text.index(after: colon)...]
    return .missingSpace(text: "\(scalar.text[..<colon]): \(value)")
  }
}

// MARK: - Shared by mappings in blocks and in braces

extension Parser {
  /// Counts a collection in, and refuses one too many.
  mutating func enterCollection(at span: SourceSpan) throws(Abandoned) {
    guard depth < limits.maximumDepth else { throw abandon(.tooDeep(maximum: limits.maximumDepth), span) }
    depth += 1
  }

  /// Whether a key may stand in the mapping; reports it if not.
  mutating func check(_ key: Scalar, span: SourceSpan, in entries: MappingEntries) -> Bool {
    if key.style == .plain, key.text == "<<" {
      report(.mergeKey, span)
      return false
    }
    if let first = entries.keySpan(of: key.text) {
      report(.duplicateKey(key.text), span, notes: [.init(span: first, message: "the first is here")])
      return false
    }
    return true
  }
}

// MARK: - Recovery, shared by mappings and sequences

extension Parser {
  /// Parses an entry; if it makes no sense, moves over all lines that belong to it.
  mutating func recover(from column: Int, _ parseEntry: (inout Parser) throws(Abandoned) -> Void) {
    let line = scanner.line
    do throws(Abandoned) {
      try parseEntry(&self)
    } catch {
      if scanner.line == line { scanner.skipToLineEnd() }
      skipLines(deeperThan: column)
    }
  }

  /// Refuses the lines at the cursor, which are indented deeper than the entries of the collection around.
  mutating func reportIndentation(fitting column: Int, previous: Node?) {
    var fitting = [column]
    if let previous, !previous.isScalar, previous.span.start.column - 1 > column {
      fitting.append(previous.span.start.column - 1)
    }
    report(.indentation(found: indent, fitting: fitting), spanOfRestOfLine())
    skipLines(deeperThan: column)
  }
}
