import Dates
import Files

/// Writes issues to the files of a folder in the making: one for all, or one for each partition.
final class IssueFiles: IssueFileSink {
  private let folder: String
  /// The folder of earlier issues, which the files go on from.
  private let earlier: String?
  private let format: IssueFormat
  private var columns: IssueColumns?
  private var text: (any IssueText)?
  private var clock: IssueClock?
  private var after: Int?
  /// What is not yet written, by partition.
  private var pending: [[UInt8]: [UInt8]] = [:]
  private var pendingCount = 0
  /// The partition whose issues `current` holds: rows of one mostly follow one another.
  private var partition: [UInt8] = []
  private var current: [UInt8] = []
  private(set) var names: Set<String> = []

  private static let bufferSize = 1 << 20

  init(folder: String, earlier: String?, format: IssueFormat) {
    self.folder = folder
    self.earlier = earlier
    self.format = format
  }

  func begin(_ columns: IssueColumns) throws(BackupError) {
    self.columns = columns
    text = format.text(columns)
    clock = IssueClock(columns)
  }

  func begin(_ day: Day, after previous: Day?) throws(BackupError) {
    clock?.advance(to: day)
    after = previous.map(IssueClock.number)
  }

  func receive(_ change: IssueChange, _ record: borrowing IssueRecord) throws(BackupError) {
    guard let text, let stamp = clock?.stamp(record.bytes, record.range) else { return }
    if let column = columns?.partition { setAside(Self.field(column, of: record)) }
    let count = current.count
    current.append(contentsOf: current.isEmpty && pending[partition] == nil ? text.opening : text.separator)
    text.append(change, record, stamp, after: after, to: &current)
    pendingCount += current.count - count
    if pendingCount >= Self.bufferSize { try flush() }
  }

  func end(_ day: Day) throws(BackupError) { try flush() }

  /// Makes the file for all issues where there are none.
  func finish() throws(BackupError) {
    if names.isEmpty, columns?.partition == nil { try write([], to: name(of: [])) }
  }

  private static func field(_ column: Int, of record: borrowing IssueRecord) -> [UInt8] {
    var fields = RecordFields(record.range)
    for _ in 0..<column { _ = fields.next(record.bytes) }
    return fields.next(record.bytes).map { Array(record.bytes[$0]) } ?? []
  }

  private func setAside(_ next: [UInt8]) {
    guard next != partition else { return }
    keepCurrent()
    partition = next
  }

  private func keepCurrent() {
    guard !current.isEmpty else { return }
    pending[partition, default: []].append(contentsOf: current)
    current.removeAll(keepingCapacity: true)
  }

  /// Writes what is pending, each run of issues whole. Which file is written first makes no difference to their bytes.
  private func flush() throws(BackupError) {
    keepCurrent()
    for (partition, bytes) in pending { try write(bytes + (text?.closing ?? []), to: name(of: partition)) }
    pending.removeAll(keepingCapacity: true)
    pendingCount = 0
  }

  private func write(_ bytes: [UInt8], to name: String) throws(BackupError) {
    do throws(FilesError) {
      let isNew = names.insert(name).inserted
      let file = try OutputFile(isNew ? .creating : .appending, "\(folder)/\(name)")
      if isNew {
        if let earlier, try FileStatus(path: "\(earlier)/\(name)") != nil {
          try file.append(contentsOf: "\(earlier)/\(name)")
        } else if let text {
          try file.append(text.header[...])
        }
      }
      try file.append(bytes[...])
    } catch {
      throw .files(error)
    }
  }

  private func name(of partition: [UInt8]) -> String {
    guard columns?.partition != nil else { return "issues.\(format.suffix)" }
    return PartitionName.file(for: partition) + "." + format.suffix
  }
}
