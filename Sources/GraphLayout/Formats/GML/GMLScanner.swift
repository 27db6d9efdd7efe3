internal import Tabular

/// The tokens of GML.
struct GMLScanner {
  enum Value {
    /// A number or a text without its quotes.
    case value(TextLine.Field)
    /// The opening bracket of a list.
    case list(at: TextPosition)
  }

  private var scanner: TextScanner

  init(_ bytes: [UInt8]) {
    scanner = TextScanner(bytes)
  }

  var position: TextPosition {
    mutating get { scanner.position }
  }

  mutating func unexpected(_ expected: GraphToken) -> GraphReadingError { scanner.unexpected(expected) }

  /// The next key, or nil at the end of the text.
  mutating func key() throws(GraphReadingError) -> TextLine.Field? {
    skipSpace()
    guard let first = scanner.next else { return nil }
    guard TextScanner.isWord(first) else { throw scanner.unexpected(.name) }
    return try word()
  }

  mutating func value() throws(GraphReadingError) -> Value {
    skipSpace()
    switch scanner.next {
    case UInt8(ascii: "["):
      let start = scanner.position
      scanner.index += 1
      return .list(at: start)
    case UInt8(ascii: "\""): return .value(try string())
    case let byte?
    where TextScanner.isWord(byte) || [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ".")].contains(byte):
      return .value(try word())
    default: throw scanner.unexpected(.value)
    }
  }

  /// Steps over a closing bracket, if it comes next.
  mutating func skipListEnd() throws(GraphReadingError) -> Bool {
    skipSpace()
    return scanner.skip("]")
  }

  /// Blanks, and lines that begin with `#`.
  private mutating func skipSpace() {
    while true {
      scanner.skipBlanks()
      guard scanner.next == UInt8(ascii: "#") else { return }
      scanner.skip { $0 != UInt8(ascii: "\n") }
    }
  }

  private mutating func word() throws(GraphReadingError) -> TextLine.Field {
    let start = scanner.index
    let position = scanner.position
    scanner.skip { byte in
      byte > 0x20 && ![UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "#")].contains(byte)
    }
    return TextLine.Field(text: try scanner.text(scanner.bytes[start..<scanner.index], at: start), position: position)
  }

  private mutating func string() throws(GraphReadingError) -> TextLine.Field {
    let position = scanner.position
    scanner.index += 1
    let start = scanner.index
    scanner.skip { $0 != UInt8(ascii: "\"") }
    guard scanner.next != nil else { throw .malformed(.unterminated(.text), at: position) }
    let text = try scanner.text(scanner.bytes[start..<scanner.index], at: start)
    scanner.index += 1
    return TextLine.Field(text: CharacterReferences.resolved(text), position: position)
  }
}
