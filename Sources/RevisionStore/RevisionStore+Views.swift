public import Dates
internal import GRDB
public import Revisions

extension RevisionStore {
  /// All issues whose keys meet the conditions.
  ///
  /// - Parameter values: The value columns to read, in their order; nil for all.
  public func archive(where conditions: [KeyCondition] = [], values: [String]? = nil) throws(StoreError) -> Archive {
    try collect(conditions, values) { columns in "SELECT \(columns) FROM issues WHERE \"series id\" = :series" }
  }

  /// All issues of the points of one time, of the keys that meet the conditions; keys without such a point are absent.
  public func archive(
    at time: Day, where conditions: [KeyCondition] = [], values: [String]? = nil
  ) throws(StoreError) -> Archive {
    try collect(conditions, values, day: time) { columns in
      "SELECT \(columns) FROM issues WHERE \"series id\" = :series AND \"time day\" = :day"
    }
  }

  /// What the store said on a date, of the keys that meet the conditions: for each point the latest issue ≤ `date`.
  ///
  /// Keys without a point by then are absent. Reads one issue a point, however often points were revised.
  public func snapshot(
    asOf date: Day, where conditions: [KeyCondition] = [], values: [String]? = nil
  ) throws(StoreError) -> Snapshot {
    // The times of a series are stepped through by descents into the tree, and so is the latest issue of each.
    try collect(conditions, values, day: date) { columns in
      """
      WITH RECURSIVE times (day) AS (
        SELECT min("time day") FROM issues WHERE "series id" = :series
        UNION ALL
        SELECT (SELECT min("time day") FROM issues WHERE "series id" = :series AND "time day" > day)
        FROM times WHERE day IS NOT NULL
      )
      SELECT \(columns) FROM times JOIN issues ON "series id" = :series AND "time day" = times.day AND "issue day" = (
        SELECT max("issue day") FROM issues WHERE "series id" = :series AND "time day" = times.day AND "issue day" <= :day
      )
      """
    }.snapshot(asOf: date)
  }

  /// All issues of one point, the oldest first; none if the store has no such key or time.
  public func history(of key: Key, at time: Day) throws(StoreError) -> [Issue] {
    let conditions = zip(keyNames, key.values).map { KeyCondition($0, isOneOf: [$1]) }
    do throws(StoreError) {
      return try archive(at: time, where: conditions).history(of: key, at: time)
    } catch .condition {
      return []
    }
  }

  /// The first and the last time that the store knows of, of the keys that meet the conditions; nil without issues.
  public func timeSpan(where conditions: [KeyCondition] = []) throws(StoreError) -> ClosedRange<Day>? {
    try Self.attempt(path) { () throws -> ClosedRange<Day>? in
      try database.read { database in
        var times: [Day] = []
        for (series, _) in try series(database, where: conditions) {
          // Each extreme is a descent of its own; both in one query would read the series.
          for extreme in ["min", "max"] {
            let day = try Int32.fetchOne(
              database, sql: "SELECT \(extreme)(\"time day\") FROM issues WHERE \"series id\" = ?", arguments: [series])
            if let day { times.append(Day(daysSinceEpoch: day)) }
          }
        }
        guard let first = times.min(), let last = times.max() else { return nil }
        return first...last
      }
    }
  }

  /// The archive of the rows that a query finds of each series whose key meets the conditions.
  ///
  /// - Parameter query: SQL that selects the columns it is given, with the parameter `:series`, and `:day` if one is given.
  private func collect(
    _ conditions: [KeyCondition], _ values: [String]?, day: Day? = nil, query: (String) -> String
  ) throws(StoreError) -> Archive {
    let valueNames = values ?? self.valueNames
    if let unknown = valueNames.first(where: { !self.valueNames.contains($0) }) {
      throw .unknownValue(unknown, available: self.valueNames)
    }
    let columns =
      ["issues.\"time day\"", "issues.\"issue day\""] + valueNames.map { "issues." + $0.quotedDatabaseIdentifier }
    let sql = query(columns.joined(separator: ", "))
    return try Self.attempt(path) {
      try database.read { database in
        var builder = try ArchiveBuilder(
          keyColumns: keyNames, valueNames: valueNames, timeType: timeType, issueType: issueType)
        let statement = try database.makeStatement(sql: sql)
        for (series, key) in try self.series(database, where: conditions) {
          var arguments: StatementArguments = ["series": series]
          if let day { _ = arguments.append(contentsOf: ["day": Int64(day.daysSinceEpoch)]) }
          let rows = try Row.fetchCursor(statement, arguments: arguments)
          while let row = try rows.next() {
            // What another program wrote may be anything; decoding throws where subscripts would trap.
            let values = try valueNames.indices.map { try row.decode(Double?.self, atIndex: 2 + $0) ?? .nan }
            try builder.append(
              Issue(
                key: key, time: Day(daysSinceEpoch: row.decode(Int32.self, atIndex: 0)),
                issue: Day(daysSinceEpoch: row.decode(Int32.self, atIndex: 1)), values: values))
          }
        }
        return try builder.build()
      }
    }
  }
}
