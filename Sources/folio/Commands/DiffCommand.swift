import ArgumentParser
import Files
import Notebook
import Report

/// `folio diff`: what changed between two reports of a notebook.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Name each cell, metric, table and picture that differs between two reports.",
    discussion: """
      Each side is a report, an output folder, a spec, or REVISION:SPEC, a spec with its folder as a revision of git has \
      it. Specs are run for the comparison, with what the cache has. Changes that were made to a cell are told from \
      those that follow from another one.

      --fail-on makes exit code 1 of some differences only: cells (new, gone, of another status), rows, pictures, or \
      the name of a metric, as NAME or CELL.NAME. rows=1%, pictures=0.001 or loss=5% let smaller changes pass.

      EXAMPLE
        folio diff before/backfill output/backfill -o difference
        folio diff HEAD:notebooks/backfill.yaml notebooks/backfill.yaml --fail-on cells --fail-on loss=1%

      EXIT CODES
        0 no difference that counts, 1 some, 2 there is nothing to compare.
      """)

  @Argument(help: ArgumentHelp("The older side.", valueName: "a"), completion: .file())
  var old: String

  @Argument(help: ArgumentHelp("The newer side.", valueName: "b"), completion: .file())
  var new: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the differences as pages, pictures before and after, to this folder.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("What makes exit code 1; any difference, if left out.", valueName: "what[=share]"))
  var failOn: [FailCondition] = []

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("The value of a parameter of specs that are run.", valueName: "name=value"))
  var settings: [String] = []

  @Option(help: ArgumentHelp("How many cells run at a time.", valueName: "n"))
  var jobs = Machine.processorCount

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs takes a number above 0") }
  }

  func run() async throws {
    let found = try await Interrupt.guarding { try await compare() }
    if found { throw ExitStatus.cellFailed }
  }

  /// Whether there is a difference that counts.
  private func compare() async throws -> Bool {
    let options = RunOptions(jobs: jobs, memory: Machine.memory / 2, cache: StateFolder().cache(limit: .max))
    let old = try await DiffSide(old, settings: settings, options: options)
    let new = try await DiffSide(new, settings: settings, options: options)
    let pairs = try Self.pairs(old.reports, new.reports)
    let differences = try pairs.map { try ReportDifference(from: $0.0, to: $0.1) }
    for difference in differences { StandardStream.output.write(difference.text) }
    let lost = Self.lost(old.reports, new.reports)
    for line in lost { StandardStream.output.write("\(line)\n") }
    if let output {
      let writer = try ReportWriter(output: output, holder: "folio diff")
      for difference in differences { try writer.write(difference.document(names: (self.old, self.new))) }
      try writer.writeGallery()
    }
    let conditions = failOn.isEmpty ? [FailCondition.any] : failOn
    let isLossCounted = conditions.contains { [.any, .cells].contains($0.subject) }
    return !lost.isEmpty && isLossCounted
      || differences.contains { difference in conditions.contains { $0.isMet(by: difference) } }
  }

  /// The reports of the same name; a report alone on each side is compared whatever it is called.
  private static func pairs(_ old: [ReportFolder], _ new: [ReportFolder]) throws -> [(ReportFolder, ReportFolder)] {
    if old.count == 1, new.count == 1 { return [(old[0], new[0])] }
    let pairs = new.compactMap { report in old.first { $0.stem == report.stem }.map { ($0, report) } }
    guard !pairs.isEmpty else { throw ValidationError("the two sides have no report of the same name") }
    return pairs
  }

  /// The reports that only one side has.
  private static func lost(_ old: [ReportFolder], _ new: [ReportFolder]) -> [String] {
    if old.count == 1, new.count == 1 { return [] }
    let (before, after) = (Set(old.map(\.stem)), Set(new.map(\.stem)))
    return new.filter { !before.contains($0.stem) }.map { "\($0.stem): new" }
      + old.filter { !after.contains($0.stem) }.map { "\($0.stem): gone" }
  }
}
