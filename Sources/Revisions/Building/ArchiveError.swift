public import Dates

/// Why rows are not an archive.
public enum ArchiveError: Error, Hashable, Sendable {
  /// Two columns have the name.
  case duplicateColumn(String)
  /// An issue has more or fewer texts in its key than there are key columns.
  case wrongKeyCount(line: Int, expected: Int, found: Int)
  /// The value of an issue is infinite.
  case infiniteValue(line: Int)
  /// Two rows are issues of the same point on the same date; of all such pairs the one whose second row comes first.
  case duplicateIssue(key: Key, time: Day, issue: Day, firstLine: Int, secondLine: Int)
  /// There are more issues than an archive holds.
  case tooManyIssues(limit: Int)
}
