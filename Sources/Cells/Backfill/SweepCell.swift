import Charts
import Dates
import Notebook
import Report
import Revisions
import Spec

/// The as-of views of many dates in one picture: how each date saw the past.
struct SweepCell: Cell {
  typealias Value = TableData

  static let kind = CellKind(
    name: "sweep", version: 2,
    summary: "One line for each as-of date, coloured by the date, with the latest data on top in black.",
    example: """
      - sweep:
          archive: visits
          dates: {from: 2020-08-01, to: 2021-12-01, every: 30}
          axes: free
      """)

  private let part: ArchivePart
  private let dates: AsOfDates
  private let axes: Chart.Sharing
  private let hasRules: Bool

  init(reading fields: inout FieldReader) {
    part = ArchivePart(reading: &fields)
    dates = AsOfDates(reading: &fields)
    axes = fields.field("axes", .sharing, default: .shared, "Whether all panels have one y axis, or each its own.")
    hasRules = fields.field("rules", .boolean, default: true, "Whether a dotted line marks each as-of date.")
  }

  func run(_ run: CellRun) throws -> CellOutput {
    let archive = try part.select(run)
    guard let latest = archive.latest else { throw CellError(code: "no-data", "the archive has no issues") }
    var views: [Snapshot] = []
    for view in archive.sweep(over: dates.days) {
      try Task.checkCancellation()
      if view.count > 0 { views.append(view) }
      run.progress(Double(views.count) / Double(dates.days.count))
    }
    guard let first = views.first, let last = views.last else {
      throw CellError(
        code: "nothing-issued", "nothing had been issued by any of these dates", field: ["dates"],
        hint: archive.issueHint)
    }
    let data = TableData(of: views + [latest])
    let finding = spread(views, latest)
    let words =
      "\(NumberWords.count(views.count, "as-of date")) from \(archive.issueType.words(first.date)) to \(archive.issueType.words(last.date))"
    let figure = try ChartFigure(
      chart: SweepFigure.chart(archive, views, latest, axes: axes, hasRules: hasRules),
      alt:
        "Line chart of \(archive.valueWords) for \(NumberWords.count(archive.keys.count, "series", plural: "series")), one "
        + "line for each of \(words), with the data of \(archive.issueType.words(latest.date)) in black. \(finding)",
      caption: "Each coloured line is \(archive.valueWords) as one date saw it: \(words). Black is what the data of "
        + "\(archive.issueType.words(latest.date)) say. \(finding)" + axes.words(panels: archive.keys.count)
        + archive.keys.omission,
      data: data
    ).output()
    return CellOutput(
      figure, value: data,
      metrics: [
        .init("dates", .integer(views.count)), .init("rows", .integer(data.rows.count)),
        .init("latest_issue", .string(archive.issueType.text(of: latest.date))),
      ])
  }

  /// How far the views were off for their newest days, as a sentence.
  private func spread(_ views: [Snapshot], _ latest: Snapshot) -> String {
    let errors = views.compactMap { AsOfView(date: $0.date, snapshot: $0, latest: latest).newestError }
    let low = errors.count { $0 < 0 }
    guard let worst = errors.max(by: { $0.magnitude < $1.magnitude }) else { return "" }
    return "On \(low) of \(errors.count) dates the newest 14 values were too low in the median; the farthest off was "
      + "\(NumberWords.decimal(worst * 100, places: 0)) %."
  }
}
