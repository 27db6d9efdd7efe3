/// A place in a text that moves forward and knows its line and column.
///
/// The bytes end with a line feed and a zero that the text need not have, so that a look at the byte under the cursor
/// and a search for the end of the line need no test for the end of the text.
struct Scanner {
  let bytes: [UInt8]
  var offset: Int
  private(set) var line = 1
  private(set) var lineStart: Int

  // The last place of this line that was asked for: columns are counted on from here.
  private var markOffset: Int
  private var markColumn = 1

  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 2)
    bytes.append(contentsOf: text.utf8)
    if bytes.last != .lineFeed { bytes.append(.lineFeed) }
    bytes.append(0)
    self.bytes = bytes
    let start = bytes.starts(with: UTF8.byteOrderMark) ? UTF8.byteOrderMark.count : 0
    offset = start
    lineStart = start
    markOffset = start
  }
}

// MARK: - Looking

extension Scanner {
  var byte: UInt8 { bytes[offset] }
  var next: UInt8 { isAtEnd ? 0 : bytes[offset + 1] }
  var previous: UInt8 { offset > lineStart ? bytes[offset - 1] : .lineFeed }

  var isAtEnd: Bool { offset == bytes.count - 1 }
  var isAtLineStart: Bool { offset == lineStart }
  var isAtLineEnd: Bool { isLineEnd(at: offset) }

  /// The number of bytes before the cursor in its line.
  var indentation: Int { offset - lineStart }

  /// Whether the line ends here: at a line feed, or a carriage return with one.
  func isLineEnd(at index: Int) -> Bool {
    let byte = bytes[index]
    return byte == .lineFeed || byte == .carriageReturn && bytes[index + 1] == .lineFeed
  }

  /// Whether a blank or the end of the line stands here.
  func isBlankOrLineEnd(at index: Int) -> Bool {
    bytes[index].isBlank || isLineEnd(at: index)
  }

  /// Whether the byte under the cursor is `-`, `?` or `:` as an indicator: a blank or the end of the line follows.
  func isIndicator(_ indicator: UInt8) -> Bool {
    byte == indicator && isBlankOrLineEnd(at: offset + 1)
  }

  /// Whether the line starts with `---` or `...` as a word of its own.
  var isAtDocumentMarker: Bool {
    guard isAtLineStart, byte == .dash || byte == .dot, offset + 3 < bytes.count else { return false }
    return bytes[offset + 1] == byte && bytes[offset + 2] == byte && isBlankOrLineEnd(at: offset + 3)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

// MARK: - Moving

extension Scanner {
  /// Moves over spaces and tabs.
  mutating func skipBlanks() {
    while byte.isBlank { offset += 1 }
  }

  /// Moves over spaces.
  mutating func skipSpaces() {
    while byte == .space { offset += 1 }
  }

  mutating func skipToLineEnd() {
    while !isAtLineEnd { offset += 1 }
  }

  /// Moves to the start of the next line.
  mutating func skipLine() {
    guard !isAtEnd else { return }
    while byte != .lineFeed { offset += 1 }
    offset += 1
    line += 1
    lineStart = offset
    markOffset = offset
    markColumn = 1
  }

  /// Moves over all that is neither a blank nor the end of the line, nor `,[]{}` inside of brackets.
  mutating func skipWord(inFlow: Bool) {
    while !byte.isBlank, !isAtLineEnd, !(inFlow && byte.isFlowIndicator) { offset += 1 }
  }
}

// MARK: - Locations

extension Scanner {
  /// The place of the cursor.
  mutating func location() -> SourceLocation { location(at: offset) }

  /// The place of a byte in the line of the cursor.
  ///
  /// The time depends on the distance from the place that was asked for before.
  mutating func location(at index: Int) -> SourceLocation {
    if index < markOffset {
      markOffset = lineStart
      markColumn = 1
    }
    while markOffset < index {
      if !bytes[markOffset].isUTF8Continuation { markColumn += 1 }
      markOffset += 1
    }
    return SourceLocation(line: line, column: markColumn)
  }

  /// The span of a number of bytes from the cursor on.
  mutating func span(count: Int) -> SourceSpan {
    SourceSpan(location(), location(at: min(offset + count, bytes.count - 1)))
  }
}
