/// Which rows of backups are compared, and how.
public struct IssueRules: Hashable, Sendable {
  /// What becomes of the rows of a partition of which a backup holds none.
  public enum AbsentPartition: String, Hashable, Sendable, CaseIterable {
    /// They are removed.
    case removed
    /// They stay what they were until rows of the partition come back: an outage is not a retraction.
    case hold
  }

  /// The table; nil for the only one with rows.
  public var table: String?
  /// The columns that identify a row; nil for those of the table's own key.
  public var key: [String]?
  /// The columns whose values are compared; nil for all that are neither key nor ignored.
  public var compared: [String]?
  public var ignored: [String]
  /// Numbers that differ by no more than this are the same. Each backup is compared with the one before: many small steps are never an
  /// issue.
  public var tolerance: Double
  /// The column, one of the key, whose values part the table.
  public var partition: String?
  /// The partitions to take; nil for all.
  public var only: [String]?
  /// Partitions that are left out.
  public var skipped: [String]
  public var absent: AbsentPartition

  public init(
    table: String? = nil, key: [String]? = nil, compared: [String]? = nil, ignored: [String] = [],
    tolerance: Double = 0, partition: String? = nil, only: [String]? = nil, skipped: [String] = [],
    absent: AbsentPartition = .removed
  ) {
    self.table = table
    self.key = key
    self.compared = compared
    self.ignored = ignored
    self.tolerance = tolerance
    self.partition = partition
    self.only = only
    self.skipped = skipped
    self.absent = absent
  }
}
