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
  let values: [Column]
  /// Under the names that the archive gives them.
  let keys: [Column]

  /// Finds the columns of a mapping in a table.
  init(_ mapping: ColumnMapping, in table: borrowing IssueTable) throws {
    let header = table.header
    let keys = mapping.keys ?? ColumnMapping.defaultKeys.filter(header.contains).map { KeyMapping($0) }
    var seen: Set<String> = []
    for name in [mapping.time, mapping.issue] + mapping.values + keys.map(\.column)
    where !seen.insert(name).inserted {
      throw ArchiveReadingError.columnUsedTwice(name)
    }
    func column(_ name: String) throws -> Column {
      let positions = header.indices.filter { header[$0] == name }
      guard let index = positions.first else { throw ArchiveReadingError.missingColumn(name, available: header) }
      guard positions.count == 1 else { throw TabularError.ambiguousColumn(name: name, columns: positions) }
      return Column(name: name, index: index)
    }
    time = try column(mapping.time)
    issue = try column(mapping.issue)
    values = try mapping.values.map(column)
    self.keys = try keys.map { try Column(name: $0.name, index: column($0.column).index) }
  }
}
