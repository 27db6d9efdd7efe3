/// How issues are written to files.
public enum IssueFormat: String, Hashable, Sendable, CaseIterable {
  /// CSV: the columns of the key and the compared ones, then issue, issued_after, lag and change; NULL is empty.
  case csv
  /// JSON Lines with the same names; NULL is null, numbers are numbers.
  case jsonl
  /// INSERT statements of at most about 1 MB for MySQL and MariaDB: the columns of the key and the compared ones, then issue and lag.
  case sql
  /// COPY statements for PostgreSQL with the same columns.
  case copy

  /// What files of the format end with.
  var suffix: String {
    switch self {
    case .csv, .jsonl, .sql: rawValue
    case .copy: "copy.sql"
    }
  }

  /// The name of the file for a partition; nil stands for a table that is not parted.
  func fileName(of partition: [UInt8]?) -> String {
    "\(partition.map { PartitionName.file(for: $0) } ?? "issues").\(suffix)"
  }
}
