/// How issues are written to the files of a folder.
public protocol IssueOutput: Sendable {
  /// What a folder remembers: who adds to its issues has to write them in the same way.
  var name: String { get }
  /// A sink for the issues of a run.
  ///
  /// - Parameters:
  ///   - folder: The folder in the making.
  ///   - earlier: The folder of earlier issues, from whose files those of the same names go on.
  func makeSink(in folder: String, earlier: String?) throws(BackupError) -> any IssueFileSink
}
