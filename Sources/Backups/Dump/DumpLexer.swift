/// The statements of a dump apart from their rows, token by token.
///
/// What MySQL runs although it stands in a comment, `/*!40101 SET NAMES utf8 */`, is read as if it stood outside.
struct DumpLexer: ~Copyable {
  var text: DumpText
  var dialect = DumpDialect()

  /// The most bytes of a token.
  private static let tokenLimit = 1 << 16

  init(_ text: consuming DumpText) {
    self.text = text
  }

  /// The next token of a statement, or nil where the text ends.
  mutating func next() throws(BackupError) -> DumpToken? {
    try skipBlanks()
    guard let byte = try text.peek() else { return nil }
    switch byte {
    case UInt8(ascii: "`"): return .name(try quoted(byte, hasEscapes: false))
    case UInt8(ascii: "\""):
      let bytes = try quoted(byte, hasEscapes: !dialect.isPostgreSQL && dialect.hasEscapes)
      return .name(bytes)
    case UInt8(ascii: "'"): return .text(try quoted(byte, hasEscapes: dialect.hasEscapes))
    case UInt8(ascii: "$") where dialect.isPostgreSQL:
      if let tag = try dollarTag() { return .text(try dollarQuoted(tag)) }
      text.skip(1)
      return .sign(byte)
    case _ where Self.isWord(byte):
      var count = 0
      while let byte = try text.peek(count), Self.isWord(byte) || byte == UInt8(ascii: "$") { count += 1 }
      guard count <= Self.tokenLimit else { throw text.fault(.tooLong) }
      return .word(take(count))
    default:
      text.skip(1)
      return .sign(byte)
    }
  }

  /// Steps over the delimiter of statements, if that is what follows.
  mutating func takeDelimiter() throws(BackupError) -> Bool {
    try skipBlanks()
    _ = try text.peek(dialect.delimiter.count - 1)
    guard text.buffer[text.unread].starts(with: dialect.delimiter) else { return false }
    text.skip(dialect.delimiter.count)
    return true
  }

  /// Goes to behind the end of the statement at hand.
  mutating func skipStatement() throws(BackupError) {
    while try !takeDelimiter() {
      // A text of a trigger or a function may have any length.
      guard try next() != nil else { return }
    }
  }

  /// The rest of the line, without what stands around it.
  mutating func restOfLine() throws(BackupError) -> [UInt8] {
    var count = 0
    while let byte = try text.peek(count), byte != UInt8(ascii: "\n"), count <= Self.tokenLimit { count += 1 }
    let line = take(count)
    let isBlank = { (byte: UInt8) in byte <= UInt8(ascii: " ") }
    return Array(line.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }

  // MARK: Blanks

  /// Steps over spaces and comments, and over the marks of comments that MySQL runs.
  mutating func skipBlanks() throws(BackupError) {
    while let byte = try text.peek() {
      switch byte {
      case 0...UInt8(ascii: " "): text.skip(1)
      case UInt8(ascii: "-"):
        guard try text.peek(1) == byte, try isLineComment() else { return }
        try noteComment()
        try text.skip(behind: UInt8(ascii: "\n"))
      case UInt8(ascii: "#") where !dialect.isPostgreSQL: try text.skip(behind: UInt8(ascii: "\n"))
      case UInt8(ascii: "/"):
        guard try text.peek(1) == UInt8(ascii: "*") else { return }
        try skipComment()
      case UInt8(ascii: "*"):
        guard try text.peek(1) == UInt8(ascii: "/") else { return }
        text.skip(2)
      default: return
      }
    }
  }

  private mutating func isLineComment() throws(BackupError) -> Bool {
    guard !dialect.isPostgreSQL, let third = try text.peek(2) else { return true }
    return third <= UInt8(ascii: " ")
  }

  /// pg_dump introduces itself in a comment.
  private mutating func noteComment() throws(BackupError) {
    guard try text.hasPrefix("-- PostgreSQL database") else { return }
    dialect.isPostgreSQL = true
    dialect.hasEscapes = false
  }

  private mutating func skipComment() throws(BackupError) {
    var count = 2
    let isRun = try text.hasPrefix("/*!")
    let isRunByMariaDB = try text.hasPrefix("/*M!")
    if isRun || isRunByMariaDB {
      count = isRun ? 3 : 4
      while let byte = try text.peek(count), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        count += 1
      }
      // mariadb-dump begins with `/*!999999\- …`, which nobody runs.
      guard try text.peek(count) == UInt8(ascii: "\\") else { return text.skip(count) }
    }
    text.skip(count)
    var depth = 1
    while depth > 0 {
      guard let byte = try text.peek() else { throw text.fault(.unexpectedEnd) }
      let next = try text.peek(1)
      if byte == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
        depth -= 1
        text.skip(2)
      } else if dialect.isPostgreSQL, byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        depth += 1
        text.skip(2)
      } else {
        text.skip(1)
      }
    }
  }

  // MARK: Quotes

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "@"), 0x80...: true
    default: false
    }
  }

  private mutating func take(_ count: Int) -> [UInt8] {
    let bytes = Array(text.buffer[text.unread.prefix(count)])
    text.skip(count)
    return bytes
  }

  /// What stands between two quotes, of which as much is kept as a token may have.
  private mutating func quoted(_ quote: UInt8, hasEscapes: Bool) throws(BackupError) -> [UInt8] {
    text.skip(1)
    var bytes: [UInt8] = []
    while let byte = try text.peek() {
      text.skip(1)
      if byte == quote {
        guard try text.peek() == quote else { return bytes }
        text.skip(1)
      }
      if bytes.count < Self.tokenLimit { bytes.append(byte) }
      if hasEscapes, byte == UInt8(ascii: "\\"), let escaped = try text.peek() {
        text.skip(1)
        if bytes.count < Self.tokenLimit { bytes.append(escaped) }
      }
    }
    throw text.fault(.unexpectedEnd)
  }

  /// The `$tag$` that follows, if it is one.
  private mutating func dollarTag() throws(BackupError) -> [UInt8]? {
    var count = 1
    while let byte = try text.peek(count), Self.isWord(byte), count < 64 { count += 1 }
    return try text.peek(count) == UInt8(ascii: "$") ? take(count + 1) : nil
  }

  private mutating func dollarQuoted(_ tag: [UInt8]) throws(BackupError) -> [UInt8] {
    while true {
      _ = try text.peek(tag.count - 1)
      if text.buffer[text.unread].starts(with: tag) { break }
      guard try text.peek() != nil else { throw text.fault(.unexpectedEnd) }
      text.skip(1)
    }
    text.skip(tag.count)
    return []
  }
}
