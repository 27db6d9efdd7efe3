import Bytes
import Kernels

/// What all parts of a chain share: the columns, the rules and where what does not fit into memory goes.
struct ChainContext: Sendable {
  let rules: IssueRules
  let columns: IssueColumns
  let comparison: RecordComparison
  let memory: MemoryPlan
  /// The bytes that each sorter may take.
  var sorterMemory: Int
  let folder: String
  /// Who decompresses backups that are read side by side.
  let threads: ReadAhead
  private let skipped: Set<[UInt8]>
  private let only: Set<[UInt8]>?

  init(rules: IssueRules, columns: IssueColumns, memory: MemoryPlan, folder: String) {
    self.rules = rules
    self.columns = columns
    self.memory = memory
    sorterMemory = memory.sorter(of: 8)
    self.folder = folder
    threads = ReadAhead(threads: memory.jobs - 1)
    comparison = RecordComparison(isNumeric: columns.compared.map(\.isNumeric), tolerance: rules.tolerance)
    skipped = Set(rules.skipped.map { Array($0.utf8) })
    only = rules.only.map { Set($0.map { Array($0.utf8) }) }
  }

  func makeSorter() -> RecordSorter { RecordSorter(memory: sorterMemory, folder: folder) }

  /// The partition of a record, empty where the table is not parted.
  func partition(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    guard let column = columns.partition else { return [] }
    var fields = RecordFields(range)
    for _ in 0..<column { _ = fields.next(bytes) }
    return fields.next(bytes).map { Array(bytes[$0]) } ?? []
  }

  /// Whether a record is of a partition that is left out.
  func isSkipped(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !skipped.isEmpty || only != nil else { return false }
    let partition = partition(bytes, range)
    return skipped.contains(partition) || only.map { !$0.contains(partition) } ?? false
  }
}
