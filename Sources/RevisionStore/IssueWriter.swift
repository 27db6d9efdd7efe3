internal import Dates
internal import GRDB
internal import Revisions

/// Writes issues into the tables of a store, within a transaction.
struct IssueWriter {
  private let database: Database
  private let insertion: Statement

  init(_ database: Database, valueNames: [String], duplicates: DuplicatePolicy) throws {
    self.database = database
    let verb = duplicates == .last ? "INSERT OR REPLACE" : "INSERT"
    let places = [String](repeating: "?", count: 3 + valueNames.count).joined(separator: ", ")
    insertion = try database.cachedStatement(sql: "\(verb) INTO issues VALUES (\(places))")
  }

  func write(_ archive: Archive) throws {
    let series = try archive.keys.map { try number(of: $0, names: archive.keys.names) }
    var key = 0
    for issue in archive.issues {
      // Issues come in the order of the keys, and each key has one.
      if archive.keys[key] != issue.key { key += 1 }
      let values = issue.values.map { $0.isNaN ? DatabaseValue.null : $0.databaseValue }
      let place =
        [series[key].databaseValue] + [issue.time, issue.issue].map { Int64($0.daysSinceEpoch).databaseValue }
      do {
        try insertion.execute(arguments: StatementArguments(place + values))
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw StoreError.duplicateIssue(
          key: issue.key, time: issue.time, timeType: archive.timeType, issue: issue.issue,
          issueType: archive.issueType)
      }
    }
  }

  /// The number of a key's series, which is made if it is not there.
  private func number(of key: Key, names: [String]) throws -> Int64 {
    let columns = names.map(\.quotedDatabaseIdentifier)
    let condition = columns.isEmpty ? "1" : columns.map { "\($0) = ?" }.joined(separator: " AND ")
    let arguments = StatementArguments(key.values)
    let known = try Int64.fetchOne(
      database, sql: "SELECT \"series id\" FROM series WHERE \(condition)", arguments: arguments)
    if let known { return known }
    let insertion =
      columns.isEmpty
      ? "INSERT INTO series DEFAULT VALUES"
      : """
      INSERT INTO series (\(columns.joined(separator: ", "))) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
      """
    try database.execute(sql: insertion, arguments: arguments)
    return database.lastInsertedRowID
  }
}
