/// What a chain remembers of the backups that it has seen, beside the last of them.
struct ChainState {
  /// Keys of rows that were removed and have not come back, by the hashes of their keys. The position is 1 for those of which the
  /// key index of the window at hand knows, else 0.
  var removed = SortedRecordFile.empty
  /// Rows of partitions that are absent and held.
  var held = SortedRecordFile.empty
  /// The rows of each partition in the last backup; empty where the table is not parted.
  var partitions = PartitionCounts()
}
