import ArgumentParser
import Cells
import Dates
import Files
import Revisions
import Tabular

/// `folio sweep`: the as-of views of many dates, drawn or printed.
struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Draw, or print, how many dates saw the past.",
    discussion: """
      With -o, a picture as PNG, SVG or PDF, by the ending of its name: a line for each as-of date, coloured by the date, \
      and the latest data in black. Without, the rows of all as-of views, as `folio asof` prints them.

      EXAMPLE
        folio sweep data/visits.csv.gz --key geo_value=ca --every 30 -o sweep.svg
      """)

  @Argument(help: ArgumentHelp("The table of issues; `-` reads standard input.", valueName: "file"))
  var file: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The picture to write.", valueName: "file"), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("The first as-of date; by default the first issue date.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("No as-of date is after it; by default the last issue date.", valueName: "date"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Steps from one as-of date to the next; by default 1 for rows, and for a picture what makes at most 40 lines.",
      valueName: "n"))
  var every: Int?

  @OptionGroup var selection: SelectionArguments
  @OptionGroup var archive: ArchiveArguments

  @Option(help: ArgumentHelp("How rows are written: csv, json or jsonl.", valueName: "format"))
  var format = RecordFormat.csv

  func validate() throws {
    if let every, every < 1 { throw ValidationError("--every takes a number above 0") }
    if let output, pictureFormat == nil { throw ValidationError("\(output) must end with .png, .svg or .pdf") }
  }

  func run() throws {
    let input = try archive.open(file)
    guard let output, let pictureFormat else {
      let part = try selection.select(from: input)
      var rows = SnapshotOutput(
        keyNames: part.keys.names, valueNames: part.valueNames, format: format, hasDates: true)
      for snapshot in part.sweep(over: try dates(part, atMost: .max)) { rows.write(snapshot) }
      rows.finish()
      return
    }
    let part = try selection.selectOne(from: input)
    let figure = SweepFigure(part, dates: try dates(part, atMost: 40))
    try File.writeAtomically(figure.bytes(pictureFormat), to: output)
  }

  private var pictureFormat: SweepFigure.Format? {
    output?.split(separator: ".").last.flatMap { SweepFigure.Format(rawValue: $0.lowercased()) }
  }

  private func dates(_ archive: Archive, atMost limit: Int) throws -> [Day] {
    guard let span = archive.issueSpan else { return [] }
    let type = archive.issueType
    let first = try from.map { try SelectionArguments.time($0, type, option: "from") } ?? span.lowerBound
    let last = try to.map { try SelectionArguments.time($0, type, option: "to") } ?? span.upperBound
    guard first <= last else { throw ValidationError("--from is after --to") }
    let steps = type.steps(from: first, to: last)
    return stride(from: 0, through: steps, by: every ?? steps / limit + 1).map { type.adding($0, to: first) }
  }
}
