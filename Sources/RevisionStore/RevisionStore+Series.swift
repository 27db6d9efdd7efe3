internal import Dates
internal import GRDB
internal import Revisions

extension RevisionStore {
  /// The series whose keys meet the conditions, by key.
  ///
  /// - Throws: `StoreError.condition` if a column or a text that a condition names does not occur.
  func series(_ database: Database, where conditions: [KeyCondition]) throws -> [(Int64, Key)] {
    var clauses: [String] = []
    var arguments = StatementArguments()
    for condition in conditions {
      guard keyNames.contains(condition.column) else {
        throw StoreError.condition(.unknownColumn(condition.column, available: keyNames))
      }
      let places = [String](repeating: "?", count: condition.values.count).joined(separator: ", ")
      clauses.append("\(condition.column.quotedDatabaseIdentifier) IN (\(places))")
      arguments += StatementArguments(condition.values)
    }
    let filter = clauses.isEmpty ? "" : " WHERE " + clauses.joined(separator: " AND ")
    let found = try Row.fetchAll(database, sql: "SELECT * FROM series\(filter)", arguments: arguments).map { row in
      (
        try row.decode(Int64.self, atIndex: 0),
        Key(try keyNames.indices.map { try row.decode(String.self, atIndex: 1 + $0) })
      )
    }
    for condition in conditions { try check(condition, found.map(\.1), in: database) }
    return found.sorted { $0.1 < $1.1 }
  }

  /// Throws if a text of a condition is in no key of the store; texts in `keys` need no look at the others.
  private func check(_ condition: KeyCondition, _ keys: [Key], in database: Database) throws {
    guard let column = keyNames.firstIndex(of: condition.column) else { return }
    let seen = Set(keys.map { $0.values[column] })
    guard !condition.values.allSatisfy(seen.contains) else { return }
    let name = condition.column.quotedDatabaseIdentifier
    let available = try String.fetchAll(database, sql: "SELECT DISTINCT \(name) FROM series ORDER BY \(name)")
    if let unknown = condition.values.first(where: { !available.contains($0) }) {
      throw StoreError.condition(.unknownValue(unknown, column: condition.column, available: available))
    }
  }
}
