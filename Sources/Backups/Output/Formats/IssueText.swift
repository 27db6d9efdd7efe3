/// Issues as the text of a file.
///
/// A file begins with ``header``. Then come runs of issues: each begins with ``opening``, has ``separator`` between its issues and ends with
/// ``closing``.
protocol IssueText {
  var header: [UInt8] { get }
  var opening: [UInt8] { get }
  var separator: [UInt8] { get }
  var closing: [UInt8] { get }

  /// The bytes that follow the word of a change at the end of an issue; nil where issues have no such word.
  var bytesAfterChange: Int? { get }

  /// - Parameter after: The date of the backup before; nil for the first.
  func append(
    _ change: IssueChange, _ record: borrowing IssueRecord, _ stamp: IssueClock.Stamp, after: Int?,
    to text: inout [UInt8])
}

extension IssueText {
  var opening: [UInt8] { [] }
  var separator: [UInt8] { [] }
  var closing: [UInt8] { [] }
  var bytesAfterChange: Int? { nil }
}

extension IssueFormat {
  /// How the format writes issues of these columns.
  func text(_ columns: IssueColumns) -> any IssueText {
    switch self {
    case .csv: CSVIssues(columns)
    case .jsonl: JSONIssues(columns)
    case .sql: InsertIssues(columns)
    case .copy: CopyIssues(columns)
    }
  }
}
