import ArgumentParser
import Cells
import Dates
import Files
import Revisions
import Tabular

/// `folio revisions`: how each point was revised.
struct RevisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revisions",
    abstract: "Print how each point was revised, or what that amounts to.",
    discussion: """
      A row for each point: key columns, time_value, n_revisions, min_lag, max_lag, lag_near_latest, spread, rel_spread, \
      min_value, max_value and median_value, as epiprocess' revision_analysis names them. With --summary, a few \
      sentences about all points.

      EXAMPLE
        folio revisions data/visits.csv.gz --min-waiting-period 0 --within-latest 0.1
      """)

  @Argument(help: ArgumentHelp("The table of issues; `-` reads standard input.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp("Points younger than this before the last issue are left out; 0 keeps all.", valueName: "days"))
  var minWaitingPeriod = 60

  @Option(help: ArgumentHelp("A value is near the latest if it differs by less than this share of it.", valueName: "f"))
  var withinLatest = 0.2

  @Option(
    help: ArgumentHelp("An issue that differs by at most this from the preceding one is no revision.", valueName: "t"))
  var tolerance = 0.0

  @Flag(help: "Count issues whose value is missing too.")
  var keepMissing = false

  @Flag(help: "Print a summary in sentences.")
  var summary = false

  @OptionGroup var selection: SelectionArguments
  @OptionGroup var archive: ArchiveArguments

  @Option(help: ArgumentHelp("How rows are written: csv, json or jsonl.", valueName: "format"))
  var format = RecordFormat.csv

  func validate() throws {
    guard minWaitingPeriod >= 0 else { throw ValidationError("--min-waiting-period takes no negative number") }
    guard withinLatest >= 0, withinLatest.isFinite else {
      throw ValidationError("--within-latest takes no negative number")
    }
    guard tolerance >= 0, tolerance.isFinite else { throw ValidationError("--tolerance takes no negative number") }
  }

  func run() throws {
    let archive = try selection.selectFirst(from: self.archive.open(file))
    let revisions = archive.revisions(
      RevisionOptions(
        minimumWaitingDays: minWaitingPeriod, withinLatest: withinLatest, tolerance: tolerance,
        keepsMissing: keepMissing))
    if summary {
      StandardStream.output.write(revisions.text)
    } else {
      write(revisions)
    }
  }

  private func write(_ revisions: RevisionSummary) {
    let archive = revisions.archive
    var writer = RecordWriter(
      format,
      header: archive.keys.names + [
        "time_value", "n_revisions", "min_lag", "max_lag", "lag_near_latest", "spread", "rel_spread", "min_value",
        "max_value", "median_value",
      ])
    for point in revisions.points {
      for text in archive.keys[point.key].values { writer.write(text) }
      writer.write(archive.timeType.text(of: point.time))
      writer.write(point.revisions)
      writer.write(point.minimumLag)
      writer.write(point.maximumLag)
      writer.write(point.lagNearLatest)
      for number in [point.spread, point.relativeSpread, point.minimum, point.maximum, point.median] {
        writer.write(number)
      }
      writer.endRecord()
    }
    writer.finish()
    StandardStream.output.write(writer.take())
  }
}
