/// How issues are written to files.
public enum IssueFormat: String, Hashable, Sendable, CaseIterable {
  /// CSV: the columns of the key and the compared ones, then issue, issued_after, lag and change; NULL is empty.
  case csv
  /// JSON Lines with the same names; NULL is null, numbers are numbers.
  case jsonl

  /// What files of the format end with.
  var suffix: String { rawValue }
}
