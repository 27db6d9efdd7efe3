extension Scanner {
  /// Whether a plain scalar may start at the cursor.
  ///
  /// Indicators cannot start one, except that `-`, `?` and `:` may with a character of a plain scalar behind.
  func startsPlain(inFlow: Bool) -> Bool {
    switch byte {
    case .dash, .questionMark, .colon:
      !isBlankOrLineEnd(at: offset + 1) && !(inFlow && next.isFlowIndicator)
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace, .numberSign, .ampersand, .asterisk,
      .exclamationMark, .verticalBar, .greaterThan, .singleQuote, .doubleQuote, .percent, .commercialAt, .backquote:
      false
    default: true
    }
  }

  /// Moves behind the last visible character of a plain scalar in this line.
  ///
  /// It ends before `: `, before ` #`, and inside of brackets before any of `,[]{}`.
  mutating func skipPlain(inFlow: Bool) {
    var index = offset
    var end = offset
    loop: while true {
      switch bytes[index] {
      case .space, .tab:
        index += 1
        continue loop
      case .lineFeed:
        break loop
      case .carriageReturn where bytes[index + 1] == .lineFeed:
        break loop
      case .colon where isBlankOrLineEnd(at: index + 1) || inFlow && bytes[index + 1].isFlowIndicator:
        break loop
      case .numberSign where end < index:
        break loop
      case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace:
        if inFlow { break loop }
      default:
        break
      }
      index += 1
      end = index
    }
    offset = end
  }
}
