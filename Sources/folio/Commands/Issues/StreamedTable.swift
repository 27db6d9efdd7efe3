import Backups
import Bytes
import Cells
import Files
import Tabular

/// What the commands that stream tables share.
enum StreamedTable {
  /// The bytes that are written at a time.
  static let chunkSize = 1 << 16

  /// A CSV file, or standard input for `-`, of any size.
  static func open(_ file: String) throws -> TableReader {
    let source = file == "-" ? try ByteSource.standardInput(limit: .max) : try ByteSource(path: file, limit: .max)
    return try TableReader(source)
  }

  /// Writes a row as it was read.
  static func copy(_ row: TableRow, to writer: inout TableWriter) {
    for column in 0..<row.count { writer.write(utf8: row[column]) }
    writer.endRow()
  }

  /// Runs `body`; where it fails, words go to standard error and the command ends.
  static func exiting(_ file: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as TabularError {
      let (message, hint) = words(error, file)
      throw stop(message, hint, isUsage: error.isUsage)
    } catch let error as ByteSourceError {
      let failure = BackupFailure(.unreadable(file: file, error))
      throw stop(failure.message, failure.hint, isUsage: false)
    } catch let error as FilesError {
      throw stop(error.description, nil, isUsage: false)
    }
  }

  private static func stop(_ message: String, _ hint: String?, isUsage: Bool) -> ExitStatus {
    StandardError.write("error: \(message)")
    if let hint { StandardError.write("  hint: \(hint)") }
    return isUsage ? .wrongInput : .cellFailed
  }

  private static func words(_ error: TabularError, _ file: String) -> (String, String?) {
    if case .unreadable(let error) = error {
      let failure = BackupFailure(.unreadable(file: file, error))
      return (failure.message, failure.hint)
    }
    let fault = FileFault(error)
    let place = [file, fault.line.map(String.init), fault.column.map(String.init)].compactMap(\.self)
    return ("\(place.joined(separator: ":")): \(fault.message)", fault.hint)
  }
}

extension TabularError {
  /// Whether the arguments are wrong, rather than the file.
  fileprivate var isUsage: Bool {
    switch self {
    case .noColumn, .ambiguousColumn: true
    case .unreadable, .malformed: false
    }
  }
}
