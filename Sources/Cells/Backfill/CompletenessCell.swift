import Charts
import Dates
import Notebook
import Report
import Revisions
import Spec

/// How much of the final values is known at each lag.
struct CompletenessCell: Cell {
  typealias Value = TableData

  static let kind = CellKind(
    name: "completeness", version: 1,
    summary:
      "Value known at a lag over the final value, by series and lag: quantile bands, time to stability, weekdays.",
    example: """
      - completeness:
          archive: visits
          lags: [3, 7, 14, 28, 56]
          tolerance: 0.05
      """)

  private static let probabilities = [0.05, 0.25, 0.5, 0.75, 0.95]

  private let part: ArchivePart
  private let triangleFields: TriangleFields
  private let tolerance: Double
  private let isByWeekday: Bool

  init(reading fields: inout FieldReader) {
    part = ArchivePart(reading: &fields)
    triangleFields = TriangleFields(reading: &fields)
    tolerance = fields.field(
      "tolerance", .number(in: 0...10), default: 0.1,
      "A value is stable once it stays within this share of the final one.")
    isByWeekday = fields.field(
      "by-weekday", .boolean, default: false, "Medians by the weekday that values are about, instead of bands.")
  }

  func run(_ run: CellRun) throws -> CellOutput {
    let archive = try part.select(run)
    let triangle = try triangleFields.triangle(of: archive)
    try triangleFields.requireSettled(triangle)
    let waiting = triangleFields.waiting(in: triangle.grid)
    if isByWeekday, triangle.grid.unit != .day {
      throw CellError(
        code: "not-daily", "the times step by \(triangle.grid.unitName)s, which have no weekdays",
        field: ["by-weekday"],
        hint: "leave `by-weekday` out")
    }
    let dense = try triangleFields.triangle(of: archive, lags: Array(0...waiting))
    let stability = dense.stabilityLags(waiting: waiting, tolerance: tolerance).map(StabilityShares.init)
    let groups = isByWeekday ? (1...7).map { Optional($0) } : [nil]
    let curves = groups.map { weekday in
      triangle.completeness(waiting: waiting, probabilities: Self.probabilities, weekday: weekday)
    }
    let data = table(triangle, curves)
    let finding = finding(triangle, curves, stability, waiting: waiting)
    let figure = try ChartFigure(
      chart: isByWeekday ? weekdayChart(triangle, curves) : bandChart(triangle, curves[0]),
      alt: "Line chart of \(archive.valueWords) known at a lag over its final value, by lag, for "
        + "\(NumberWords.count(triangle.keys.count, "series", plural: "series")). \(finding)",
      caption: caption(triangle, finding, waiting: waiting), data: data
    ).output()
    return CellOutput(
      figure, value: data,
      metrics: [
        .init("rows", .integer(data.rows.count)), .init("waiting", .integer(waiting)),
        .init(
          "stable_after_median",
          .array(stability.map { share in share.median.map { .integer($0) } ?? .null })),
      ])
  }

  private func table(_ triangle: ReportingTriangle, _ curves: [[[LagCompleteness]]]) -> TableData {
    var data = TableData(
      columns: triangle.keys.tableColumns + (isByWeekday ? [.init("weekday")] : []) + [
        .init("lag", isNumeric: true)
      ] + Self.probabilities.map { .init(Self.name(of: $0), isNumeric: true) } + [
        .init("known", isNumeric: true), .init("points", isNumeric: true),
      ])
    for key in triangle.keys.indices {
      for (group, curve) in curves.enumerated() {
        for lag in curve[key] {
          data.append(
            triangle.keys.tableCells(of: key) + (isByWeekday ? [Self.weekdays[group]] : []) + [String(lag.lag)]
              + lag.quantiles.map(TableData.text) + [String(lag.known), String(lag.points)])
        }
      }
    }
    return data
  }

