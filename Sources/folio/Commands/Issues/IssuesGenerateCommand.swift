import ArgumentParser
import Backups
import Cells
import Dates
import Files
import Notebook
import Synchronization

/// `folio issues generate`: backups become issues.
struct IssuesGenerateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Compare each backup with the one before, and write what changed.",
    discussion: """
      The folder gets issues.csv, or a file for each partition: the columns of the key, the compared columns, issue \
      (the backup's date, or its epiweek for weekly rows), issued_after (the date of the backup before), lag and change \
      (added, changed, removed, returned). Formats sql and copy are for the table of the backups with two columns more, \
      issue and lag; in them the values of removed rows are NULL. Format sqlite is one store for `folio asof` and its \
      like, of the compared columns that hold numbers. Run again with newer backups, it adds what is new.

      EXAMPLE
        folio issues generate backup_*.sql.gz -o issues --table covidcast --ignore timestamp1,timestamp2,direction
      """)

  @OptionGroup var arguments: BackupArguments

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder of the issues.", valueName: "dir"), completion: .directory)
  var output: String

  @OptionGroup var chosen: IssueRuleArguments

  @Option(help: ArgumentHelp("The most memory that the process takes, at least 32MB.", valueName: "size"))
  var memory = ByteCount(bytes: 256_000_000)

  @Option(
    help: ArgumentHelp(
      "The most threads at a time, fewer where --memory is little; the issues do not depend on it.",
      valueName: "number"))
  var jobs = Machine.processorCount

  @Option(
    help: ArgumentHelp(
      "A file that gets lines of JSON: the start of the run, each backup, its end.", valueName: "file"),
    completion: .file())
  var log: String?

  @Flag(help: "Write nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    guard memory.bytes >= IssueChain.leastMemory else { throw ValidationError("--memory takes 32MB or more") }
    guard jobs > 0 else { throw ValidationError("--jobs takes a number above 0") }
  }

  func run() async throws {
    let backups = try arguments.backups()
    let store = StoreOutput(timeType: chosen.timeType ?? .day)
    let written: any IssueOutput = if let text = chosen.format.text { text } else { store }
    let folder = IssueFolder(output, rules: chosen.rules, format: written, memory: memory.bytes, jobs: jobs)
    let progress = IssuesProgress(backups, isOn: !quiet && StandardError.isTerminal)
    let log = log.map { IssuesLog($0) }
    let summaries = try await Interrupt.guarding {
      defer { progress.clear() }
      return try BackupFailure.exiting(noting: { store.fault }) { () throws(BackupError) in
        try Self.logging { () throws(FilesError) in try log?.begin(backups, output: output) }
        do throws(BackupError) {
          let days = try folder.update(
            with: backups, onStart: { if !quiet { StandardError.write($0.words) } },
            onProgress: { passed in
              progress.show(passed)
              return !Task.isCancelled
            })
          try Self.logging { () throws(FilesError) in try log?.end(days) }
          return days
        } catch {
          let message = store.fault?.message ?? BackupFailure(error).message
          try Self.logging { () throws(FilesError) in try log?.fail(message) }
          throw error
        }
      }
    }
    if !quiet { StandardError.write(IssuesSummary(summaries, of: backups.count).text) }
  }

  private static func logging(_ body: () throws(FilesError) -> Void) throws(BackupError) {
    do throws(FilesError) { try body() } catch { throw .files(error) }
  }
}
