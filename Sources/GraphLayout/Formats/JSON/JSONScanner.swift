internal import Tabular

/// The tokens of JSON (RFC 8259), with their places.
struct JSONScanner {
  static let depthLimit = 128

  private var scanner: TextScanner

  init(_ bytes: [UInt8]) {
    scanner = TextScanner(bytes)
  }

  /// The place of the next token.
  var position: TextPosition {
    mutating get {
      skipSpace()
      return scanner.position
    }
  }

  /// The first byte of the next token.
  var next: UInt8? {
    mutating get {
      skipSpace()
      return scanner.next
    }
  }

  /// Reads an object with what `readMember` makes of the values.
  mutating func object(
    depth: Int, _ readMember: (inout JSONScanner, TextLine.Field) throws(GraphReadingError) -> Void
  ) throws(GraphReadingError) {
    try list("{", "}", .object, depth: depth) { (scanner) throws(GraphReadingError) in
      let name = try scanner.string()
      try scanner.expect(":")
      try readMember(&scanner, name)
    }
  }

  /// Reads an array with what `readElement` makes of the elements.
  mutating func array(
    depth: Int, _ readElement: (inout JSONScanner) throws(GraphReadingError) -> Void
  ) throws(GraphReadingError) {
    try list("[", "]", .list, depth: depth, readElement)
  }

  private mutating func list(
    _ open: String, _ close: String, _ token: GraphToken, depth: Int,
    _ readElement: (inout JSONScanner) throws(GraphReadingError) -> Void
  ) throws(GraphReadingError) {
    let start = position
    guard scanner.skip(open) else { throw scanner.unexpected(token) }
    guard depth < Self.depthLimit else { throw .malformed(.tooDeep(limit: Self.depthLimit), at: start) }
    skipSpace()
    if scanner.skip(close) { return }
    while true {
      try readElement(&self)
      skipSpace()
      if scanner.skip(close) { return }
      guard scanner.next != nil else { throw .malformed(.unterminated(token), at: start) }
      guard scanner.skip(",") else { throw scanner.unexpected(.oneOf([",", close])) }
    }
  }

  /// Reads any value, of strings their text, of the others as written; nil for `null`, arrays and objects.
  mutating func scalar(depth: Int) throws(GraphReadingError) -> TextLine.Field? {
    skipSpace()
    switch scanner.next {
    case UInt8(ascii: "{"):
      try object(depth: depth) { (scanner, _) throws(GraphReadingError) in _ = try scanner.scalar(depth: depth + 1) }
      return nil
    case UInt8(ascii: "["):
      try array(depth: depth) { (scanner) throws(GraphReadingError) in _ = try scanner.scalar(depth: depth + 1) }
      return nil
    case UInt8(ascii: "\""): return try string()
    default:
      let word = try word()
      return word.text == "null" ? nil : word
    }
  }

  mutating func string() throws(GraphReadingError) -> TextLine.Field {
    skipSpace()
    let position = scanner.position
    guard scanner.skip("\"") else { throw scanner.unexpected(.text) }
    let start = scanner.index
    var content: [UInt8] = []
    while let byte = scanner.next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw scanner.unexpected(.text) }
      scanner.index += 1
      if byte == UInt8(ascii: "\\") {
        content.append(contentsOf: String(try escaped()).utf8)
      } else {
        content.append(byte)
      }
    }
    guard scanner.next != nil else { throw .malformed(.unterminated(.text), at: position) }
    scanner.index += 1
    return TextLine.Field(text: try scanner.text(content, at: start), position: position)
  }

  mutating func expect(_ text: String) throws(GraphReadingError) {
    skipSpace()
    guard scanner.skip(text) else { throw scanner.unexpected(.literal(text)) }
  }

  /// Throws unless nothing follows.
  mutating func finish() throws(GraphReadingError) {
    skipSpace()
    guard scanner.next == nil else { throw scanner.unexpected(.end) }
  }

  private mutating func skipSpace() {
    scanner.skip { $0 == 0x20 || $0 == 0x0a || $0 == 0x0d || $0 == 0x09 }
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() throws(GraphReadingError) -> TextLine.Field {
    let start = scanner.index
    let position = scanner.position
    scanner.skip { TextScanner.isWord($0) || [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ".")].contains($0) }
    let text = String(decoding: scanner.bytes[start..<scanner.index], as: UTF8.self)
    // NetworkX writes NaN and Infinity too, which are no numbers here wherever one is needed.
    guard ["null", "true", "false", "NaN", "Infinity", "-Infinity"].contains(text) || EdgeWeight.number(text) != nil
    else {
      scanner.index = start
      throw scanner.unexpected(.value)
    }
    return TextLine.Field(text: text, position: position)
  }

  /// What stands behind a backslash.
  private mutating func escaped() throws(GraphReadingError) -> Unicode.Scalar {
    guard let byte = scanner.next else { throw scanner.unexpected(.text) }
    scanner.index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try codeUnit()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      guard UTF16.isLeadSurrogate(unit), scanner.skip("\\u") else { throw scanner.unexpected(.literal("\\u")) }
      let second = try codeUnit()
      guard UTF16.isTrailSurrogate(second) else { throw scanner.unexpected(.text) }
      return Unicode.Scalar(0x10000 + (UInt32(unit) - 0xd800) << 10 + (UInt32(second) - 0xdc00)) ?? "\u{fffd}"
    default:
      scanner.index -= 1
      throw scanner.unexpected(.text)
    }
  }

  private mutating func codeUnit() throws(GraphReadingError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = scanner.next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw scanner.unexpected(.text)
      }
      unit = unit << 4 | UInt16(digit)
      scanner.index += 1
    }
    return unit
  }
}
