/// Takes issues and writes them to the files of a folder.
public protocol IssueFileSink: IssueSink {
  /// The files that were written.
  var names: Set<String> { get }
  /// Removes the files.
  func discard() throws(BackupError)
  /// There are no more issues: whatever a folder without any has to hold is written.
  func finish() throws(BackupError)
}
