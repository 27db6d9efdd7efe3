import Charts
import Spec

/// One layer of a chart: a mark, how it looks, and what it says otherwise than the chart.
struct MarkFields {
  /// How bars and areas of several series share a place.
  enum Arrangement: String, CaseIterable {
    case stack
    /// Stacked to a whole of 1.
    case share
    /// Side by side.
    case dodge
    /// Each from zero.
    case overlay
  }

  /// The order in which a line goes through its rows.
  enum Order: String, CaseIterable {
    case x, data
  }

  let kind: MarkKind
  let own: Encodings
  let filters: [RowFilter]
  let width: Double?
  let dash: [Double]
  let opacity: Double?
  let isStepped: Bool
  let order: Order
  let arrangement: Arrangement
  let quantiles: [Double]
  let hasArrows: Bool

  init(reading fields: inout FieldReader) {
    kind = fields.required("type", .choice, "The shape.")
    own = Encodings(reading: &fields)
    filters = fields.field("filter", .filters, default: [], "The rows of the data that this mark shows.")
    width = fields.optional(
      "width", .number(in: 0.1...100), "Of lines, in points; of bars and boxes, in steps of their axis.")
    dash = fields.field(
      "dash", .list(of: .number(in: 0.1...100), atMost: 8), default: [], "Lengths of dashes and gaps, in points.")
    opacity = fields.optional("opacity", .number(in: 0.02...1), "From 0, invisible, to 1.")
    isStepped = fields.field(
      "step", .boolean, default: false, "Whether lines are level until the next value and jump there.")
    order = fields.field("order", .choice, default: .x, "The order in which a line goes through its rows.")
    arrangement = fields.field(
      "stack", .choice, default: .stack, "How bars or areas of several colours share a place.")
    quantiles = fields.field(
      "quantiles", .list(of: .number(in: 0...1), atMost: 21), default: [0.05, 0.25, 0.5, 0.75, 0.95],
      "The bounds of the bands of a fan, and its line, ascending.")
    hasArrows = fields.field("arrows", .boolean, default: false, "Whether links end in arrows.")
    if zip(quantiles, quantiles.dropFirst()).contains(where: { $0 >= $1 }) {
      fields.report(code: "out-of-range", "the quantiles do not ascend", at: "quantiles")
    }
  }
}

extension FieldType where Value == MarkFields {
  static var mark: Self {
    .mapping("a mark such as line, or {type: line, …}", shorthand: "type") { MarkFields(reading: &$0) }
  }
}
