import ArgumentParser
import Revisions

/// `folio archive convert`: an archive in another format.
struct ArchiveConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write an archive in another format, sorted, under the names of the COVIDcast API.",
    discussion: """
      Columns are the key columns, time_value, issue and the value columns. A file whose name ends with .sqlite becomes \
      a store: asof and history answer from it without reading it whole.

      EXAMPLE
        folio archive convert data/visits.csv.gz --compactify --tolerance 0.05 -o visits.jsonl
        folio archive convert data/visits.csv.gz -o visits.sqlite
      """)

  @Argument(help: ArgumentHelp("The table of issues; `-` reads standard input.", valueName: "file"))
  var file: String

  @Flag(help: "Leave out issues that say what the one before them said.")
  var compactify = false

  @Option(help: ArgumentHelp("How much values may differ to say the same; takes --compactify.", valueName: "t"))
  var tolerance: Double?

  @OptionGroup var output: ArchiveOutput
  @OptionGroup var selection: SelectionArguments
  @OptionGroup var archive: ArchiveArguments

  func validate() throws {
    guard let tolerance else { return }
    guard compactify else { throw ValidationError("--tolerance takes --compactify") }
    guard tolerance >= 0, tolerance.isFinite else { throw ValidationError("--tolerance takes no negative number") }
  }

  func run() throws {
    let archive = try selection.select(from: self.archive.open(file))
    try output.write(compactify ? archive.compactified(tolerance: tolerance ?? 0) : archive)
  }
}
