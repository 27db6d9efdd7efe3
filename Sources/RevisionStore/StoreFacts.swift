internal import Dates
internal import GRDB
internal import Revisions

/// What a store knows of itself: its columns and the types of its times.
struct StoreFacts {
  var keyNames: [String]
  var valueNames: [String]
  var timeType: TimeType
  var issueType: TimeType

  init(keyNames: [String], valueNames: [String], timeType: TimeType, issueType: TimeType) {
    self.keyNames = keyNames
    self.valueNames = valueNames
    self.timeType = timeType
    self.issueType = issueType
  }

  init(of archive: Archive) {
    self.init(
      keyNames: archive.keys.names, valueNames: archive.valueNames, timeType: archive.timeType,
      issueType: archive.issueType)
  }

  /// For messages and comparisons.
  var inWords: [String] { keyNames + ["time (\(timeType))", "issue (\(issueType))"] + valueNames }

  /// Nil if the database is no store of this version.
  init?(reading database: Database) throws {
    guard try database.tableExists("folio_store") else { return nil }
    let rows = try Row.fetchAll(database, sql: "SELECT role, name FROM folio_store ORDER BY position")
    var facts: [String: [String]] = [:]
    for row in rows {
      try facts[row.decode(String.self, atIndex: 0), default: []].append(row.decode(String.self, atIndex: 1))
    }
    guard facts["version"] == ["\(RevisionStore.version)"],
      let timeType = facts["time"]?.first.flatMap(TimeType.init(rawValue:)),
      let issueType = facts["issue"]?.first.flatMap(TimeType.init(rawValue:)),
      let valueNames = facts["value"], !valueNames.isEmpty
    else { return nil }
    self.init(keyNames: facts["key"] ?? [], valueNames: valueNames, timeType: timeType, issueType: issueType)
  }

  /// Makes the tables of an empty database.
  func write(to database: Database) throws {
    try database.execute(sql: "CREATE TABLE folio_store (position INTEGER PRIMARY KEY, role TEXT, name TEXT)")
    let facts =
      [("version", "\(RevisionStore.version)"), ("time", timeType.rawValue), ("issue", issueType.rawValue)]
      + keyNames.map { ("key", $0) } + valueNames.map { ("value", $0) }
    for (role, name) in facts {
      try database.execute(sql: "INSERT INTO folio_store (role, name) VALUES (?, ?)", arguments: [role, name])
    }
    let keys = keyNames.map(\.quotedDatabaseIdentifier)
    let values = valueNames.map(\.quotedDatabaseIdentifier)
    // A store of one series has a key without texts.
    let unique = keys.isEmpty ? "" : ", UNIQUE (\(keys.joined(separator: ", ")))"
    try database.execute(
      sql: """
        CREATE TABLE series ("series id" INTEGER PRIMARY KEY\(keys.map { ", \($0) TEXT NOT NULL" }.joined())\(unique));
        CREATE TABLE issues ("series id" INTEGER NOT NULL, "time day" INTEGER NOT NULL, "issue day" INTEGER NOT NULL\
        \(values.map { ", \($0) REAL" }.joined()), PRIMARY KEY ("series id", "time day", "issue day")) WITHOUT ROWID;
        CREATE VIEW readable AS SELECT \((keys.map { "\($0), " }).joined())\
        date("time day" * 86400, 'unixepoch') AS "time day", date("issue day" * 86400, 'unixepoch') AS "issue day"\
        \(values.map { ", \($0)" }.joined()) FROM issues JOIN series USING ("series id");
        """)
  }
}
