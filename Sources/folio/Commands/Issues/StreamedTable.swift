import Backups
import Bytes
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
    switch error {
    case .unreadable(let error):
      let failure = BackupFailure(.unreadable(file: file, error))
      return (failure.message, failure.hint)
    case .malformed(let fault, let place):
      return ("\(file):\(place.line):\(place.column): this is no table: \(words(fault))", nil)
    case .noColumn(let name): return ("\(file): there is no column `\(name)`", nil)
    case .ambiguousColumn(let name, _): return ("\(file): several columns are called `\(name)`", nil)
    }
  }

  private static func words(_ fault: TableFault) -> String {
    switch fault {
    case .noHeader: "there is no header"
    case .raggedRow(let expected, let found): "the row has \(found) fields, the header has \(expected)"
    case .unterminatedQuote: "a quote is not closed"
    case .strayQuote: "a quote stands within a field"
    case .textAfterQuote: "something follows a closing quote"
    case .invalidUTF8: "the text is no UTF-8"
    case .nul: "there is a NUL"
    case .fieldTooLong(let limit): "a field has more than \(limit) bytes"
    case .rowTooLong(let limit): "a row has more than \(limit) bytes"
    case .tooManyColumns(let limit): "a row has more than \(limit) fields"
    }
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
