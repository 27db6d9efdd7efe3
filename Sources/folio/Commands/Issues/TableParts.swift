import Backups
import Cells
import Files
import Tabular

/// The parts of a table, as files of a folder that takes its place whole.
final class TableParts {
  private let header: [String]
  private var folder: StagedFolder?
  private let path: String
  private var pending: [[UInt8]: TableWriter] = [:]
  private var pendingCount = 0
  private var begun: Set<[UInt8]> = []

  /// The bytes that are kept until they are written.
  private static let bufferSize = 1 << 20

  init(for path: String, header: [String]) throws {
    self.header = header
    if try FileStatus(path: path)?.kind == .folder, try !Folder.list(path).allSatisfy({ $0.hasSuffix(".csv") }) {
      try BackupFailure.exiting { () throws(BackupError) in throw .otherFolder(path: path) }
    }
    let folder = try StagedFolder(for: path)
    self.path = folder.path
    self.folder = consume folder
  }

  func write(_ row: TableRow, of value: [UInt8]) throws {
    let isNew = begun.insert(value).inserted
    let before = pending[value]?.bytes.count ?? 0
    StreamedTable.copy(row, to: &pending[value, default: isNew ? TableWriter(header: header) : TableWriter()])
    pendingCount += (pending[value]?.bytes.count ?? 0) - before
    if pendingCount >= Self.bufferSize { try flush() }
  }

  /// Which file is written first makes no difference to their bytes.
  private func flush() throws {
    for (value, writer) in pending {
      let file = "\(path)/\(PartitionName.file(for: value)).csv"
      let isNew = try FileStatus(path: file) == nil
      try OutputFile(isNew ? .creating : .appending, file).append(writer.bytes[...])
    }
    pending = [:]
    pendingCount = 0
  }

  func commit() throws {
    try flush()
    if let folder = folder.take() { try folder.commit() }
  }
}
