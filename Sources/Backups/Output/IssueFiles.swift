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
  /// The files of other partitions than the one at hand.
  private var others: [[UInt8]: IssueFile] = [:]
  private var pendingCount = 0
  /// The partition at hand: rows of one mostly follow one another.
  private var partition: [UInt8] = []
  private var current = IssueFile()
  private(set) var names: Set<String> = []
  /// Where the issue that came last ends in its file, counted behind the header and what an earlier folder has of it.
  private(set) var position = 0

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
    let count = current.pending.count
    current.pending.append(contentsOf: current.run == 0 ? text.opening : text.separator)
    text.append(change, record, stamp, after: after, to: &current.pending)
    current.run += current.pending.count - count
    position = current.written + current.pending.count
    if current.run >= Self.bufferSize { current.endRun(text.closing) }
    pendingCount += current.pending.count - count
    if pendingCount >= Self.bufferSize { try flush() }
  }

  func end(_ day: Day) throws(BackupError) {
    let closing = text?.closing ?? []
    current.endRun(closing)
    for partition in others.keys { others[partition]?.endRun(closing) }
    try flush()
  }

  /// Removes the files.
  func discard() throws(BackupError) {
    do throws(FilesError) {
      for name in names.sorted() { try File.remove("\(folder)/\(name)") }
    } catch {
      throw .files(error)
    }
  }

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
    others[partition] = current
    partition = next
    current = others.removeValue(forKey: next) ?? IssueFile()
  }

  /// Writes what is pending. Which file is written first makes no difference to their bytes.
  private func flush() throws(BackupError) {
    try flush(&current, of: partition)
    for partition in others.keys {
      if var file = others[partition], !file.pending.isEmpty {
        try flush(&file, of: partition)
        file.pending = []
        others[partition] = file
      }
    }
    pendingCount = 0
  }

  private func flush(_ file: inout IssueFile, of partition: [UInt8]) throws(BackupError) {
    guard !file.pending.isEmpty else { return }
    try write(file.pending, to: name(of: partition))
    file.written += file.pending.count
    file.pending.removeAll(keepingCapacity: true)
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
    format.fileName(of: columns?.partition == nil ? nil : partition)
  }
}
