import Backups
import Bytes
import Files

/// The words for what is wrong with a backup.
struct BackupFailure {
  let message: String
  let hint: String?

  /// The result of `body`; where it fails, its words go to standard error and the command ends.
  static func exiting<Result>(_ body: () throws(BackupError) -> Result) throws -> Result {
    do throws(BackupError) {
      return try body()
    } catch {
      if case .cancelled = error { throw CancellationError() }
      let failure = BackupFailure(error)
      StandardError.write("error: \(failure.message)")
      if let hint = failure.hint { StandardError.write("  hint: \(hint)") }
      throw error.isUsage ? ExitStatus.wrongInput : ExitStatus.cellFailed
    }
  }

  init(_ error: BackupError) {
    switch error {
    case .unreadable(let file, let error): (message, hint) = Self.words(error, file)
    case .malformed(let fault, let file, let offset):
      (message, hint) = ("\(file): byte \(offset) of the text: \(Self.words(fault))", Self.hint(fault))
    case .noTable(let name?, let file, let tables):
      message = "\(file): there is no table `\(name)`"
      hint = tables.isEmpty ? nil : "the tables are \(Self.list(tables))"
    case .noTable(nil, let file, _): (message, hint) = ("\(file): there is no table in it", nil)
    case .severalTables(let names, let file):
      (message, hint) = ("\(file): there are rows of \(Self.list(names))", "name one with --table")
    case .noColumn(let name, let file, let columns):
      (message, hint) = ("\(file): there is no column `\(name)`", "the columns are \(Self.list(columns))")
    case .columnDropped(let name, let file):
      message = "\(file): the column `\(name)`, which earlier backups have, is missing"
      hint = "leave it out with --ignore \(name), or list the columns with --compare"
    case .noKey(let file):
      message = "\(file): nothing says which columns identify a row"
      hint = "state them with --key a,b; `folio issues inspect` shows the columns"
    case .duplicateKey(let key, let file, let first, let second):
      let values = key.map { $0.map { "`\($0)`" } ?? "NULL" }.joined(separator: ", ")
      message = "\(file): two rows have the key \(values): at bytes \(first) and \(second) of the text"
      hint = "state with --key what tells rows apart"
    case .noDate(let file): (message, hint) = ("\(file): its date is not known", "state it with --dates")
    case .sameDate(let file, let other):
      (message, hint) = ("\(file) and \(other) are of the same day", "state the dates with --dates")
    case .changed(let file):
      message = "\(file) is no longer the file that was processed"
      hint = "restore it, or generate all issues again into a new folder"
    case .outOfOrder(let file):
      message = "\(file) is older than backups that were processed before, and was not among them"
      hint = "generate all issues again into a new folder"
    case .missingPredecessor(let date):
      message = "the backup of \(date), which the next one is compared with, is not given"
      hint = "give it as well: it is read and not processed again"
    case .otherFolder(let path):
      message = "\(path) holds something else, or issues by other rules"
      hint = "choose another folder with -o, or the rules of the run that made it"
    case .tooLittleMemory(let file, let offset, let limit):
      message = "\(file): what begins at byte \(offset) of the text takes more than \(limit) bytes"
      hint = "allow more with --memory"
    case .cancelled: (message, hint) = ("interrupted", nil)
    case .files(let error): (message, hint) = (error.description, nil)
    }
  }

  private static func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }

  private static func words(_ fault: DumpFault) -> String {
    switch fault {
    case .unexpectedEnd: "the text ends too early"
    case .row(let columns): "this is no row of \(columns) fields"
    case .literal: "this is no literal"
    case .statement: "this statement is not written as dump tools write it"
    case .tooLong: "this is longer than a dump tool writes it"
    }
  }

  private static func hint(_ fault: DumpFault) -> String? {
    fault == .unexpectedEnd ? "the file may be cut off: fetch it again" : nil
  }

  private static func words(_ error: ByteSourceError, _ file: String) -> (String, String?) {
    let again = "the file may be damaged: fetch it again"
    return switch error {
    case .cannotOpen(_, let code): (FilesError.system(.open, path: file, code: code).description, nil)
    case .cannotRead(let offset, let code):
      ("\(FilesError.system(.read, path: file, code: code).description), at byte \(offset)", nil)
    case .notAFile: ("\(file) is not a file", nil)
    case .corrupt(let offset): ("\(file): the compressed data are damaged at byte \(offset)", again)
    case .wrongChecksum(let offset):
      ("\(file): the checksum of the compressed data that end at byte \(offset) is wrong", again)
    case .truncated(let offset): ("\(file): the compressed data are cut off at byte \(offset)", again)
    case .trailingBytes(let offset): ("\(file): something else follows the compressed data at byte \(offset)", again)
    case .decoderTooLarge(let limit):
      ("\(file): to decompress it takes more than \(limit) bytes of memory", "allow more with --memory")
    case .tooLarge(let limit): ("\(file) has more than \(limit) bytes", nil)
    }
  }
}

extension BackupError {
  /// Whether the arguments are wrong, rather than a file.
  fileprivate var isUsage: Bool {
    switch self {
    case .noTable, .severalTables, .noColumn, .noKey, .noDate, .sameDate, .missingPredecessor, .otherFolder: true
    default: false
    }
  }
}
