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
  /// Of each value column the one of its codes, which tell why a value is missing: `missing_value` of `value`, as in the COVIDcast API.
  let codes: [Column?]
  /// Under the names that the archive gives them.
  let keys: [Column]

  /// Finds the columns of a mapping in a table.
  init(_ mapping: ColumnMapping, in table: borrowing IssueTable) throws {
    let header = table.header
    let keys = mapping.keys ?? Self.defaultKeys(mapping, header: header)
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
    codes = try mapping.values.map { value in
      let name = "missing_" + value
      return header.contains(name) && !seen.contains(name) ? try column(name) : nil
    }
    self.keys = try keys.map { try Column(name: $0.name, index: column($0.column).index) }
  }

  /// The default keys that the table has, and the extra ones.
  private static func defaultKeys(_ mapping: ColumnMapping, header: [String]) -> [KeyMapping] {
    var extra = mapping.extraKeys
    var keys: [KeyMapping] = []
    let used = Set([mapping.time, mapping.issue] + mapping.values + extra.map(\.column))
    for name in ColumnMapping.defaultKeys {
      if let position = extra.firstIndex(where: { $0.name == name }) {
        keys.append(extra.remove(at: position))
      } else if header.contains(name), !used.contains(name) {
        keys.append(KeyMapping(name))
      }
    }
    return keys + extra
  }
}
