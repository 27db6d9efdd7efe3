public import Dates
internal import GRDB
public import Revisions

extension RevisionStore {
  /// All issues whose keys meet the conditions.
  public func archive(where conditions: [KeyCondition] = []) throws(StoreError) -> Archive {
    try collect(conditions) { database, series in
      try Row.fetchCursor(
        database, sql: "SELECT * FROM issues WHERE \"series id\" = ?", arguments: [series], adapter: nil)
    }
  }

  /// What the store said on a date, of the keys that meet the conditions: for each point the latest issue ≤ `date`.
  ///
  /// Keys without a point by then are absent. Reads one issue a point, however often points were revised.
  public func snapshot(asOf date: Day, where conditions: [KeyCondition] = []) throws(StoreError) -> Snapshot {
    try collect(conditions) { database, series in
      // The times of a series are stepped through by descents into the tree, and so is the latest issue of each.
      try Row.fetchCursor(
        database,
        sql: """
          WITH RECURSIVE times (day) AS (
            SELECT min("time day") FROM issues WHERE "series id" = :series
            UNION ALL
            SELECT (SELECT min("time day") FROM issues WHERE "series id" = :series AND "time day" > day)
            FROM times WHERE day IS NOT NULL
          )
          SELECT issues.* FROM times JOIN issues ON "series id" = :series AND "time day" = day AND "issue day" = (
            SELECT max("issue day") FROM issues WHERE "series id" = :series AND "time day" = day AND "issue day" <= :date
          )
          """,
        arguments: ["series": series, "date": Int64(date.daysSinceEpoch)])
    }.snapshot(asOf: date)
  }

  /// All issues of one point, the oldest first; none if the store has no such key or time.
  public func history(of key: Key, at time: Day) throws(StoreError) -> [Issue] {
    let conditions = zip(keyNames, key.values).map { KeyCondition($0, isOneOf: [$1]) }
    let archive: Archive
    do throws(StoreError) {
      archive = try collect(conditions) { database, series in
        try Row.fetchCursor(
          database, sql: "SELECT * FROM issues WHERE \"series id\" = ? AND \"time day\" = ?",
          arguments: [series, Int64(time.daysSinceEpoch)])
      }
    } catch .condition {
      return []
    }
    return archive.history(of: key, at: time)
  }

  /// The archive of the rows that `rows` finds of each series whose key meets the conditions.
  private func collect(
    _ conditions: [KeyCondition], _ rows: (Database, Int64) throws -> RowCursor
  ) throws(StoreError) -> Archive {
    try Self.attempt(path) {
      try database.read { database in
        var builder = try ArchiveBuilder(
          keyColumns: keyNames, valueNames: valueNames, timeType: timeType, issueType: issueType)
        for (series, key) in try self.series(database, where: conditions) {
          let cursor = try rows(database, series)
          while let row = try cursor.next() {
            let values = valueNames.indices.map { (row[3 + $0] as Double?) ?? .nan }
            try builder.append(
              Issue(
                key: key, time: Day(daysSinceEpoch: row[1]), issue: Day(daysSinceEpoch: row[2]), values: values))
          }
        }
        return try builder.build()
      }
    }
  }

  /// The series whose keys meet the conditions, by key.
  private func series(_ database: Database, where conditions: [KeyCondition]) throws -> [(Int64, Key)] {
    let all = try Row.fetchAll(database, sql: "SELECT * FROM series").map { row in
      (row[0] as Int64, Key(keyNames.indices.map { row[1 + $0] }))
    }
    var kept = all
    for condition in conditions {
      guard let column = keyNames.firstIndex(of: condition.column) else {
        throw StoreError.condition(.unknownColumn(condition.column, available: keyNames))
      }
      let texts = Set(all.map { $0.1.values[column] })
      if let unknown = condition.values.first(where: { !texts.contains($0) }) {
        throw StoreError.condition(.unknownValue(unknown, column: condition.column, available: texts.sorted()))
      }
      kept.removeAll { !condition.values.contains($0.1.values[column]) }
    }
    return kept.sorted { $0.1 < $1.1 }
  }
}
