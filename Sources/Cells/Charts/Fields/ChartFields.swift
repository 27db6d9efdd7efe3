import Charts
import Spec

/// What a spec says of a chart of data.
struct ChartFields {
  enum Legend: String, CaseIterable {
    case automatic, direct, legend, none

    var key: Chart.Key {
      switch self {
      case .automatic: .automatic
      case .direct: .direct
      case .legend: .legend
      case .none: .none
      }
    }
  }

  let data: ChartDataSource?
  let filters: [RowFilter]
  let marks: [MarkFields]
  let encodings: Encodings
  let facet: FacetFields?
  let annotations: [AnnotationFields]
  let title: String?
  let subtitle: String?
  let footnote: String?
  let legend: Legend
  let width: Double
  let height: Double?

  init(reading fields: inout FieldReader) {
    data = fields.optional("data", .chartData, "The id of a cell with a table, or the path of a CSV or TSV file.")
    filters = fields.field("filter", .filters, default: [], "The rows of the data that the chart shows.")
    let mark = fields.optional("mark", .mark, "What is drawn: line, area, band, dot, bar, … or {type: line, …}.")
    let layers = fields.optional("marks", .list(of: .mark, atMost: 12), "Several marks, drawn on each other in order.")
    marks = layers ?? mark.map { [$0] } ?? []
    encodings = Encodings(reading: &fields)
    facet = fields.optional("facet", .facet, "A column with a panel for each value.")
    annotations = fields.field(
      "annotations", .list(of: .annotation, atMost: 50), default: [],
      "Rules at dates or thresholds, shaded stretches with `to`, and words.")
    title = fields.optional("title", .text, "Above the figure: what it shows.")
    subtitle = fields.optional("subtitle", .text, "Below the title.")
    footnote = fields.optional("footnote", .text, "Below the figure, such as the source.")
    legend = fields.field(
      "legend", .choice, default: .automatic, "Where series are named: at their lines if they are at most five.")
    width = fields.field("width", .number(in: 160...4000), default: 720, "In points.")
    height = fields.optional("height", .number(in: 80...4000), "In points.")
    if data != nil { fields.requireExactlyOne(of: "mark", "marks") }
    if fields.isSound { check(&fields) }
  }

  private func check(_ fields: inout FieldReader) {
    guard let owner = (fields.node(of: "marks") ?? fields.node(of: "mark"))?.span else { return }
    for mark in marks {
      let encodings = mark.own.overlaid(on: encodings)
      let present = Set(encodings.uses.map(\.channel))
      for channel in mark.kind.needed where !present.contains(channel) {
        fields.report(
          code: "missing-field", "the mark `\(mark.kind.rawValue)` needs `\(channel.rawValue)`",
          hint: "add `\(channel.rawValue):` with the name of a column")
      }
      if mark.kind == .rule || mark.kind == .errorbar, !present.contains(.x), !present.contains(.y) {
        fields.report(
          code: "missing-field", "the mark `\(mark.kind.rawValue)` needs `x` or `y`",
          hint: "add `x:` or `y:` with the name of a column")
      }
      if mark.kind.isSummary,
        let use = encodings.uses.map(\.use).first(where: { $0.aggregate != nil || $0.window != nil })
      {
        fields.report(
          Diagnostic(
            code: "conflicting-fields", message: "the mark `\(mark.kind.rawValue)` makes its own summary of the rows",
            span: use.column?.span ?? owner, hint: "leave `aggregate` and `window` out"))
      }
      for (channel, use) in mark.own.uses where !mark.kind.uses(channel) {
        fields.report(
          Diagnostic(
            code: "unused-field", message: "the mark `\(mark.kind.rawValue)` has no use for `\(channel.rawValue)`",
            span: use.column?.span ?? owner, hint: "leave it out"))
      }
    }
  }
}
