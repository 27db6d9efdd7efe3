import Charts
import Dates
import Notebook
import Report
import Revisions
import Spec

/// How far values of each lag are from the final ones, and what they are worth beside each other.
struct WeightsCell: Cell {
  typealias Value = TableData

  static let kind = CellKind(
    name: "weights", version: 1,
    summary: "Bias, variance and inverse-variance weights of values by series and lag, raw and made steady.",
    example: """
      - weights:
          archive: visits
          bandwidth: 0.5
          prior: 50
      """)

  private let part: ArchivePart
  private let triangleFields: TriangleFields
  private let bandwidth: Double
  private let prior: Double

  init(reading fields: inout FieldReader) {
    part = ArchivePart(reading: &fields)
    triangleFields = TriangleFields(reading: &fields)
    bandwidth = fields.field(
      "bandwidth", .number(in: 0.001...10), default: 0.35,
      "Half the width of the window over neighbouring lags, in log(1 + lag): 0.35 reaches from 7 to 5 and 10.")
    prior = fields.field(
      "prior", .number(in: 0...1e9), default: 20,
      "How many points the curve of all series together is worth, for a series with few points.")
  }

  func run(_ run: CellRun) throws -> CellOutput {
    let archive = try part.select(run)
    let triangle = try triangleFields.triangle(of: archive)
    try triangleFields.requireSettled(triangle)
    let waiting = triangleFields.waiting(in: triangle.grid)
    let raw = triangle.revisionErrors(waiting: waiting)
    let curves = UncertaintyCurves(triangle, waiting: waiting, bandwidth: bandwidth, priorPoints: prior).estimates
    let data = table(triangle, raw, curves)
    let finding = finding(triangle, curves)
    let figure = try ChartFigure(
      chart: chart(triangle, raw, curves),
      alt: "Line chart of the weight of a value by lag, for "
        + "\(NumberWords.count(triangle.keys.count, "series", plural: "series")). \(finding)",
      caption:
        "What a value of a lag is worth beside the surest of its series: the inverse variance of its error against "
        + "the final value, after \(triangle.grid.words(waiting)). Dots are raw; lines are smoothed over neighbouring lags and "
        + "lean on all series where one has few points. \(finding)" + triangle.keys.omission,
      data: data
    ).output()
    return CellOutput(
      figure, value: data,
      metrics: [.init("rows", .integer(data.rows.count)), .init("waiting", .integer(waiting))])
  }

  private func table(
    _ triangle: ReportingTriangle, _ raw: [[RevisionError]], _ curves: [[UncertaintyCurves.Estimate]]
  ) -> TableData {
    let names = [
      "lag", "points", "bias", "variance", "rmse", "weight", "relative_weight", "steady_bias", "steady_variance",
      "steady_relative_weight",
    ]
    var data = TableData(columns: triangle.keys.tableColumns + names.map { .init($0, isNumeric: true) })
    for key in triangle.keys.indices {
      let largest = Self.largestWeight(raw[key])
      for (error, estimate) in zip(raw[key], curves[key]) {
        let weight = error.weight.isFinite ? error.weight : .nan
        data.append(
          triangle.keys.tableCells(of: key) + [String(error.lag), String(error.count)]
            + [
              error.bias, error.variance, error.rootMeanSquare, weight, weight / largest, estimate.bias,
              estimate.variance,
              estimate.relativeWeight,
            ].map(TableData.text))
      }
    }
    return data
  }

  private static func largestWeight(_ errors: [RevisionError]) -> Double {
    errors.map(\.weight).filter(\.isFinite).max() ?? .nan
  }

  private func chart(
    _ triangle: ReportingTriangle, _ raw: [[RevisionError]], _ curves: [[UncertaintyCurves.Estimate]]
  ) -> Chart {
    let panels = triangle.keys.shown.map { key in
      let least = curves[key].map(\.variance).filter { $0 > 0 }.min() ?? .nan
      return Panel(
        triangle.keys.count > 1 ? triangle.keys.label(of: key) : nil,
        marks: [
          .dot(
            DotMark(
              raw[key].map { Datum(Double($0.lag), $0.weight * least) }, label: "raw", color: .muted, radius: 1.5)),
          .line(
            LineMark(
              curves[key].map { Datum(Double($0.lag), $0.relativeWeight) }, label: "steady", color: .category(0),
              width: 2)),
        ])
    }
    return Chart(
      x: triangle.grid.lagAxis(triangle.lags), y: Axis("Weight beside the surest lag", scale: .log), panels: panels,
      key: .legend)
  }

  private func finding(_ triangle: ReportingTriangle, _ curves: [[UncertaintyCurves.Estimate]]) -> String {
    let firsts = curves.map { $0.first { $0.count > 1 && $0.relativeWeight.isFinite } }
    let sentences = firsts.extremes(by: \.relativeWeight).map { key, first in
      let half = curves[key].first { $0.relativeWeight >= 0.5 }
      let name = triangle.keys.count > 1 ? "In \(triangle.keys.label(of: key)), a" : "A"
      let error = NumberWords.significant(first.variance.squareRoot())
      return "\(name) value of lag \(first.lag) has a standard error of \(error)\(Self.worth(first.relativeWeight))"
        + (half.map { "; half the weight of the surest is reached at lag \($0.lag)." } ?? ".")
    }
    return sentences.joined(separator: " ")
  }

  /// How many values of a relative weight weigh as much as the surest; nothing where one does.
  private static func worth(_ weight: Double) -> String {
    let number = (1 / weight).rounded()
    guard number >= 2, number < 1e9 else { return "" }
    return ", and it takes \(NumberWords.grouped(Int(number))) of them to weigh as much as one of the surest lag"
  }
}
