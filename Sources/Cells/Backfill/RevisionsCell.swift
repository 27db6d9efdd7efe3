import Charts
import Dates
import Markup
import Notebook
import Report
import Revisions
import Spec

/// How the points of an archive were revised.
struct RevisionsCell: Cell {
  typealias Value = TableData

  static let kind = CellKind(
    name: "revisions", version: 1,
    summary: "How much and for how long each point was revised: a summary, a chart by time and a table of all points.",
    example: """
      - revisions:
          archive: visits
          min-waiting-period: 60
          within-latest: 0.2
      """)

  private let part: ArchivePart
  private let options: RevisionOptions
  private let axes: Chart.Sharing

  init(reading fields: inout FieldReader) {
    part = ArchivePart(reading: &fields)
    let standard = RevisionOptions()
    options = RevisionOptions(
      minimumWaitingDays: fields.field(
        "min-waiting-period", .integer(in: 0...36_525), default: standard.minimumWaitingDays,
        "Points younger than so many days before the last issue are left out; 0 keeps all."),
      withinLatest: fields.field(
        "within-latest", .number(in: 0...1000), default: standard.withinLatest,
        "A value is near the latest if it differs by less than this share of it."),
      tolerance: fields.field(
        "tolerance", .number(in: 0...1e300), default: standard.tolerance,
        "An issue that differs by at most this from the one before it is no revision."),
      keepsMissing: fields.field(
        "keep-missing", .boolean, default: standard.keepsMissing, "Whether issues whose value is missing count."))
    axes = fields.field("axes", .sharing, default: .shared, "Whether all panels have one y axis, or each its own.")
  }

  func run(_ run: CellRun) throws -> CellOutput {
    let archive = try part.select(run)
    let summary = archive.revisions(options)
    guard !summary.points.isEmpty else {
      throw CellError(
        code: "nothing-left", "no point is older than \(options.minimumWaitingDays) days before the last issue",
        field: ["min-waiting-period"], hint: "take a smaller number of days")
    }
    let data = table(summary)
    let finding = finding(summary)
    let figure = try ChartFigure(
      chart: chart(summary),
      alt:
        "Dot chart of the lag from which each point of \(archive.valueWords) stayed near its latest value, by time. \(finding)",
      caption: "Each dot is a point: its time, and the lag in \(unit(archive)) from which it stayed within "
        + "\(NumberWords.decimal(options.withinLatest * 100, places: 0)) % of its latest value. \(finding)"
        + axes.words(panels: archive.keys.count) + archive.keys.omission,
      data: data
    ).output()
    return CellOutput(
      figure, value: data,
      metrics: [
        .init("points", .integer(summary.points.count)), .init("unrevised", .integer(summary.unrevisedCount)),
        .init("quick", .integer(summary.quickCount())), .init("few", .integer(summary.fewCount())),
        .init("narrow", .integer(summary.narrowCount())),
        .init("median_first_lag", summary.firstLags.map { .number($0.median) } ?? .null),
        .init("median_lag_near_latest", summary.lagsNearLatest.map { .number($0.median) } ?? .null),
      ])
  }

  private func unit(_ archive: Archive) -> String {
    archive.lagType == .integer ? "steps" : "\(archive.lagType.rawValue)s"
  }

  private func table(_ summary: RevisionSummary) -> TableData {
    let archive = summary.archive
    let numbers = [
      "n_revisions", "min_lag", "max_lag", "lag_near_latest", "spread", "rel_spread", "min_value", "max_value",
      "median_value",
    ]
    var data = TableData(
      columns: archive.keys.tableColumns + [.init("time_value")] + numbers.map { .init($0, isNumeric: true) })
    for point in summary.points {
      data.append(
        archive.keys.tableCells(of: point.key) + [
          archive.timeType.text(of: point.time), String(point.revisions), String(point.minimumLag),
          String(point.maximumLag), point.lagNearLatest.map { String($0) } ?? "",
        ]
          + [point.spread, point.relativeSpread, point.minimum, point.maximum, point.median].map(TableData.text))
    }
    return data
  }

  private func chart(_ summary: RevisionSummary) -> Chart {
    let archive = summary.archive
    let panels = archive.keys.shown.map { key in
      let dots = summary.points.filter { $0.key == key }.compactMap { point in
        point.lagNearLatest.map { Datum(point.time, Double($0)) }
      }
      return Panel(
        archive.keys.count > 1 ? archive.keys.label(of: key) : nil, marks: [.dot(DotMark(dots, color: .category(0)))])
    }
    return Chart(
      x: Axis(scale: archive.timeType.axisScale),
      y: Axis("Lag near the latest value", unit: unit(archive), includesZero: true), panels: panels, ySharing: axes)
  }

  private func finding(_ summary: RevisionSummary) -> String {
    let points = summary.points.count
    var sentence = "Of \(NumberWords.count(points, "point")), \(summary.unrevisedCount) were never revised"
    if let first = summary.firstLags, let near = summary.lagsNearLatest {
      sentence +=
        "; the median point was first issued at lag \(NumberWords.decimal(first.median, places: 0)) and stayed near its "
        + "latest value from lag \(NumberWords.decimal(near.median, places: 0)) on, the slowest from lag \(near.maximum)"
    }
    return sentence + "."
  }
}
