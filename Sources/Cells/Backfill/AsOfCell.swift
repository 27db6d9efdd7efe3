import Charts
import Dates
import Notebook
import Report
import Revisions
import Spec

/// What an archive said on a date, beside what it says today.
struct AsOfCell: Cell {
  typealias Value = TableData

  static let kind = CellKind(
    name: "as-of", version: 3,
    summary: "The data as they looked on a date, next to the latest: a table and a chart.",
    example: """
      - as-of:
          archive: visits
          date: 2020-08-01
          where: {geo_value: [ca, fl]}
      """)

  private let part: ArchivePart
  private let dates: AsOfDates
  private let axes: Chart.Sharing

  init(reading fields: inout FieldReader) {
    part = ArchivePart(reading: &fields)
    dates = AsOfDates(reading: &fields)
    axes = fields.field("axes", .sharing, default: .shared, "Whether all panels have one y axis, or each its own.")
  }

  func run(_ run: CellRun) throws -> CellOutput {
    let archive = try part.select(run)
    guard let latest = archive.latest else { throw CellError(code: "no-data", "the archive has no issues") }
    let views = dates.days.map { AsOfView(date: $0, snapshot: archive.snapshot(asOf: $0), latest: latest) }
    if let empty = views.first(where: { $0.snapshot.count == 0 }) {
      throw CellError(
        code: "nothing-issued", "nothing had been issued by \(archive.issueType.text(of: empty.date))", field: ["date"],
        hint: archive.issueHint)
    }
    let data = table(archive, views)
    let figure = try ChartFigure(
      chart: chart(archive, views), alt: alt(archive, views), caption: caption(archive, views), data: data
    )
    .output()
    return CellOutput(
      figure, value: data,
      metrics: [
        .init("rows", .integer(data.rows.count)),
        .init("latest_issue", .string(archive.issueType.text(of: latest.date))),
        .init("as_of", .array(views.map(\.metrics))),
      ])
  }

  private func table(_ archive: Archive, _ views: [AsOfView]) -> TableData {
    guard let keys = views.first?.snapshot.keys else { return TableData(columns: []) }
    var data = TableData(
      columns: [.init("as_of")] + keys.tableColumns + [
        .init("time_value"), .init("issue"), .init("value", isNumeric: true), .init("latest", isNumeric: true),
      ])
    for view in views {
      for key in keys.indices {
        for row in view.rows[key] {
          data.append(
            [archive.issueType.text(of: view.date)] + keys.tableCells(of: key) + [
              archive.timeType.text(of: row.time), archive.issueType.text(of: row.issue), TableData.text(row.value),
              TableData.text(row.latest),
            ])
        }
      }
    }
    return data
  }

  private func chart(_ archive: Archive, _ views: [AsOfView]) -> Chart {
    let keys = archive.keys
    var panels: [Panel] = []
    for view in views {
      for key in keys.shown {
        let names = [
          keys.count > 1 ? keys.label(of: key) : nil, views.count > 1 ? archive.issueType.words(view.date) : nil,
        ]
        panels.append(
          Panel(
            names.compactMap(\.self).joined(separator: ", "),
            marks: [
              .band(BandMark(view.gap(of: key), color: .category(1))),
              .rule(RuleMark(.x(Double(view.date.daysSinceEpoch)))),
              .line(LineMark(view.latest.line(of: key), label: "latest", color: .ink)),
              .line(
                LineMark(
                  view.snapshot.line(of: key), label: "as of the date", color: .category(1), width: 2.25,
                  asOf: view.date)),
            ]))
      }
    }
    return Chart(
      x: Axis(scale: archive.timeType.axisScale), y: Axis(archive.valueName, includesZero: true),
      panels: Array(panels.prefix(panelLimit)),
      ySharing: axes)
  }

  private func caption(_ archive: Archive, _ views: [AsOfView]) -> String {
    let sentences = views.prefix(3).map { view in
      "As of \(archive.issueType.words(view.date)), \(view.finding)."
    }
    let latest = views.first.map { " The latest data are those of \(archive.issueType.words($0.latest.date))." } ?? ""
    return sentences.joined(separator: " ") + latest + " The dotted line is the date of the view."
      + axes.words(panels: archive.keys.count * views.count) + archive.keys.omission
  }

  private func alt(_ archive: Archive, _ views: [AsOfView]) -> String {
    let dates = NumberWords.list(views.prefix(5).map { archive.issueType.words($0.date) })
    let series = NumberWords.count(archive.keys.count, "series", plural: "series")
    return "Line chart of \(archive.valueWords) for \(series): the data as of \(dates) and the latest data. "
      + (views.first.map { "As of \(archive.issueType.words($0.date)), \($0.finding)." } ?? "")
  }
}
