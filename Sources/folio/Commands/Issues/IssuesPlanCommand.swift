import ArgumentParser
import Backups
import Cells
import Files

/// `folio issues plan`: the work on backups, cut up for many processes.
struct IssuesPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Cut the work on backups into units for a cluster.",
    discussion: """
      A unit is some partitions over a range of days. The plan goes to a folder on a file system that all machines share; \
      `folio issues unit` does a unit and leaves its part there, and `folio issues join` makes of all parts the same bytes \
      that `folio issues generate` would. What is printed runs the units: as a Slurm array, by GNU parallel or on Spark, \
      or it is a line of JSON for each unit.

      EXAMPLE
        folio issues plan /shared/backup_*.sql.gz -o /shared/plan --ignore timestamp1,timestamp2 --for slurm > issues.sh
        sbatch --wait issues.sh
        folio issues join /shared/plan -o /shared/issues
      """)

  @OptionGroup var arguments: BackupArguments

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder of the plan, new or empty.", valueName: "dir"),
    completion: .directory)
  var output: String

  @OptionGroup var chosen: IssueRuleArguments

  @Option(
    help: ArgumentHelp(
      "The backups of a unit; it reads the one before as well. With --absent hold a unit takes all.",
      valueName: "number"))
  var days = 10

  @Flag(help: "Units for each partition of the last backup, and one for all others. Each of them reads whole files.")
  var byPartition = false

  @Option(name: .customLong("for"), help: "What to print: json, slurm, parallel or spark.")
  var scheduler = PlanScript.Scheduler.json

  @OptionGroup var limit: ChainMemoryArguments

  func validate() throws {
    guard days > 0 else { throw ValidationError("--days takes 1 or more") }
    guard chosen.format != .sqlite else { throw ValidationError("a plan is for text: give another --format") }
    guard !byPartition || chosen.partition != nil else { throw ValidationError("--by-partition needs --partition") }
  }

  func run() throws {
    let backups = try arguments.backups().map { BackupFile(path: Self.absolute($0.path), date: $0.date) }
    let folder = Self.absolute(output)
    let plan = try BackupFailure.exiting { () throws(BackupError) in
      let plan = try IssuePlan(
        backups, rules: chosen.rules, format: chosen.format.text ?? .csv, daysPerUnit: days, isByPartition: byPartition,
        memory: limit.memory.bytes, scratch: Machine.scratchFolder)
      try plan.write(to: folder)
      return plan
    }
    let script = PlanScript(plan, folder: folder, memory: limit.memory.bytes)
    try BackupFailure.exiting { () throws(BackupError) in
      do throws(FilesError) {
        try File.writeAtomically(Array(script.lines.utf8), to: "\(folder)/units.jsonl")
      } catch {
        throw .files(error)
      }
    }
    StandardStream.output.write(script.text(for: scheduler))
  }

  /// The path as other processes find it, wherever they run.
  private static func absolute(_ path: String) -> String {
    path.utf8.first == UInt8(ascii: "/") ? path : "\(WorkingFolder.path)/\(path)"
  }
}
