/// The columns of issues: those of the key, then those that are compared.
public struct IssueColumns: Hashable, Sendable {
  /// The name of the table; empty for CSV.
  public let table: String
  public let key: [TableSchema.Column]
  public let compared: [TableSchema.Column]
  /// The number of the key's column that parts the table.
  public let partition: Int?

  /// The names of all of them, in the order in which records hold them.
  public var names: [String] { (key + compared).map(\.name) }

  /// The number of the key's column with a name.
  public func keyColumn(_ name: String) -> Int? { key.firstIndex { $0.name == name } }

  /// The columns that the rules name, or leave to the table that a backup holds.
  init(_ rules: IssueRules, header: RowHeader, file: String) throws(BackupError) {
    let available = header.columns
    let names = available.map(\.name)
    let find = { (name: String) throws(BackupError) -> TableSchema.Column in
      guard let column = available.first(where: { $0.name == name }) else {
        throw .noColumn(name, file: file, columns: names)
      }
      return column
    }
    for name in rules.ignored { _ = try find(name) }
    let keyNames = rules.key ?? header.schema?.naturalKey.filter { names.contains($0) } ?? []
    guard !keyNames.isEmpty else { throw .noKey(file: file) }
    table = header.table
    key = try keyNames.map { (name) throws(BackupError) in try find(name) }
    if let compared = rules.compared {
      self.compared = try compared.map { (name) throws(BackupError) in try find(name) }
    } else {
      let left = Set(keyNames).union(rules.ignored)
      compared = available.filter { !left.contains($0.name) && !$0.isAutoIncrement }
    }
    partition = try rules.partition.map { (name) throws(BackupError) in
      guard let index = keyNames.firstIndex(of: name) else {
        throw .noColumn(name, file: file, columns: keyNames)
      }
      return index
    }
  }
}
