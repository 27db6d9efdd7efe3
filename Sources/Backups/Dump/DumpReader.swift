import Kernels

/// The tables and runs of rows of a dump or a CSV file, in their order.
///
/// ```swift
/// while let event = try reader.next() {
///   if case .rows(let header) = event { try reader.skipRows() }
/// }
/// ```
struct DumpReader: ~Copyable {
  enum Event {
    /// A CREATE TABLE, or keys that were added to a table.
    case table(TableSchema)
    /// Rows follow, at the front of `text`: the caller reads them up to where a scan of rows says `end`, or skips them.
    case rows(RowHeader)
  }

  private var lexer: DumpLexer
  private var schemas: [String: TableSchema] = [:]
  private let isCSV: Bool
  private var hasStarted = false
  /// The rows that were begun.
  private var header: RowHeader?
  /// How the last INSERT began, up to its first row, and what it said.
  private var lastInsert: (bytes: [UInt8], header: RowHeader)?
  private var dialectOfLastInsert = DumpDialect()

  init(_ text: consuming DumpText, isCSV: Bool) {
    lexer = DumpLexer(text)
    self.isCSV = isCSV
  }

  /// The text, whose front is what was not yet read.
  var text: DumpText {
    _read { yield lexer.text }
    _modify { yield &lexer.text }
  }

  /// The next table or run of rows, or nil behind the last.
  mutating func next() throws(BackupError) -> Event? {
    if isCSV { return try nextOfCSV() }
    try endRows()
    while true {
      try lexer.skipBlanks()
      if let header = try repeatedInsert() { return begin(header) }
      if try lexer.takeDelimiter() { continue }
      if try lexer.text.peek() == UInt8(ascii: "\\") {
        // A command of psql.
        try lexer.text.skip(behind: UInt8(ascii: "\n"))
        continue
      }
      let start = lexer.text.unread.lowerBound
      guard let token = try lexer.next() else { return nil }
      if token.isKeyword("INSERT") || token.isKeyword("REPLACE") {
        if let header = try insert(from: start) { return begin(header) }
      } else if token.isKeyword("COPY") {
        if let header = try copy() { return begin(header) }
      } else if token.isKeyword("CREATE") {
        if let schema = try TableSchema.parse(&lexer) {
          schemas[schema.name] = schema
          return .table(schema)
        }
      } else if token.isKeyword("ALTER") {
        if let schema = try alter() { return .table(schema) }
      } else if token.isKeyword("SET") {
        try set()
      } else if token.isKeyword("DELIMITER") {
        lexer.dialect.delimiter = try lexer.restOfLine()
        if lexer.dialect.delimiter.isEmpty { throw lexer.text.fault(.statement) }
      } else {
        try lexer.skipStatement()
      }
    }
  }

  /// Goes to behind the rows at hand.
  mutating func skipRows() throws(BackupError) {
    guard let header else { return }
    if header.syntax == .copyLines {
      while !(try lexer.text.hasPrefix("\\.")) {
        guard try lexer.text.peek() != nil else { throw lexer.text.fault(.unexpectedEnd) }
        try lexer.text.skip(behind: UInt8(ascii: "\n"))
      }
      return
    }
    var isInString = false
    while true {
      var keeps = 0
      let unread = lexer.text.unread
      if let end = ByteRuns.endOfStatement(
        in: lexer.text.buffer, unread, hasEscapes: lexer.dialect.hasEscapes, isInString: &isInString, keeping: &keeps)
      {
        return lexer.text.skip(to: end)
      }
      lexer.text.skip(to: unread.upperBound - keeps)
      guard try lexer.text.refill() else { throw lexer.text.fault(.unexpectedEnd) }
    }
  }

  private mutating func begin(_ header: RowHeader) -> Event {
    self.header = header
    return .rows(header)
  }

  /// Steps over what ends the rows that were begun.
  private mutating func endRows() throws(BackupError) {
    guard let header else { return }
    self.header = nil
    if header.syntax == .copyLines {
      try lexer.text.skip(behind: UInt8(ascii: "\n"))
    } else {
      // ON DUPLICATE KEY UPDATE may stand between.
      try lexer.skipStatement()
    }
  }

  // MARK: Statements

  /// The header of an INSERT that begins, byte for byte, like the one before.
  private mutating func repeatedInsert() throws(BackupError) -> RowHeader? {
    guard let (bytes, header) = lastInsert, dialectOfLastInsert == lexer.dialect else { return nil }
    _ = try lexer.text.peek(bytes.count - 1)
    guard lexer.text.buffer[lexer.text.unread].starts(with: bytes) else { return nil }
    lexer.text.skip(bytes.count)
    return header
  }

  private mutating func insert(from start: Int) throws(BackupError) -> RowHeader? {
    let offset = lexer.text.offset(of: start)
    var tokens: [DumpToken] = []
    while true {
      try lexer.skipBlanks()
      let isRow = tokens.last.map { $0.isKeyword("VALUES") || $0.isKeyword("VALUE") } ?? false
      if isRow, try lexer.text.peek() == UInt8(ascii: "(") { break }
      // INSERT … SELECT and INSERT … SET are none of a dump tool's.
      if try lexer.takeDelimiter() { return nil }
      guard let token = try lexer.next() else { return nil }
      tokens.append(token)
      guard tokens.count < 1 << 15 else { throw lexer.text.fault(.tooLong) }
    }
    guard let into = tokens.firstIndex(where: { $0.isKeyword("INTO") }) else { return nil }
    var rest = tokens[(into + 1)...]
    guard let name = SchemaParser.qualifiedName(&rest) else { return nil }
    let names = SchemaParser.parenthesised(&rest).map { SchemaParser.split($0).compactMap { $0.first?.identifier } }
    guard let header = header(name, columns: names, syntax: lexer.dialect.tuples) else { return nil }
    let length = lexer.text.offset(of: lexer.text.unread.lowerBound) - offset
    if lexer.text.unread.lowerBound >= length {
      let end = lexer.text.unread.lowerBound
      lastInsert = (Array(lexer.text.buffer[end - length..<end]), header)
      dialectOfLastInsert = lexer.dialect
    }
    return header
  }

