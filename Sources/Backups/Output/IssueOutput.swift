/// How issues are written to the files of a folder.
public protocol IssueOutput: Sendable {
  /// What a folder remembers: who adds to its issues has to write them in the same way.
  var name: String { get }
  /// Whether files are only written at their ends, so that they can be cut back to what they were behind a backup.
  var isAppendOnly: Bool { get }
  /// A sink for the issues of a run.
  ///
  /// - Parameters:
  ///   - folder: The folder in the making.
  ///   - earlier: The folder of earlier issues, from whose files those of the same names go on.
  ///   - names: Files of the folder in the making that are written on.
  func makeSink(
    in folder: String, earlier: String?, writingOn names: Set<String>
  ) throws(BackupError) -> any IssueFileSink
}

/// Takes issues and writes them to the files of a folder.
public protocol IssueFileSink: IssueSink {
  /// The files that were written.
  var names: Set<String> { get }
  /// There are no more issues: whatever a folder without any has to hold is written.
  func finish() throws(BackupError)
}
