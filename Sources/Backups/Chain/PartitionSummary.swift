/// What a chain found in one partition of a backup.
public struct PartitionSummary: Hashable, Sendable {
  public let name: String
  /// The rows of the partition in the backup.
  public let rows: Int
  public let changes: [IssueChange: Int]
}
