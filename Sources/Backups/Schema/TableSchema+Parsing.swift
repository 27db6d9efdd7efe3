extension TableSchema {
  /// Reads the statement whose CREATE was just read, up to its delimiter; nil where it makes no table of its own columns.
  static func parse(_ lexer: inout DumpLexer) throws(BackupError) -> TableSchema? {
    var tokens: [DumpToken] = []
    while try !lexer.takeDelimiter() {
      guard let token = try lexer.next() else { break }
      tokens.append(token)
      // The largest tables have some thousand columns.
      guard tokens.count < 1 << 18 else { throw lexer.text.fault(.tooLong) }
    }
    var parser = SchemaParser(tokens: tokens[...])
    return parser.table()
  }
}

/// The grammar of CREATE TABLE, as far as columns and keys go.
struct SchemaParser {
  var tokens: ArraySlice<DumpToken>
  private var schema = TableSchema(name: "", columns: [])

  init(tokens: ArraySlice<DumpToken>) {
    self.tokens = tokens
  }

  mutating func table() -> TableSchema? {
    guard let table = tokens.firstIndex(where: { $0.isKeyword("TABLE") }), tokens.prefix(upTo: table).count <= 3 else {
      return nil
    }
    tokens = tokens[(table + 1)...]
    if tokens.starts(with: ["IF", "NOT", "EXISTS"], by: { $0.isKeyword($1) }) { tokens = tokens.dropFirst(3) }
    guard let name = Self.qualifiedName(&tokens)?.last, let items = Self.parenthesised(&tokens) else { return nil }
    schema.name = name
    for item in Self.split(items) { read(item) }
    return schema.columns.isEmpty ? nil : schema
  }

  private mutating func read(_ item: ArraySlice<DumpToken>) {
    var item = item
    if item.first?.isKeyword("CONSTRAINT") == true {
      item = item.dropFirst()
      let isNamed = !["PRIMARY", "UNIQUE", "FOREIGN", "CHECK"].contains { item.first?.isKeyword($0) == true }
      if isNamed { item = item.dropFirst() }
    }
    guard let first = item.first else { return }
    if first.isKeyword("PRIMARY") {
      schema.primaryKey = Self.columnList(item)
    } else if first.isKeyword("UNIQUE") {
      schema.uniqueKeys.append(Self.columnList(item))
    } else if case .word = first, Self.otherItems.contains(where: { first.isKeyword($0) }) {
      return
    } else if let name = first.identifier {
      readColumn(name, item.dropFirst())
    }
  }

  private mutating func readColumn(_ name: String, _ rest: ArraySlice<DumpToken>) {
    var column = TableSchema.Column(name: name)
    if let type = rest.first?.identifier { column.type = type.lowercased() }
    column.isAutoIncrement = rest.contains { $0.isKeyword("AUTO_INCREMENT") } || column.type.hasSuffix("serial")
    schema.columns.append(column)
    if rest.contains(where: { $0.isKeyword("PRIMARY") }) { schema.primaryKey = [name] }
    if rest.contains(where: { $0.isKeyword("UNIQUE") }) { schema.uniqueKeys.append([name]) }
  }

  private static let otherItems = [
    "KEY", "INDEX", "FULLTEXT", "SPATIAL", "FOREIGN", "CHECK", "EXCLUDE", "PERIOD", "LIKE",
  ]

  /// The names in the first parentheses of a key, without the lengths of their prefixes.
  private static func columnList(_ item: ArraySlice<DumpToken>) -> [String] {
    guard let open = item.firstIndex(where: { $0.isSign("(") }) else { return [] }
    var rest = item[open...]
    return split(parenthesised(&rest) ?? []).compactMap { $0.first?.identifier }
  }

  /// Takes a name and those before it, parted by points.
  static func qualifiedName(_ tokens: inout ArraySlice<DumpToken>) -> [String]? {
    var names: [String] = []
    while let name = tokens.first?.identifier {
      names.append(name)
      tokens = tokens.dropFirst()
      guard tokens.first?.isSign(".") == true else { return names }
      tokens = tokens.dropFirst()
    }
    return nil
  }

  /// Takes a pair of parentheses, and returns what is between them.
  static func parenthesised(_ tokens: inout ArraySlice<DumpToken>) -> ArraySlice<DumpToken>? {
    guard tokens.first?.isSign("(") == true else { return nil }
    var depth = 0
    for index in tokens.indices {
      if tokens[index].isSign("(") { depth += 1 }
      if tokens[index].isSign(")") { depth -= 1 }
      if depth == 0 {
        let inner = tokens[(tokens.startIndex + 1)..<index]
        tokens = tokens[(index + 1)...]
        return inner
      }
    }
    return nil
  }

  /// The parts between commas outside of parentheses.
  static func split(_ tokens: ArraySlice<DumpToken>) -> [ArraySlice<DumpToken>] {
    var parts: [ArraySlice<DumpToken>] = []
    var depth = 0
    var start = tokens.startIndex
    for index in tokens.indices {
      if tokens[index].isSign("(") { depth += 1 }
      if tokens[index].isSign(")") { depth -= 1 }
      if depth == 0, tokens[index].isSign(",") {
        parts.append(tokens[start..<index])
        start = index + 1
      }
    }
    if start < tokens.endIndex { parts.append(tokens[start...]) }
    return parts
  }
}
