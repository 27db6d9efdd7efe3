extension Parser {
  /// The key of a block mapping.
  struct Key {
    /// Nil for a key that was refused: its entry is read and left out.
    let scalar: Scalar?
    let span: SourceSpan
  }

  /// What stands at the start of an entry or value.
  enum KeyOrValue {
    /// The cursor is at the colon.
    case key(Key)
    case value(Node)
  }

  /// Parses a scalar or flow collection on the line of the cursor, and says whether a colon follows.
  mutating func parseKeyOrValue(parent: Int) throws(Abandoned) -> KeyOrValue {
    if scanner.isIndicator(.colon) {
      report(.emptyKey, scanner.span(count: 1))
      let place = scanner.location()
      return .key(Key(scalar: nil, span: SourceSpan(place, place)))
    }
    let isAlias = scanner.byte == .asterisk
    let node = try isAlias ? parseAlias(inFlow: false) : parseFlowNode(inFlow: false, parent: parent)
    scanner.skipBlanks()
    guard scanner.byte == .colon else { return .value(node) }
    guard scanner.isIndicator(.colon) else {
      throw abandon(.missingSpace(text: "key: value"), scanner.span(count: 1))
    }
    guard !isAlias else { return .key(Key(scalar: nil, span: node.span)) }
    guard case .scalar(let scalar) = node.content else {
      report(.complexKey, node.span)
      return .key(Key(scalar: nil, span: node.span))
    }
    return .key(Key(scalar: scalar, span: node.span))
  }

  /// Refuses a key behind `?`, and moves over it and its value.
  mutating func skipExplicitKey(indent column: Int) {
    report(.explicitKey, scanner.span(count: 1))
    repeat {
      scanner.skipLine()
      skipLines(deeperThan: column)
    } while indent == column && (scanner.isIndicator(.colon) || scanner.isIndicator(.dash))
  }
}
