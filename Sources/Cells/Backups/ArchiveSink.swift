import Backups
import Bytes
import Dates
import Notebook
import Revisions

/// Takes the issues of a chain of backups into an archive, and counts them by lag.
///
/// NULL, and the values of removed rows, are missing.
final class ArchiveSink: IssueSink {
  private let choice: ArchiveColumns
  private var columns: Backups.IssueColumns?
  private var builder: ArchiveBuilder?
  /// A builder of the same columns without issues.
  private var emptyBuilder: ArchiveBuilder?
  private var timeColumn = 0
  private var keyColumns: [Int] = []
  private var valueColumns: [Int] = []
  private var day = Day.earliest
  private var isFirst = true
  /// Of each lag in steps of the time, the issues by what happened; those of the first backup left out.
  private(set) var lags: [Int: [IssueChange: Int]] = [:]
  /// Why the archive cannot take the issues: then the chain was cancelled.
  private(set) var fault: CellError?

  init(_ choice: ArchiveColumns) {
    self.choice = choice
  }

  func begin(_ columns: Backups.IssueColumns) throws(BackupError) {
    self.columns = columns
    lags = [:]
    try noting { () throws(CellError) in
      guard let time = columns.keyColumn(choice.time) else {
        throw CellError(
          code: "unknown-column", "the key has no column `\(choice.time)`", field: ["time"],
          hint: CellError.hint(for: choice.time, among: columns.key.map(\.name), "its columns are"))
      }
      timeColumn = time
      keyColumns = columns.key.indices.filter { $0 != time }
      valueColumns =
        try choice.values.map { (names) throws(CellError) in
          try names.map { (name) throws(CellError) in try Self.position(of: name, in: columns) }
        } ?? columns.compared.indices.filter { columns.compared[$0].isNumeric ?? true }.map { $0 + columns.key.count }
      guard !valueColumns.isEmpty else {
        throw CellError(code: "no-data", "no compared column holds numbers", hint: "compare one with `compare`")
      }
      do throws(ArchiveError) {
        builder = try ArchiveBuilder(
          keyColumns: keyColumns.map { columns.names[$0] }, valueNames: valueColumns.map { columns.names[$0] },
          timeType: choice.timeType)
      } catch {
        throw CellError(code: "invalid-archive", "two columns have the same name")
      }
      emptyBuilder = builder
    }
  }

  func begin(_ day: Day, after previous: Day?) throws(BackupError) {
    self.day = day
    isFirst = previous == nil
  }

  func receive(_ change: IssueChange, _ record: borrowing IssueRecord) throws(BackupError) {
    let fields = record.fields
    try noting { () throws(CellError) in
      let text = Self.text(fields[timeColumn])
      guard let time = choice.timeType.time(text) else {
        throw CellError(
          code: "invalid-field",
          "expected \(choice.timeType.expectation) in the column `\(choice.time)`, found `\(text)`",
          field: ["time"], hint: "say with `time-type` what times count")
      }
      let values = try valueColumns.map { (column) throws(CellError) in
        change == .removed ? Double.nan : try value(fields[column], column: column)
      }
      let key = Key(keyColumns.map { Self.text(fields[$0]) })
      do throws(ArchiveError) {
        try builder?.append(Revisions.Issue(key: key, time: time, issue: day, values: values))
      } catch .tooManyIssues(let limit) {
        throw CellError(
          code: "too-large", "the backups imply more than \(limit) issues", hint: "leave partitions out with `skip`")
      } catch {
        throw CellError(
          code: "invalid-field", "a value at \(text) is infinite", field: ["values"],
          hint: "choose other columns with `values`")
      }
      if !isFirst { lags[choice.timeType.steps(from: time, to: day), default: [:]][change, default: 0] += 1 }
    }
  }

  func end(_ day: Day) throws(BackupError) {}

  /// The number of issues that an archive would have.
  var count: Int { builder?.count ?? 0 }

  /// The archive of the issues so far, with which the sink is through: those that follow make another.
  func takeArchive() throws(BackupError) -> Archive? {
    var archive: Archive?
    try noting { () throws(CellError) in archive = try build() }
    builder = emptyBuilder
    return archive
  }

  /// The archive of all issues.
  func archive() throws(CellError) -> Archive {
    guard count > 0, let archive = try build() else {
      throw CellError(code: "no-data", "the backups have no rows")
    }
    return archive
  }

  private func build() throws(CellError) -> Archive? {
    do throws(ArchiveError) {
      return try builder?.build()
    } catch {
      throw CellError(
        code: "duplicate-issue", "two rows of a backup are about the same time of the same series", field: ["key"],
        hint: "list all columns that tell rows apart")
    }
  }

  private func value(_ field: ArraySlice<UInt8>?, column: Int) throws(CellError) -> Double {
    guard let field else { return .nan }
    let text = Self.text(field)
    if let number = ASCIINumber.double(field) ?? (text.lowercased() == "nan" ? Double.nan : nil) { return number }
    throw CellError(
      code: "invalid-field", "expected a number in the column `\(columns?.names[column] ?? "")`, found `\(text)`",
      field: ["values"], hint: "choose the columns that hold numbers with `values`")
  }

  private static func text(_ field: ArraySlice<UInt8>?) -> String {
    field.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private static func position(of name: String, in columns: Backups.IssueColumns) throws(CellError) -> Int {
    let names = columns.compared.map(\.name)
    guard let position = names.firstIndex(of: name) else {
      throw CellError(
        code: "unknown-column", "`\(name)` is no compared column", field: ["values"],
        hint: CellError.hint(for: name, among: names, "they are"))
    }
    return position + columns.key.count
  }

  private func noting(_ body: () throws(CellError) -> Void) throws(BackupError) {
    do throws(CellError) {
      try body()
    } catch {
      fault = error
      throw .cancelled
    }
  }
}
