import Notebook
import Report
import Spec

/// A chart of any data, or of the loss of descents.
struct ChartCell: Cell {
  typealias Value = TableData

  static let kind = CellKind(
    name: "chart", version: 3,
    summary:
      "A chart of another cell's result or of a CSV file: marks on axes, colours, panels; or the loss of a layout.",
    example: """
      - chart:
          data: visits
          mark: line
          x: time_value
          y: {field: value, aggregate: max, title: Visits}
          color: geo_value
          annotations:
            - {x: 2020-11-26, text: Thanksgiving}
      """)

  private let loss: LossChart?
  private let fields: ChartFields?

  init(reading fields: inout FieldReader) {
    if fields.node(of: "layout") != nil {
      self.fields = nil
      loss = LossChart(reading: &fields)
    } else {
      LossChart.refuse(in: &fields)
      self.fields = ChartFields(reading: &fields)
      // Only for help and schemas, which list its fields too.
      _ = LossChart(reading: &fields)
      loss = nil
    }
    fields.requireExactlyOne(of: "data", "layout")
  }

  func estimatedBytes(_ run: CellRun) -> Int { fields?.data?.estimatedBytes(run) ?? 64_000_000 }

  func run(_ run: CellRun) throws -> CellOutput {
    if let loss { return try loss.run(run) }
    guard let fields, let source = fields.data else {
      throw CellError(code: "missing-field", "one of `data` or `layout` is needed")
    }
    let chart = try DataChart(fields, ChartTable(source.table(run)))
    let data = chart.table
    let figure = try ChartFigure(chart: chart.chart(), alt: chart.alt, caption: chart.caption, data: data).output()
    return CellOutput(
      figure, value: data,
      metrics: [
        .init("rows", .integer(data.rows.count)), .init("panels", .integer(max(1, chart.facets.count))),
      ])
  }
}
