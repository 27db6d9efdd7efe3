extension Parser {
  /// Moves over anchors and tags before a node, and refuses each.
  mutating func skipProperties(inFlow: Bool) {
    while scanner.byte == .ampersand || scanner.byte == .exclamationMark {
      let isAnchor = scanner.byte == .ampersand
      let start = scanner.location()
      scanner.skipWord(inFlow: inFlow)
      report(isAnchor ? .anchor : .tag, SourceSpan(start, scanner.location()))
      scanner.skipBlanks()
    }
  }

  /// Refuses an alias; an empty scalar stands for what it means.
  mutating func parseAlias(inFlow: Bool) -> Node {
    let start = scanner.location()
    scanner.skipWord(inFlow: inFlow)
    let span = SourceSpan(start, scanner.location())
    report(.alias, span)
    return Node(.scalar(Scalar("", style: .plain)), span: span)
  }
}
