import ArgumentParser
import Dates
import Files
import Revisions
import Tabular

/// `folio archive info`: what is in an archive.
struct ArchiveInfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Print the facts of an archive, a row for each series.",
    discussion: """
      Key columns, points, issues, issues_per_point, most_issues, missing_share, first_time, last_time, first_issue, \
      last_issue, silent_dates (dates between the first and the last issue on which nothing was issued) and \
      longest_silence. With --total, one row for all series together.

      EXAMPLE
        folio archive info data/visits.csv.gz --total --format jsonl
      """)

  @Argument(help: ArgumentHelp("The table of issues; `-` reads standard input.", valueName: "file"))
  var file: String

  @Flag(help: "One row for all series together.")
  var total = false

  @OptionGroup var selection: SelectionArguments
  @OptionGroup var archive: ArchiveArguments

  @Option(help: ArgumentHelp("How rows are written: csv, json or jsonl.", valueName: "format"))
  var format = RecordFormat.csv

  func run() throws {
    let archive = try selection.select(from: self.archive.open(file))
    var writer = RecordWriter(
      format,
      header: (total ? [] : archive.keys.names) + [
        "points", "issues", "issues_per_point", "most_issues", "missing_share", "first_time", "last_time",
        "first_issue", "last_issue", "silent_dates", "longest_silence",
      ])
    for key in total ? [nil] : archive.keys.indices.map(Optional.some) {
      guard let facts = archive.facts(ofKey: key) else { continue }
      for text in key.map({ archive.keys[$0].values }) ?? [] { writer.write(text) }
      writer.write(facts.points)
      writer.write(facts.issues)
      writer.write(facts.issuesPerPoint)
      writer.write(facts.mostIssues)
      writer.write(facts.missingShare)
      for time in [facts.firstTime, facts.lastTime] { writer.write(archive.timeType.text(of: time)) }
      for date in [facts.firstIssue, facts.lastIssue] { writer.write(archive.issueType.text(of: date)) }
      writer.write(facts.silentDates)
      writer.write(facts.longestSilence)
      writer.endRecord()
    }
    writer.finish()
    StandardStream.output.write(writer.take())
  }
}
