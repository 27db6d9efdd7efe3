/// The number of rows of each partition in a backup.
struct PartitionCounts: Hashable, Sendable {
  private(set) var rows: [[UInt8]: Int] = [:]
  /// The partition that was counted last: rows of one mostly follow one another.
  private var last: [UInt8] = []
  private var pending = 0

  mutating func add(_ partition: [UInt8], _ count: Int) {
    if partition == last {
      pending += count
    } else {
      flush()
      last = partition
      pending = count
    }
  }

  mutating func flush() {
    if pending != 0 { rows[last, default: 0] += pending }
    pending = 0
  }

  /// The partitions that have rows here and none in `later`.
  func absent(in later: PartitionCounts) -> Set<[UInt8]> {
    Set(rows.filter { $0.value > 0 && later.rows[$0.key, default: 0] <= 0 }.keys)
  }
}
