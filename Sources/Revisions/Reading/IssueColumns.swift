internal import Tabular

/// Where the parts of an issue stand in the rows of a table.
struct IssueColumns {
  /// A column by name and number.
  struct Column {
    var name: String
    var index: Int
  }

  let time: Column
  let issue: Column
  let value: Column
  let keys: [Column]

  /// Finds the columns of a mapping in a table.
  init(_ mapping: ColumnMapping, in table: borrowing TableReader) throws {
    let keyNames = mapping.keys ?? ColumnMapping.defaultKeys.filter(table.header.contains)
    var seen: Set<String> = []
    for name in [mapping.time, mapping.issue, mapping.value] + keyNames where !seen.insert(name).inserted {
      throw ArchiveReadingError.columnUsedTwice(name)
    }
    time = try Self.column(mapping.time, in: table)
    issue = try Self.column(mapping.issue, in: table)
    value = try Self.column(mapping.value, in: table)
    var keys: [Column] = []
    for name in keyNames { try keys.append(Self.column(name, in: table)) }
    self.keys = keys
  }

  private static func column(_ name: String, in table: borrowing TableReader) throws -> Column {
    guard table.header.contains(name) else {
      throw ArchiveReadingError.missingColumn(name, available: table.header)
    }
    return try Column(name: name, index: table.column(name))
  }
}
