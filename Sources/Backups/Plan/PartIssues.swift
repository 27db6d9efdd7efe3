import Dates
import Files
import Kernels

/// Writes the issues of a unit to files, and remembers those that may turn out to be returns.
final class PartIssues: IssueSink {
  private let files: IssueFiles
  /// Keys that were added, by their hashes; the position is where their issues end in their files. Nil where nothing came before.
  private let added: RecordSorter?
  private var keyCount = 0

  init(_ files: IssueFiles, added: RecordSorter?) {
    self.files = files
    self.added = added
  }

  func begin(_ columns: IssueColumns) throws(BackupError) {
    keyCount = columns.key.count
    try files.begin(columns)
  }

  func begin(_ day: Day, after previous: Day?) throws(BackupError) { try files.begin(day, after: previous) }

  func receive(_ change: IssueChange, _ record: borrowing IssueRecord) throws(BackupError) {
    try files.receive(change, record)
    guard change == .added, let added else { return }
    let key = record.range.lowerBound..<RecordFields.end(of: keyCount, in: record.range, of: record.bytes)
    try added.add(
      order: ByteRuns.hash(record.bytes, in: key), position: UInt64(files.position), record.bytes, key,
      keyLength: key.count)
  }

  func end(_ day: Day) throws(BackupError) { try files.end(day) }

  /// Removes what was written.
  func discard() throws(BackupError) { try files.discard() }

  /// Writes what is to be remembered into a folder, whose hidden folder is there.
  func finish(in folder: String) throws(BackupError) {
    try files.finish()
    if let added { try StateFile.write(added.finish(), to: PartState.added.path(in: folder), hasPositions: true) }
  }
}
