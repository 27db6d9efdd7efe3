import Backups
import Dates
import Files
import Notebook
import RevisionStore
import Revisions

/// Writes issues to a store, some at a time.
final class StoreSink: IssueFileSink {
  private let path: String
  /// The store of the earlier issues, which this one goes on from.
  private let earlier: String?
  private let issues: ArchiveSink
  private let onFault: (CellError) -> Void
  private var store: RevisionStore?
  private(set) var names: Set<String> = []

  private static let name = "issues.sqlite"
  /// An archive of so many takes a megabyte or two.
  private static let batch = 1 << 14

  init(folder: String, earlier: String?, columns: ArchiveColumns, onFault: @escaping (CellError) -> Void) {
    path = "\(folder)/\(Self.name)"
    self.earlier = earlier.map { "\($0)/\(Self.name)" }
    issues = ArchiveSink(columns)
    self.onFault = onFault
  }

  func begin(_ columns: Backups.IssueColumns) throws(BackupError) {
    try noting { () throws(BackupError) in try issues.begin(columns) }
  }

  func begin(_ day: Day, after previous: Day?) throws(BackupError) { try issues.begin(day, after: previous) }

  func receive(_ change: IssueChange, _ record: borrowing IssueRecord) throws(BackupError) {
    do throws(BackupError) {
      try issues.receive(change, record)
    } catch {
      throw note(error)
    }
    if issues.count >= Self.batch { try flush() }
  }

  func end(_ day: Day) throws(BackupError) {
    if issues.count > 0 { try flush() }
  }

  /// Removes the store.
  func discard() throws(BackupError) {
    do throws(FilesError) {
      try File.remove(path)
    } catch {
      throw .files(error)
    }
  }

  /// Makes a store without issues where there are none.
  func finish() throws(BackupError) {
    if names.isEmpty { try flush() }
  }

  private func flush() throws(BackupError) {
    var archive: Archive?
    try noting { () throws(BackupError) in archive = try issues.takeArchive() }
    guard let archive else { return }
    do throws(FilesError) {
      if names.insert(Self.name).inserted, let earlier, try FileStatus(path: earlier) != nil {
        try OutputFile(.creating, path).append(contentsOf: earlier)
      }
    } catch {
      throw .files(error)
    }
    do throws(StoreError) {
      if let store {
        try store.append(archive)
      } else if (try? FileStatus(path: path)) == nil {
        try RevisionStore.create(path, holding: archive)
        store = try RevisionStore(opening: path)
      } else {
        let store = try RevisionStore(opening: path)
        try store.append(archive)
        self.store = store
      }
    } catch {
      onFault(CellError(error, file: Self.name))
      throw .cancelled
    }
  }

  private func noting(_ body: () throws(BackupError) -> Void) throws(BackupError) {
    do throws(BackupError) { try body() } catch { throw note(error) }
  }

  private func note(_ error: BackupError) -> BackupError {
    if let fault = issues.fault { onFault(fault) }
    return error
  }
}
