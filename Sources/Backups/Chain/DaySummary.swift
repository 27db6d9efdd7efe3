public import Dates

/// What a chain found in one backup.
public struct DaySummary: Sendable {
  public let date: Day
  /// The backup before; nil for the first.
  public let previous: Day?
  /// The rows of the backup.
  public internal(set) var rows = 0
  public internal(set) var changes: [IssueChange: Int] = [:]
  /// Of each partition its issues, by its text, sorted; empty where the table is not parted.
  public internal(set) var partitions: [PartitionSummary] = []
  /// Partitions of which the backup before had rows and this one has none, sorted.
  public internal(set) var absent: [String] = []
}
