public import Backups
import Bytes
import Files

/// What is wrong with a backup, in words, and what to do about it.
public struct BackupFailure: Sendable {
  /// A stable name in kebab-case.
  public let code: String
  public let message: String
  public let hint: String?

  private init(_ code: String, _ message: String, hint: String? = nil) {
    (self.code, self.message, self.hint) = (code, message, hint)
  }

  /// - Parameters:
  ///   - naming: What a file is called, by its path.
  ///   - option: How the option of a name is written.
  public init(
    _ error: BackupError, naming: (String) -> String = { $0 }, option: (String) -> String = { "--\($0)" }
  ) {
    let again = "generate all issues again into a new folder"
    self =
      switch error {
      case .unreadable(let file, let error): Self(error, file: naming(file), option)
      case .malformed(let fault, let file, let offset):
        Self(
          "invalid-dump", "\(naming(file)): byte \(offset) of the text: \(Self.words(fault))", hint: Self.hint(fault))
      case .noTable(let name?, let file, let tables):
        Self(
          "no-table", "\(naming(file)): there is no table `\(name)`",
          hint: tables.isEmpty ? nil : "the tables are \(Self.list(tables))")
      case .noTable(nil, let file, _): Self("no-table", "\(naming(file)): there is no table in it")
      case .severalTables(let names, let file):
        Self(
          "several-tables", "\(naming(file)): there are rows of \(Self.list(names))",
          hint: "name one with \(option("table"))")
      case .noColumn(let name, let file, let columns):
        Self(
          "missing-column", "\(naming(file)): there is no column `\(name)`",
          hint: "the columns are \(Self.list(columns))")
      case .columnDropped(let name, let file):
        Self(
          "missing-column", "\(naming(file)): the column `\(name)`, which earlier backups have, is missing",
          hint: "leave it out with \(option("ignore")), or list the columns with \(option("compare"))")
      case .noKey(let file):
        Self(
          "no-key", "\(naming(file)): nothing says which columns identify a row",
          hint: "state them with \(option("key")); `folio issues inspect` shows the columns")
      case .duplicateKey(let key, let file, let first, let second):
        Self(
          "duplicate-key",
          "\(naming(file)): two rows have the key \(Self.values(key)): at bytes \(first) and \(second) of the text",
          hint: "state with \(option("key")) what tells rows apart")
      case .noDate(let file):
        Self("no-date", "\(naming(file)): its date is not known", hint: "state it with \(option("dates"))")
      case .sameDate(let file, let other):
        Self(
          "same-date", "\(naming(file)) and \(naming(other)) are of the same day",
          hint: "state the dates with \(option("dates"))")
      case .changed(let file):
        Self(
          "changed-file", "\(naming(file)) is no longer the file that was processed", hint: "restore it, or \(again)")
      case .outOfOrder(let file):
        Self(
          "out-of-order", "\(naming(file)) is older than backups that were processed before, and was not among them",
          hint: again)
      case .missingPredecessor(let date):
        Self(
          "missing-file", "the backup of \(date), which the next one is compared with, is not given",
          hint: "give it as well: it is read and not processed again")
      case .otherFolder(let path):
        Self(
          "other-folder", "\(path) holds something else, or issues by other rules",
          hint: "choose another folder with -o, or the rules of the run that made it")
      case .unfinished(let units, let path):
        Self(
          "unfinished-plan",
          "\(path): \(units.count) \(units.count == 1 ? "unit is" : "units are") not done: "
            + units.prefix(10).map(\.description).joined(separator: ", ") + (units.count > 10 ? " and others" : ""),
          hint: "run them with `folio issues unit`, then join again")
      case .tooLittleMemory(let file, let offset, let limit):
        Self(
          "too-large", "\(naming(file)): what begins at byte \(offset) of the text takes more than \(limit) bytes",
          hint: "allow more with \(option("memory"))")
      case .cancelled: Self("cancelled", "interrupted")
      case .files(let error): Self("unwritable", error.description)
      }
  }

  private init(_ error: ByteSourceError, file: String, _ option: (String) -> String) {
    let again = "the file may be damaged: fetch it again"
    self =
      switch error {
      case .cannotOpen(_, let code):
        Self("unreadable-file", FilesError.system(.open, path: file, code: code).description)
      case .cannotRead(let offset, let code):
        Self(
          "unreadable-file", "\(FilesError.system(.read, path: file, code: code).description), at byte \(offset)")
      case .notAFile: Self("not-a-file", "\(file) is not a file")
      case .corrupt(let offset):
        Self("corrupt-file", "\(file): the compressed data are damaged at byte \(offset)", hint: again)
      case .wrongChecksum(let offset):
        Self(
          "corrupt-file", "\(file): the checksum of the compressed data that end at byte \(offset) is wrong",
          hint: again)
      case .truncated(let offset):
        Self("truncated-file", "\(file): the compressed data are cut off at byte \(offset)", hint: again)
      case .trailingBytes(let offset):
        Self("corrupt-file", "\(file): something else follows the compressed data at byte \(offset)", hint: again)
      case .decoderTooLarge(let limit):
        Self(
          "too-large", "\(file): to decompress it takes more than \(limit) bytes of memory",
          hint: "allow more with \(option("memory"))")
      case .tooLarge(let limit): Self("too-large", "\(file) has more than \(limit) bytes")
      }
  }

  private static func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }

  private static func values(_ key: [String?]) -> String {
    key.map { $0.map { "`\($0)`" } ?? "NULL" }.joined(separator: ", ")
  }

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
}
