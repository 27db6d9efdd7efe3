import ArgumentParser
import Backups
import Cells
import Files

/// `folio issues diff`: how two tables differ.
struct IssuesDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two CSV files row by row, and print the JSON of csvdiff.",
    discussion: """
      Rows are matched by the columns of --key and compared as text: `_index`, `added`, `changed` with `key` and \
      `fields`, `removed`. The files may be of any size.

      EXAMPLE
        folio issues diff monday.csv tuesday.csv --key geo_value,time_value
      """)

  @Argument(help: ArgumentHelp("The older table.", valueName: "from"), completion: .file())
  var old: String

  @Argument(help: ArgumentHelp("The newer table.", valueName: "to"), completion: .file())
  var new: String

  @Option(help: ArgumentHelp("The columns that identify a row.", valueName: "columns"))
  var key: NameList

  @Option(help: ArgumentHelp("Columns to leave out.", valueName: "columns"))
  var ignore: NameList?

  @Option(help: ArgumentHelp("The most memory that the process takes, at least 32MB.", valueName: "size"))
  var memory = ByteCount(bytes: 256_000_000)

  func validate() throws {
    guard memory.bytes >= IssueChain.leastMemory else { throw ValidationError("--memory takes 32MB or more") }
    for name in ignore?.names ?? [] where key.names.contains(name) {
      throw ValidationError("`\(name)` is a column of the key and cannot be ignored")
    }
  }

  func run() throws {
    let difference: TableDifference
    do throws(TableDifference.Failure) {
      difference = try TableDifference(
        from: old, to: new, key: key.names, ignored: ignore?.names ?? [], memory: memory.bytes,
        scratch: Machine.scratchFolder)
    } catch {
      throw try status(of: error)
    }
    try BackupFailure.exiting { () throws(BackupError) in
      try difference.write { (text) throws(BackupError) in
        do throws(FilesError) { try StandardStream.output.writeAll(text) } catch { throw .files(error) }
      }
    }
  }

  /// Says what is wrong.
  private func status(of failure: TableDifference.Failure) throws -> ExitStatus {
    switch failure {
    case .table(let file, let error): try StreamedTable.exiting(file) { throw error }
    case .backup(let error): try BackupFailure.exiting { () throws(BackupError) in throw error }
    case .columns(let file, let other):
      StandardError.write("error: \(file) and \(other) have other columns")
      StandardError.write("  hint: leave out with --ignore what only one of them has")
    case .duplicateKey(let key, let file):
      StandardError.write("error: \(file): two rows have the key \(key.map { "`\($0)`" }.joined(separator: ", "))")
      StandardError.write("  hint: state with --key what tells rows apart")
    }
    return .cellFailed
  }
}
