import Dates

/// Hands issues to a sink, and counts them.
final class IssueStream {
  private let sink: any IssueSink
  private let context: ChainContext
  private(set) var summaries: [DaySummary] = []
  private var summary: DaySummary?
  private var byPartition: [[UInt8]: [IssueChange: Int]] = [:]
  private var counts = [Int](repeating: 0, count: IssueChange.allCases.count)

  init(_ sink: any IssueSink, _ context: ChainContext) {
    self.sink = sink
    self.context = context
  }

  func begin(_ day: Day, after previous: Day?) throws(BackupError) {
    summary = DaySummary(date: day, previous: previous)
    byPartition = [:]
    counts = counts.map { _ in 0 }
    try sink.begin(day, after: previous)
  }

  func note(absent partitions: Set<[UInt8]>) {
    summary?.absent = partitions.map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  func receive(_ change: IssueChange, _ record: borrowing IssueRecord) throws(BackupError) {
    counts[change.number] += 1
    if context.columns.partition != nil {
      byPartition[context.partition(record.bytes, record.range), default: [:]][change, default: 0] += 1
    }
    try sink.receive(change, record)
  }

  func end(_ day: Day, rows: Int, _ partitions: PartitionCounts) throws(BackupError) {
    try sink.end(day)
    guard var summary else { return }
    summary.rows = rows
    for change in IssueChange.allCases { summary.changes[change] = counts[change.number] }
    let names = Set(partitions.rows.keys).union(byPartition.keys).sorted { $0.lexicographicallyPrecedes($1) }
    summary.partitions = names.map {
      PartitionSummary(
        name: String(decoding: $0, as: UTF8.self), rows: partitions.rows[$0] ?? 0, changes: byPartition[$0] ?? [:])
    }
    summaries.append(summary)
    self.summary = nil
  }
}
