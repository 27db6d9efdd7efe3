extension Parser {
  /// Parses the entries of a sequence whose dashes all stand at one column.
  ///
  /// - Parameter besideKey: Whether the sequence is the value of a key at the same column, where it ends at the next key.
  mutating func parseBlockSequence(indent column: Int, besideKey: Bool) throws(Abandoned) -> Node {
    let start = scanner.location()
    try enterCollection(at: SourceSpan(start, start))
    defer { depth -= 1 }
    var elements: [Node] = []
    var end = start
    repeat {
      recover(from: column) { parser throws(Abandoned) in
        parser.scanner.offset += 1
        end = parser.scanner.location()
        let element = try parser.parseBlockNode(behind: .dash, parent: column)
        elements.append(element)
        end = element.span.end
      }
    } while moveToDash(at: column, besideKey: besideKey, previous: elements.last)
    return Node(.sequence(elements), span: SourceSpan(start, end))
  }

  /// Moves to the next dash of the sequence over lines that are no entries, which are refused.
  ///
  /// - Returns: False at the end of the sequence.
  private mutating func moveToDash(at column: Int, besideKey: Bool, previous: Node?) -> Bool {
    while indent >= column {
      guard indent == column else {
        reportIndentation(fitting: column, previous: previous)
        continue
      }
      if scanner.isIndicator(.dash) { return true }
      if besideKey { return false }
      recover(from: column) { parser throws(Abandoned) in
        let properties = parser.scanner.offset
        parser.skipProperties(inFlow: false)
        let isProperty = parser.scanner.offset > properties && parser.scanner.isAtLineEnd
        guard isProperty else { throw parser.abandon(.missingDash, parser.spanOfRestOfLine()) }
        try parser.finishLine()
      }
    }
    return false
  }
}
