import Charts
import Dates
import Markup
import Notebook
import Report
import Revisions
import Spec

/// Whether first releases could have been corrected in advance.
struct EfficiencyCell: Cell {
  typealias Value = TableData

  static let kind = CellKind(
    name: "efficiency", version: 1,
    summary: "First releases against final values with the regression and F test of Mincer and Zarnowitz.",
    example: """
      - efficiency:
          archive: visits
          of: growth
      """)

  private enum Quantity: String, CaseIterable {
    case levels
    case growth
  }

  private let part: ArchivePart
  private let triangleFields: TriangleFields
  private let quantity: Quantity
  private let axes: Chart.Sharing

  init(reading fields: inout FieldReader) {
    part = ArchivePart(reading: &fields)
    triangleFields = TriangleFields(reading: &fields)
    quantity = fields.field(
      "of", .choice, default: .levels,
      "Values, or their growth since the period before, each rate from values of one time; series with a trend need growth."
    )
    axes = fields.field("axes", .sharing, default: .shared, "Whether all panels have one y axis, or each its own.")
  }

  func run(_ run: CellRun) throws -> CellOutput {
    let archive = try part.select(run)
    let triangle = try triangleFields.triangle(of: archive)
    try triangleFields.requireSettled(triangle)
    let waiting = triangleFields.waiting(in: triangle.grid)
    let releases = triangle.firstReleases(waiting: waiting, of: quantity == .levels ? .levels : .growth)
    let tests = releases.map { releases in EfficiencyTest(releases.map { (release: $0.release, final: $0.final) }) }
    guard tests.contains(where: { $0 != nil }) else {
      throw CellError(
        code: "no-data", "no series has three first releases within \(triangle.grid.words(waiting)) that differ",
        field: ["waiting"])
    }
    let data = table(triangle, releases)
    let results = resultTable(triangle, tests)
    let finding = finding(triangle, tests)
    let figure = try ChartFigure(
      chart: chart(triangle, releases, tests),
      alt: "Scatter chart of final values against first releases of \(archive.valueWords), for "
        + "\(NumberWords.count(triangle.keys.count, "series", plural: "series")). \(finding)",
      caption: "Each dot is a first release and what it became; on the grey line it would never have been revised, the "
        + "coloured one is the regression. \(finding)" + triangle.keys.omission,
      data: data
    ).output()
    let role = AssetRole.data(name: "tests")
    var output = CellOutput(
      figure, value: results,
      metrics: [
        .init("p_values", .array(tests.map { $0.map { .number($0.pValue) } ?? .null })),
        .init("waiting", .integer(waiting)),
      ])
    output.blocks.append(
      .table(
        results.shown(as: role),
        caption: [
          .text(
            "The regression final = intercept + slope · first release, and the test that the intercept is 0 and the slope 1. "
              + "The p-value takes revisions for independent.")
        ]))
    output.assets.append(results.asset(as: role))
    return output
  }

  private func table(_ triangle: ReportingTriangle, _ releases: [[ReportingTriangle.Release]]) -> TableData {
    var data = TableData(
      columns: triangle.keys.tableColumns + [.init("time_value")]
        + ["lag", "first", "final"].map { .init($0, isNumeric: true) })
    for key in triangle.keys.indices {
      for release in releases[key] {
        data.append(
          triangle.keys.tableCells(of: key) + [
            triangle.time(of: release.point).description, String(release.lag), TableData.text(release.release),
            TableData.text(release.final),
          ])
      }
    }
    return data
  }

  private func resultTable(_ triangle: ReportingTriangle, _ tests: [EfficiencyTest?]) -> TableData {
    let names = ["points", "intercept", "slope", "r_squared", "f_statistic", "p_value"]
    var data = TableData(columns: triangle.keys.tableColumns + names.map { .init($0, isNumeric: true) })
    for (key, test) in zip(triangle.keys.indices, tests) {
      guard let test else { continue }
      data.append(
        triangle.keys.tableCells(of: key) + [String(test.count)]
          + [test.intercept, test.slope, test.determination, test.statistic, test.pValue].map(TableData.text))
    }
    return data
  }

  private func chart(
    _ triangle: ReportingTriangle, _ releases: [[ReportingTriangle.Release]], _ tests: [EfficiencyTest?]
  ) -> Chart {
    let panels = triangle.keys.shown.map { key in
      let dots = releases[key].map { Datum($0.release, $0.final) }
      let places = dots.map(\.x)
      let ends = [places.min(), places.max()].compactMap(\.self)
      let regression = tests[key].map { test in ends.map { Datum($0, test.intercept + test.slope * $0) } } ?? []
      return Panel(
        triangle.keys.count > 1 ? triangle.keys.label(of: key) : nil,
        marks: [
          .line(LineMark(ends.map { Datum($0, $0) }, label: "never revised", color: .muted)),
          .dot(DotMark(dots, color: .category(0), radius: 2)),
          .line(LineMark(regression, label: "regression", color: .category(1), width: 2)),
        ])
    }
    let suffix = quantity == .growth ? " growth" : ""
    return Chart(
      x: Axis("First\(suffix)"), y: Axis("Final\(suffix)"), panels: panels, ySharing: axes, key: .legend)
  }

  private func finding(_ triangle: ReportingTriangle, _ tests: [EfficiencyTest?]) -> String {
    let rejected = zip(triangle.keys.indices, tests).filter { ($0.1?.pValue ?? 1) < 0.05 }.map { $0.0 }
    let known = tests.count { $0 != nil }
    guard !rejected.isEmpty else {
      return "No series rejects, at 5 %, that first releases are efficient forecasts of the final values."
    }
    if known == 1 { return "That first releases are efficient forecasts of the final values is rejected at 5 %." }
    let names = NumberWords.list(rejected.prefix(5).map(triangle.keys.label(of:)))
    return
      "\(rejected.count) of \(known) series reject, at 5 %, that first releases are efficient forecasts of the final "
      + "values: \(names)\(rejected.count > 5 ? " and others" : "")."
  }
}
