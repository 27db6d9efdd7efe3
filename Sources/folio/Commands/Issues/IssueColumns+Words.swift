import Backups

extension IssueColumns {
  /// What is compared, for people: the columns that were stated, or left to the table.
  var words: String {
    [
      table.isEmpty ? nil : "table     \(table)",
      "key       \(key.map(\.name).joined(separator: ","))",
      compared.isEmpty ? nil : "compared  \(compared.map(\.name).joined(separator: ","))",
    ]
    .compactMap(\.self).joined(separator: "\n")
  }
}