  private func bandChart(_ triangle: ReportingTriangle, _ curves: [[LagCompleteness]]) -> Chart {
    let panels = triangle.keys.shown.map { key in
      func band(_ low: Int, _ high: Int, _ label: String, _ opacity: Double) -> Mark {
        .band(
          BandMark(
            curves[key].map { .init(Double($0.lag), low: $0.quantiles[low], high: $0.quantiles[high]) }, label: label,
            color: .category(0), opacity: opacity))
      }
      return Panel(
        triangle.keys.count > 1 ? triangle.keys.label(of: key) : nil,
        marks: [
          .rule(RuleMark(.y(1))), band(0, 4, "90 % of values", 0.16), band(1, 3, "half of them", 0.28),
          .line(
            LineMark(
              curves[key].map { Datum(Double($0.lag), $0.quantiles[2]) }, label: "median", color: .category(0), width: 2
            )),
        ])
    }
    return chart(triangle, panels)
  }

  private func weekdayChart(_ triangle: ReportingTriangle, _ curves: [[[LagCompleteness]]]) -> Chart {
    let panels = triangle.keys.shown.map { key in
      let lines = curves.enumerated().map { weekday, curve in
        Mark.line(
          LineMark(
            curve[key].map { Datum(Double($0.lag), $0.quantiles[2]) }, label: Self.weekdays[weekday],
            color: .category(weekday), width: weekday > 4 ? 2.25 : 1.25))
      }
      return Panel(
        triangle.keys.count > 1 ? triangle.keys.label(of: key) : nil, marks: [.rule(RuleMark(.y(1)))] + lines)
    }
    return chart(triangle, panels)
  }

  private func chart(_ triangle: ReportingTriangle, _ panels: [Panel]) -> Chart {
    Chart(
      x: triangle.grid.lagAxis(triangle.lags), y: Axis("Known / final", includesZero: true), panels: panels,
      key: .legend)
  }

  private func caption(_ triangle: ReportingTriangle, _ finding: String, waiting: Int) -> String {
    let lead =
      isByWeekday
      ? "The median of what was known at a lag, as a share of the final value, by the weekday that values are about."
      : "What was known at a lag, as a share of the final value: the median, half of the values, and 90 % of them."
    return "\(lead) Values count as final after \(triangle.grid.words(waiting)). \(finding)" + triangle.keys.omission
  }

  private func finding(
    _ triangle: ReportingTriangle, _ curves: [[[LagCompleteness]]], _ stability: [StabilityShares], waiting: Int
  ) -> String {
    if isByWeekday { return weekdayFinding(triangle, curves) }
    let firsts = curves[0].map { $0.first { $0.known > 0 } }
    let sentences = firsts.extremes(by: { $0.quantiles[2] }).map { key, first in
      let share = NumberWords.decimal(first.quantiles[2] * 100, places: 0)
      let name = triangle.keys.count > 1 ? "In \(triangle.keys.label(of: key)), the" : "The"
      return "\(name) median value of lag \(first.lag) is \(share) % of the final one; "
        + stability[key].words(triangle.grid, tolerance: tolerance, waiting: waiting) + "."
    }
    return sentences.joined(separator: " ")
  }

  private func weekdayFinding(_ triangle: ReportingTriangle, _ curves: [[[LagCompleteness]]]) -> String {
    var widest: (text: String, spread: Double)?
    for key in triangle.keys.indices {
      for lag in triangle.lags.indices {
        let medians = curves.indices.map { (weekday: $0, median: curves[$0][key][lag].quantiles[2]) }
          .filter { $0.median.isFinite }
        guard let low = medians.min(by: { $0.median < $1.median }),
          let high = medians.max(by: { $0.median < $1.median }),
          medians.count == 7, high.median - low.median > widest?.spread ?? 0
        else { continue }
        let percent = { NumberWords.decimal($0 * 100, places: 0) }
        let name = triangle.keys.count > 1 ? " in \(triangle.keys.label(of: key))" : ""
        widest = (
          "The weekday matters most at lag \(triangle.lags[lag])\(name): \(percent(low.median)) % for "
            + "\(Self.weekdays[low.weekday]) and \(percent(high.median)) % for \(Self.weekdays[high.weekday]).",
          high.median - low.median
        )
      }
    }
    return widest?.text ?? "No lag has values of all weekdays."
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  private static func name(of probability: Double) -> String {
    let percent = Int((probability * 100).rounded())
    return (percent < 10 ? "q0" : "q") + String(percent)
  }
}
