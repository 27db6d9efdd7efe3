extension Parser {
  /// What stands before a block node.
  enum Opener {
    case documentStart
    case key
    case dash
  }

  /// Parses the node behind an indicator, which starts on the same line or on a deeper one below, or is left out.
  ///
  /// - Parameter parent: The indentation of the collection around; -1 at the root.
  mutating func parseBlockNode(behind opener: Opener, parent: Int) throws(Abandoned) -> Node {
    let hole = scanner.location()
    let blanks = scanner.offset
    scanner.skipBlanks()
    let isTabbed = scanner.bytes[blanks..<scanner.offset].contains(.tab)
    let column = scanner.indentation
    skipProperties(inFlow: false)
    if scanner.byte == .numberSign || scanner.isAtLineEnd {
      try finishLine()
      return try parseBlockNode(below: opener, parent: parent, hole: hole)
    }
    let place = Place(opener: opener, isOnOwnLine: false, isTabbed: isTabbed, column: column)
    return try parseContent(place, parent: parent)
  }

  /// Parses the node that may start at the next content.
  ///
  /// - Parameter hole: The place of the node if it was left out.
  mutating func parseBlockNode(below opener: Opener, parent: Int, hole: SourceLocation) throws(Abandoned) -> Node {
    while indent > parent || opener == .key && indent == parent && scanner.isIndicator(.dash) {
      let column = indent
      skipProperties(inFlow: false)
      guard scanner.byte == .numberSign || scanner.isAtLineEnd else {
        let place = Place(opener: opener, isOnOwnLine: true, isTabbed: false, column: column)
        return try parseContent(place, parent: parent)
      }
      try finishLine()
    }
    return .leftOut(at: hole)
  }

  /// The place of a node, which says what it may be.
  private struct Place {
    let opener: Opener
    /// Whether nothing but indentation stands before it.
    let isOnOwnLine: Bool
    /// Whether a tab stands between its opener and itself.
    let isTabbed: Bool
    /// The indentation that a collection has here.
    let column: Int
  }

  private mutating func parseContent(_ place: Place, parent: Int) throws(Abandoned) -> Node {
    switch scanner.byte {
    case .dash where scanner.isIndicator(.dash):
      try checkCollection(at: place)
      return try parseBlockSequence(indent: place.column, besideKey: place.column == parent)
    case .questionMark where scanner.isIndicator(.questionMark):
      try checkCollection(at: place)
      let start = scanner.location()
      skipExplicitKey(indent: place.column)
      return try parseBlockMapping(indent: place.column, start: start, firstKey: nil)
    case .verticalBar, .greaterThan:
      return try parseBlockScalar(parent: parent)
    default:
      switch try parseKeyOrValue(parent: parent) {
      case .key(let key):
        try checkMapping(at: place, key: key)
        return try parseBlockMapping(indent: place.column, start: key.span.start, firstKey: key)
      case .value(let node):
        return try finishValue(node, at: place, parent: parent)
      }
    }
  }

  /// Refuses a block sequence where none can start.
  private mutating func checkCollection(at place: Place) throws(Abandoned) {
    guard !place.isOnOwnLine else { return }
    switch place.opener {
    case .documentStart: throw abandon(.collectionOnLineOfMarker, scanner.span(count: 1))
    case .key: throw abandon(.collectionOnLineOfKey, scanner.span(count: 1))
    case .dash: if place.isTabbed { report(.tabIndentation, scanner.span(count: 0)) }
    }
  }

  /// Refuses a block mapping where none can start; the cursor is at the colon.
  private mutating func checkMapping(at place: Place, key: Key) throws(Abandoned) {
    guard !place.isOnOwnLine else { return }
    switch place.opener {
    case .documentStart: throw abandon(.collectionOnLineOfMarker, key.span)
    case .key: throw abandon(.colonInValue, scanner.span(count: 1))
    case .dash: if place.isTabbed { report(.tabIndentation, SourceSpan(key.span.start, key.span.start)) }
    }
  }

  /// Ends the line of a scalar or flow collection, and looks for what cannot stand below it.
  private mutating func finishValue(_ node: Node, at place: Place, parent: Int) throws(Abandoned) -> Node {
    scanner.skipBlanks()
    let isOpenPlain = node.isPlain && scanner.isAtLineEnd
    try finishLine()
    guard isOpenPlain, indent > parent else { return node }
    guard startsWithKey else { return skipContinuation(of: node, parent: parent) }
    if place.isOnOwnLine, indent == place.column {
      report(missingColon(behind: node), node.span)
      return try parseBlockMapping(indent: indent, start: node.span.start, firstKey: nil)
    }
    guard parent >= 0 else { return node }
    reportIndentation(fitting: parent, previous: nil)
    return node
  }

  /// Whether the line at the cursor reads `key:`.
  var startsWithKey: Bool {
    var line = scanner
    line.skipPlain(inFlow: false)
    line.skipBlanks()
    return line.isIndicator(.colon)
  }

  /// Moves over the lines that go on with a plain scalar, and refuses them.
  private mutating func skipContinuation(of node: Node, parent: Int) -> Node {
    var end = node.span.end
    while indent > parent {
      end = spanOfRestOfLine().end
      scanner.skipLine()
      moveToContent()
    }
    let span = SourceSpan(node.span.start, end)
    report(.multiLineScalar(.plain), span)
    return Node(node.content, span: span)
  }
}
