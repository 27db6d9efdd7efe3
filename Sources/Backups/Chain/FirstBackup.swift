/// What becomes of the rows of the first backup of a window: they are counted, and are issues where none came before.
final class FirstBackup {
  private let context: ChainContext
  private let isFirst: Bool
  private let issues: IssueStream
  private var counts = PartitionCounts()

  init(_ context: ChainContext, isFirst: Bool, issues: IssueStream) {
    self.context = context
    self.isFirst = isFirst
    self.issues = issues
  }

  func take(_ record: [UInt8]) throws(BackupError) {
    if context.columns.partition != nil { counts.add(context.partition(record, record.indices), 1) }
    if isFirst { try issues.receive(.added, IssueRecord(bytes: record, range: record.indices)) }
  }

  /// The rows of each partition.
  func partitions() -> PartitionCounts {
    counts.flush()
    return counts
  }
}
