import ArgumentParser
import Dates
import Files
import Revisions
import Tabular

/// `folio history`: all that was ever said about one point.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Print all issues of one point.",
    discussion: """
      A row for each issue, the oldest first: key columns, time_value, issue, lag and the value columns. Where several \
      series fit the keys, each has its rows.

      EXAMPLE
        folio history data/visits.csv.gz --key geo_value=ca --time 2020-06-24
      """)

  @Argument(help: ArgumentHelp("The table of issues; `-` reads standard input.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("The time that the point is about.", valueName: "time"))
  var time: String

  @OptionGroup var selection: SelectionArguments
  @OptionGroup var archive: ArchiveArguments

  @Option(help: ArgumentHelp("How rows are written: csv, json or jsonl.", valueName: "format"))
  var format = RecordFormat.csv

  func run() throws {
    let input = try archive.open(file)
    let time = try SelectionArguments.time(time, input.timeType, option: "time")
    let archive = try input.archive(at: time, where: selection.conditions, values: selection.values(of: input))
    var writer = RecordWriter(format, header: archive.keys.names + ["time_value", "issue", "lag"] + archive.valueNames)
    var hasIssues = false
    for key in archive.keys {
      for issue in archive.history(of: key, at: time) {
        hasIssues = true
        for text in issue.key.values { writer.write(text) }
        writer.write(archive.timeType.text(of: issue.time))
        writer.write(archive.issueType.text(of: issue.issue))
        writer.write(archive.lag(from: issue.time, to: issue.issue))
        for value in issue.values { writer.write(value) }
        writer.endRecord()
      }
    }
    writer.finish()
    StandardStream.output.write(writer.take())
    guard !hasIssues else { return }
    let span = try input.timeSpan(where: selection.conditions).map {
      "; times run from \(archive.timeType.text(of: $0.lowerBound)) to \(archive.timeType.text(of: $0.upperBound))"
    }
    StandardError.write("error: no point of \(archive.timeType.text(of: time))\(span ?? "")")
    throw ExitStatus.cellFailed
  }
}
