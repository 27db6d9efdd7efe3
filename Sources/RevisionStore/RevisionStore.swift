public import Dates
internal import Files
internal import GRDB
public import Revisions

/// An archive in one SQLite file, which answers without being loaded whole.
///
/// ```swift
/// try RevisionStore.create("visits.sqlite", holding: archive)
/// let store = try RevisionStore(opening: "visits.sqlite")
/// try store.append(today)
/// let view = try store.snapshot(asOf: day, where: [KeyCondition("geo_value", isOneOf: ["ks"])])
/// ```
///
/// The table `issues` is a tree by key, time and issue date, so that the latest issue of a point before a date is one descent
/// into it. Times and dates are days since 1970-01-01. The view `readable` shows keys and dates as text, for SQL.
public struct RevisionStore: Sendable {
  public let path: String
  /// The names of the key columns.
  public let keyNames: [String]
  /// The names of the value columns, at least one.
  public let valueNames: [String]
  public let timeType: TimeType
  public let issueType: TimeType

  let database: DatabaseQueue

  static let version = 1

  /// Opens a store, whose file is written by nothing but ``append(_:duplicates:)``.
  public init(opening path: String) throws(StoreError) {
    // SQLite would make the file.
    guard let status = try? FileStatus(path: path, followingLinks: true), status.kind == .file else {
      throw .sqlite(path: path, reason: "there is no such file")
    }
    let (database, facts) = try Self.attempt(path) { () throws -> (DatabaseQueue, StoreFacts?) in
      var configuration = Configuration()
      configuration.readonly = true
      let database = try DatabaseQueue(path: path, configuration: configuration)
      return (database, try database.read(StoreFacts.init(reading:)))
    }
    guard let facts else { throw .notAStore(path: path) }
    self.path = path
    self.database = database
    keyNames = facts.keyNames
    valueNames = facts.valueNames
    timeType = facts.timeType
    issueType = facts.issueType
  }

  /// Makes a store of an archive, which is under its name whole or not at all.
  public static func create(_ path: String, holding archive: Archive) throws(StoreError) {
    if let status = try? FileStatus(path: path), status.kind != .folder { throw .exists(path: path) }
    let file: AtomicFile
    do throws(FilesError) { file = try AtomicFile(path) } catch { throw .sqlite(path: path, reason: error.description) }
    let workingPath = file.workingPath
    try attempt(path) {
      var configuration = Configuration()
      // Nobody sees the file before it is whole and synced.
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF") }
      let database = try DatabaseQueue(path: workingPath, configuration: configuration)
      try database.write { database in
        try StoreFacts(of: archive).write(to: database)
        try IssueWriter(database, valueNames: archive.valueNames, duplicates: .refuse).write(archive)
      }
      try database.close()
    }
    do throws(FilesError) { try file.commit() } catch { throw .sqlite(path: path, reason: error.description) }
  }

  /// Adds the issues of an archive, all or none, in one transaction.
  ///
  /// - Parameter duplicates: What to do with issues of points and dates that the store has already.
  public func append(_ archive: Archive, duplicates: DuplicatePolicy = .refuse) throws(StoreError) {
    let (expected, found) = (columnsInWords, StoreFacts(of: archive).inWords)
    guard expected == found else { throw .otherColumns(expected: expected, found: found) }
    try Self.attempt(path) {
      try DatabaseQueue(path: path).write { database in
        try IssueWriter(database, valueNames: valueNames, duplicates: duplicates).write(archive)
      }
    }
  }

  var columnsInWords: [String] {
    StoreFacts(keyNames: keyNames, valueNames: valueNames, timeType: timeType, issueType: issueType).inWords
  }

  /// The result of `body`, whose errors become the store's.
  static func attempt<Result>(_ path: String, _ body: () throws -> Result) throws(StoreError) -> Result {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw .notAStore(path: path)
    } catch is RowDecodingError {
      throw .sqlite(path: path, reason: "a row holds what folio never writes")
    } catch let error as DatabaseError {
      throw .sqlite(path: path, reason: error.message ?? "SQLite's error \(error.resultCode.rawValue)")
    } catch {
      throw .sqlite(path: path, reason: "\(error)")
    }
  }
}
