import ArgumentParser
import Files
import Revisions
import Tabular

/// `folio asof`: the data as they looked on a date.
struct AsOfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "asof",
    abstract: "Print the data as they looked on a date, or on several.",
    discussion: """
      A row for each point that had been issued by the date: key columns, time_value, and the value columns under their \
      own names, empty where the value had been withdrawn. With several dates, as_of comes behind time_value.

      EXAMPLE
        folio asof data/visits.csv.gz --date 2020-08-01 --key geo_value=ca
      """)

  @Argument(help: ArgumentHelp("The table of issues; `-` reads standard input.", valueName: "file"))
  var file: String

  @Option(
    name: .customLong("date"), parsing: .upToNextOption,
    help: ArgumentHelp("The as-of date; repeat it, or name several.", valueName: "date"))
  var dates: [String]

  @OptionGroup var selection: SelectionArguments
  @OptionGroup var archive: ArchiveArguments

  @Option(help: ArgumentHelp("How rows are written: csv, json or jsonl.", valueName: "format"))
  var format = RecordFormat.csv

  func run() throws {
    let input = try archive.open(file)
    let values = try selection.values(of: input)
    let days = try dates.map { try SelectionArguments.time($0, input.issueType, option: "date") }
    var output = SnapshotOutput(
      keyNames: input.keyNames, valueNames: values, format: format, hasDates: days.count > 1)
    try input.snapshots(asOf: days, where: selection.conditions, values: values) { output.write($0) }
    output.finish()
  }
}
