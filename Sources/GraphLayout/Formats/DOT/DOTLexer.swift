internal import Tabular

/// The tokens of the DOT language.
struct DOTLexer {
  private var scanner: TextScanner

  init(_ bytes: [UInt8]) {
    scanner = TextScanner(bytes)
  }

  /// The next token and where it starts.
  mutating func next() throws(GraphReadingError) -> (token: DOTToken, position: TextPosition) {
    try skipSpace()
    let position = scanner.position
    return (try token(), position)
  }

  private mutating func token() throws(GraphReadingError) -> DOTToken {
    guard let byte = scanner.next else { return .end }
    if let symbol = ["--", "->", "{", "}", "[", "]", ";", ",", ":", "="].first(where: { scanner.skip($0) }) {
      return .symbol(symbol)
    }
    switch byte {
    case UInt8(ascii: "\""): return .id(try quoted(), isHTML: false)
    case UInt8(ascii: "<"): return .id(try html(), isHTML: true)
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .id(try numeral(), isHTML: false)
    case _ where Self.isWord(byte):
      let text = try word()
      return DOTToken.Keyword(rawValue: text.lowercased()).map { .keyword($0) } ?? .id(text, isHTML: false)
    default: throw scanner.unexpected(.name)
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || TextScanner.isWord(byte) }

  /// Blanks, comments, and lines that begin with `#`.
  private mutating func skipSpace() throws(GraphReadingError) {
    while true {
      scanner.skipBlanks()
      let isLineStart = scanner.index == 0 || scanner.bytes[scanner.index - 1] == UInt8(ascii: "\n")
      if scanner.next == UInt8(ascii: "#"), isLineStart {
        scanner.skip { $0 != UInt8(ascii: "\n") }
      } else if scanner.next == UInt8(ascii: "/"), scanner.byte(after: 1) == UInt8(ascii: "/") {
        scanner.skip { $0 != UInt8(ascii: "\n") }
      } else if scanner.next == UInt8(ascii: "/"), scanner.byte(after: 1) == UInt8(ascii: "*") {
        try skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() throws(GraphReadingError) {
    let start = scanner.position
    scanner.index += 2
    while !scanner.skip("*/") {
      guard scanner.next != nil else { throw .malformed(.unterminated(.comment), at: start) }
      scanner.index += 1
    }
  }

  private mutating func word() throws(GraphReadingError) -> String {
    let start = scanner.index
    scanner.skip(while: Self.isWord)
    return try scanner.text(scanner.bytes[start..<scanner.index], at: start)
  }

  /// A sign, digits, a point and digits; nothing that goes on like a name.
  private mutating func numeral() throws(GraphReadingError) -> String {
    let start = scanner.index
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    _ = scanner.skip("-")
    let digits = scanner.index
    scanner.skip(while: isDigit)
    var count = scanner.index - digits
    if scanner.skip(".") {
      let fraction = scanner.index
      scanner.skip(while: isDigit)
      count += scanner.index - fraction
    }
    guard count > 0, !(scanner.next.map(Self.isWord) ?? false) else {
      scanner.index = start
      throw scanner.unexpected(.name)
    }
    return String(decoding: scanner.bytes[start..<scanner.index], as: UTF8.self)
  }

  /// Texts in quotes, joined by `+`; a backslash escapes a quote and a line end, others stay.
  private mutating func quoted() throws(GraphReadingError) -> String {
    let start = scanner.position
    var content: [UInt8] = []
    let first = scanner.index
    while true {
      scanner.index += 1
      while let byte = scanner.next, byte != UInt8(ascii: "\"") {
        scanner.index += 1
        guard byte == UInt8(ascii: "\\"), let escaped = scanner.next else {
          content.append(byte)
          continue
        }
        scanner.index += 1
        switch escaped {
        case UInt8(ascii: "\""): content.append(escaped)
        case UInt8(ascii: "\n"): break
        case UInt8(ascii: "\r") where scanner.next == UInt8(ascii: "\n"): scanner.index += 1
        default: content += [byte, escaped]
        }
      }
      guard scanner.next != nil else { throw .malformed(.unterminated(.text), at: start) }
      scanner.index += 1
      let end = scanner.index
      try skipSpace()
      guard scanner.skip("+") else {
        scanner.index = end
        break
      }
      try skipSpace()
      guard scanner.next == UInt8(ascii: "\"") else { throw scanner.unexpected(.text) }
    }
    return try scanner.text(content, at: first)
  }

  /// All up to the bracket that closes the first.
  private mutating func html() throws(GraphReadingError) -> String {
    let start = scanner.position
    let first = scanner.index + 1
    var depth = 0
    repeat {
      switch scanner.next {
      case UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ">"): depth -= 1
      case nil: throw .malformed(.unterminated(.text), at: start)
      default: break
      }
      scanner.index += 1
    } while depth > 0
    return try scanner.text(scanner.bytes[first..<scanner.index - 1], at: first)
  }
}