  private mutating func copy() throws(BackupError) -> RowHeader? {
    var tokens: [DumpToken] = []
    while try !lexer.takeDelimiter() {
      guard let token = try lexer.next() else { return nil }
      tokens.append(token)
      guard tokens.count < 1 << 15 else { throw lexer.text.fault(.tooLong) }
    }
    var rest = tokens[...]
    guard let name = SchemaParser.qualifiedName(&rest), tokens.contains(where: { $0.isKeyword("STDIN") }) else {
      return nil
    }
    let names = SchemaParser.parenthesised(&rest).map { SchemaParser.split($0).compactMap { $0.first?.identifier } }
    try lexer.text.skip(behind: UInt8(ascii: "\n"))
    return header(name, columns: names, syntax: .copyLines)
  }

  private func header(_ name: [String], columns names: [String]?, syntax: RowSyntax) -> RowHeader? {
    guard let table = name.last else { return nil }
    let schema = schemas[table]
    let columns = names.map { $0.map { schema?[$0] ?? TableSchema.Column(name: $0) } } ?? schema?.columns ?? []
    return RowHeader(
      table: table, qualifiedTable: name.joined(separator: "."), columns: columns, schema: schema,
      syntax: syntax, charset: lexer.dialect.charset)
  }

  /// `ALTER TABLE ONLY t ADD CONSTRAINT c PRIMARY KEY (a, b)`, which pg_dump writes behind the rows, and what makes a column a counter:
  /// `ALTER COLUMN a SET DEFAULT nextval('s')`, or `ADD GENERATED ALWAYS AS IDENTITY`.
  private mutating func alter() throws(BackupError) -> TableSchema? {
    var tokens: [DumpToken] = []
    while try !lexer.takeDelimiter() {
      guard let token = try lexer.next(), tokens.count < 1 << 15 else { break }
      tokens.append(token)
    }
    var rest = tokens.drop { $0.isKeyword("TABLE") || $0.isKeyword("ONLY") }
    guard let name = SchemaParser.qualifiedName(&rest)?.last, var schema = schemas[name] else { return nil }
    if rest.starts(with: ["ALTER", "COLUMN"], by: { $0.isKeyword($1) }) {
      guard let column = schema.columns.firstIndex(where: { $0.name == rest.dropFirst(2).first?.identifier }),
        rest.contains(where: { $0.isKeyword("NEXTVAL") || $0.isKeyword("IDENTITY") })
      else { return nil }
      schema.columns[column].isAutoIncrement = true
      schemas[name] = schema
      return schema
    }
    guard let key = rest.firstIndex(where: { $0.isKeyword("PRIMARY") || $0.isKeyword("UNIQUE") }),
      let open = rest[key...].firstIndex(where: { $0.isSign("(") })
    else { return nil }
    rest = rest[open...]
    let columns = SchemaParser.split(SchemaParser.parenthesised(&rest) ?? []).compactMap { $0.first?.identifier }
    if tokens[key].isKeyword("PRIMARY") { schema.primaryKey = columns } else { schema.uniqueKeys.append(columns) }
    schemas[name] = schema
    return schema
  }

  /// The settings that say how texts are written.
  private mutating func set() throws(BackupError) {
    var tokens: [DumpToken] = []
    while try !lexer.takeDelimiter() {
      guard let token = try lexer.next(), tokens.count < 1 << 12 else { break }
      tokens.append(token)
    }
    guard let first = tokens.first else { return }
    let value = tokens.dropFirst().compactMap(\.value).first?.lowercased()
    if first.isKeyword("NAMES") || first.isKeyword("CLIENT_ENCODING") {
      let isLatin1 = ["latin1", "windows-1252", "win1252"].contains(value)
      lexer.dialect.charset = isLatin1 ? .latin1 : .utf8
    } else if first.isKeyword("STANDARD_CONFORMING_STRINGS") {
      lexer.dialect.hasEscapes = value != "on"
    } else if first.isKeyword("SQL_MODE"), let value, !value.hasPrefix("@") {
      lexer.dialect.hasEscapes = !value.contains("no_backslash_escapes")
    }
  }

  // MARK: CSV

  private mutating func nextOfCSV() throws(BackupError) -> Event? {
    guard !hasStarted else { return nil }
    hasStarted = true
    if try lexer.text.hasPrefix("\u{FEFF}") { lexer.text.skip(3) }
    while let byte = try lexer.text.peek(), byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
      lexer.text.skip(1)
    }
    let names = try CSVHeader.read(&lexer.text)
    return begin(
      RowHeader(
        table: "", qualifiedTable: "", columns: names.map { TableSchema.Column(name: $0) }, syntax: .csvLines,
        charset: .utf8))
  }
}
