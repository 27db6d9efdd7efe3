public import Dates

/// Why rows are not an archive.
public enum ArchiveError: Error, Hashable, Sendable {
  /// Two columns have the name.
  case duplicateColumn(String)
  /// An issue has more or fewer texts in its key than there are key columns.
  case wrongKeyCount(line: Int, expected: Int, found: Int)
  /// An issue has more or fewer values than there are value columns.
  case wrongValueCount(line: Int, expected: Int, found: Int)
  /// There is no value column.
  case noValueColumn
  /// Times are integers and issue dates are not, or the other way round.
  case unrelatedTimes(TimeType, TimeType)
  /// The value of an issue is infinite.
  case infiniteValue(line: Int)
  /// Two rows are issues of the same point on the same date; of all such pairs the one whose second row comes first.
  case duplicateIssue(
    key: Key, time: Day, timeType: TimeType, issue: Day, issueType: TimeType, firstLine: Int, secondLine: Int)
  /// Two archives have other columns, or other types of times.
  case differentColumns([String], [String])
  /// There are more issues than an archive holds.
  case tooManyIssues(limit: Int)
}
