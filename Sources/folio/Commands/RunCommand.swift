import ArgumentParser
import Files
import Notebook

/// `folio run`: specs become reports.
struct RunCommand: AsyncParsableCommand {
  static let usualCacheLimit = ByteCount(bytes: 2_000_000_000)

  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run the cells of specs and write their reports.",
    discussion: """
      Each spec becomes the folder OUTPUT/NAME with its page, run.json, figures, frames and data; OUTPUT/index.html is \
      the gallery of all reports in that folder. Results are kept in .folio for the next run. A report is replaced \
      when the new one is whole.

      EXAMPLE
        folio run notebooks/graph-layout.yaml -o output --set seed=7 --explain
      """)

  @OptionGroup var arguments: SpecArguments

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder of the reports.", valueName: "dir"), completion: .directory)
  var output = "output"

  @Option(help: ArgumentHelp("Run and show this cell and those it needs, of every spec that has it.", valueName: "id"))
  var only: [String] = []

  @Option(help: ArgumentHelp("How many cells run at a time.", valueName: "n"))
  var jobs = Machine.processorCount

  @Option(help: ArgumentHelp("Cells that need more memory than this together do not run together.", valueName: "size"))
  var memory = ByteCount(bytes: Machine.memory / 2)

  @Option(help: ArgumentHelp("How much to keep in the cache.", valueName: "size"))
  var cacheLimit = usualCacheLimit

  @Flag(help: "Run every cell, and keep nothing.")
  var noCache = false

  @Flag(help: "Put pictures into the page itself, so that one file can be sent.")
  var selfContained = false

  @Flag(help: "Say for each cell why it ran or came from the cache.")
  var explain = false

  @Flag(help: "Show what would run, and write nothing.")
  var dryRun = false

  @Flag(help: "Write nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs takes a number above 0") }
  }

  func run() async throws {
    let workspace = try Workspace(arguments)
    workspace.show(.text)
    guard workspace.isSound else { throw ExitStatus.wrongInput }
    let run = ReportRun(
      workspace: workspace, output: output, only: try selection(in: workspace),
      options: RunOptions(
        jobs: jobs, memory: memory.bytes, cache: noCache ? nil : StateFolder().cache(limit: cacheLimit.bytes)),
      isExplaining: explain, isQuiet: quiet, isSelfContained: selfContained)
    if dryRun {
      run.show()
    } else {
      try await Interrupt.guarding { try await run.perform() }
    }
  }

  /// The ids of `--only`, each of which some spec must have.
  private func selection(in workspace: Workspace) throws -> Set<String>? {
    guard !only.isEmpty else { return nil }
    for id in only where !workspace.plans.contains(where: { $0.position(of: id) != nil }) {
      let ids = workspace.plans.flatMap { $0.cells.map(\.id) }
      throw ValidationError(UnknownID(id: id, among: ids).message)
    }
    return Set(only)
  }
}
