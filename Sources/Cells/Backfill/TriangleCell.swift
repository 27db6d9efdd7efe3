import Charts
import Dates
import Notebook
import Report
import Revisions
import Spec

/// Every value at every lag: a heatmap and a table.
struct TriangleCell: Cell {
  typealias Value = TableData

  static let kind = CellKind(
    name: "triangle", version: 1,
    summary: "The reporting triangle: what was known of each time at each lag, as a heatmap and a table.",
    example: """
      - triangle:
          archive: visits
          values: increments
          from: 2021-07-01
          show: share
      """)

  /// What the colours show.
  private enum Shown: String, CaseIterable {
    case share
    case change
    case value
  }

  private let part: ArchivePart
  private let triangleFields: TriangleFields
  private let shown: Shown

  init(reading fields: inout FieldReader) {
    part = ArchivePart(reading: &fields)
    triangleFields = TriangleFields(reading: &fields)
    shown = fields.field(
      "show", .choice, default: .share,
      "The share of the final value, for times that are final; the change since the lag before over the newest value; or the value."
    )
  }

  func estimatedBytes(_ run: CellRun) -> Int { 64_000_000 }

  func run(_ run: CellRun) throws -> CellOutput {
    let archive = try part.select(run)
    let triangle = try triangleFields.triangle(of: archive)
    let cells = triangle.count * triangle.lags.count
    guard cells <= Self.cellLimit else {
      throw CellError(
        code: "too-large", "the triangle has \(NumberWords.grouped(cells)) cells, and \(Self.cellLimit) is the most",
        field: ["archive"], hint: "choose a part with `where`, `from` and `to`, or fewer `lags`")
    }
    let data = table(triangle)
    let heat = triangle.keys.shown.map { tiles(triangle, key: $0) }
    let finding = finding(triangle)
    let figure = try ChartFigure(
      chart: chart(triangle, heat),
      alt: "Heatmap of \(archive.valueWords) by time and lag, for "
        + "\(NumberWords.count(triangle.keys.count, "series", plural: "series")). \(finding)",
      caption:
        "\(lead) A column is one time, read upwards as its value grows older. \(finding)" + triangle.keys.omission,
      data: data
    ).output()
    return CellOutput(
      figure, value: data,
      metrics: [.init("times", .integer(triangle.count)), .init("lags", .integer(triangle.lags.count))])
  }

  /// More is neither seen nor read.
  private static let cellLimit = 400_000

  private func table(_ triangle: ReportingTriangle) -> TableData {
    var data = TableData(
      columns: triangle.keys.tableColumns + [.init("time_value")]
        + triangle.lags.map { .init("lag_\($0)", isNumeric: true) } + [.init("newest", isNumeric: true)])
    for key in triangle.keys.indices {
      for point in triangle.points(of: key) {
        data.append(
          triangle.keys.tableCells(of: key) + [triangle.time(of: point).description]
            + triangle.lags.indices.map { TableData.text(triangle.value(of: point, at: $0)) }
            + [TableData.text(triangle.finalValues[point])])
      }
    }
    return data
  }

  private func tiles(_ triangle: ReportingTriangle, key: Int) -> [HeatmapMark.Tile] {
    let half = triangle.grid.longestPeriod / 2
    return triangle.points(of: key).flatMap { point in
      triangle.lags.indices.map { lag in
        HeatmapMark.Tile(
          x: Double(triangle.time(of: point).daysSinceEpoch) + half - 0.5, y: Double(triangle.lags[lag]),
          value: shownValue(triangle, point, lag))
      }
    }
  }

  private func shownValue(_ triangle: ReportingTriangle, _ point: Int, _ lag: Int) -> Double {
    switch shown {
    case .share:
      // The newest value of a young time is not what a share could be taken of.
      let isSettled = triangle.isSettled(point, after: triangleFields.waiting(in: triangle.grid))
      return isSettled ? triangle.ratio(of: point, at: lag) : .nan
    case .value: return triangle.value(of: point, at: lag)
    case .change:
      guard lag > 0 else { return .nan }
      return triangle.ratio(of: point, at: lag) - triangle.ratio(of: point, at: lag - 1)
    }
  }

  private func chart(_ triangle: ReportingTriangle, _ tiles: [[HeatmapMark.Tile]]) -> Chart {
    // A few wild values must not take all the colours: the scale ends at the outer hundredths.
    let values = tiles.joined().map(\.value).filter(\.isFinite).sorted()
    var low = values.isEmpty ? 0 : values[values.count / 100]
    var high = values.isEmpty ? 1 : values[values.count - 1 - values.count / 100]
    if shown == .change { (low, high) = (-max(-low, high), max(-low, high)) }
    let steps = zip(triangle.lags.dropFirst(), triangle.lags).map { $0 - $1 }
    let panels = triangle.keys.shown.map { key in
      Panel(
        triangle.keys.count > 1 ? triangle.keys.label(of: key) : nil,
        marks: [
          .heatmap(
            HeatmapMark(tiles[key], width: triangle.grid.longestPeriod, height: Double(steps.min() ?? 1)))
        ])
    }
    return Chart(
      x: Axis(scale: .day), y: triangle.grid.lagAxis(triangle.lags), panels: panels,
      colorScale: ColorScale(title: colorTitle, domain: low < high ? low...high : nil, colors: 0...1))
  }

  private var colorTitle: String {
    switch shown {
    case .share: "Known / final"
    case .change: "Change / newest"
    case .value: "Value"
    }
  }

  private var lead: String {
    switch shown {
    case .share: "What was known at each lag, as a share of the final value."
    case .change: "What each lag changed, as a share of the newest value."
    case .value: "What was known at each lag."
    }
  }

  private func finding(_ triangle: ReportingTriangle) -> String {
    let fallen = (0..<triangle.count).count { point in
      triangle.lags.indices.dropFirst().contains {
        triangle.value(of: point, at: $0) < triangle.value(of: point, at: $0 - 1)
      }
    }
    return
      "\(NumberWords.grouped(fallen)) of \(NumberWords.count(triangle.count, "time")) had a value that fell from one "
      + "lag to the next."
  }
}
