import ArgumentParser
import Backups
import Cells

/// `folio issues join`: the parts of a plan become a folder of issues.
struct IssuesJoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Put the parts of a plan's units together.",
    discussion: """
      The folder is, byte for byte, the one that `folio issues generate` makes of all backups, and `generate` adds newer \
      ones to it. The plan's folder stays as it is and may be removed then.

      EXAMPLE
        folio issues join /shared/plan -o issues
      """)

  @Argument(help: ArgumentHelp("The folder of the plan.", valueName: "plan"), completion: .directory)
  var folder: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder of the issues.", valueName: "dir"), completion: .directory)
  var output: String

  @OptionGroup var limit: ChainMemoryArguments

  func run() throws {
    try BackupFailure.exiting { () throws(BackupError) in
      try IssuePlan(folder: folder).join(folder, to: output, memory: limit.memory.bytes)
    }
  }
}
