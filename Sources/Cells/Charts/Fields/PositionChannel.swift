import Charts
import Spec

/// A column along an axis, and how the axis shows it.
struct PositionChannel {
  let use: ColumnUse
  let axis: AxisFields
}

/// What a spec says of an axis.
struct AxisFields {
  enum Scale: String, CaseIterable {
    case linear, log, symlog, time, band, point
  }

  /// How the names of a band or point axis are put in order.
  enum Order: String, CaseIterable {
    case data
    case ascending
    case descending
    /// By the values of the other axis, from small to large.
    case value
    /// From large to small.
    case valueDescending = "-value"
  }

  let scale: Scale?
  let title: String?
  let unit: String?
  let format: TickFormat?
  /// Two ends, or the names of a band or point axis.
  let domain: [String]?
  let includesZero: Bool?
  let constant: Double
  let order: Order

  init(reading fields: inout FieldReader) {
    scale = fields.optional("scale", .choice, "How values are laid along the axis; by default as the column suggests.")
    title = fields.optional("title", .text, "What stands at the axis; by default the name of the column.")
    unit = fields.optional("unit", .text, "In parentheses behind the title.")
    format = fields.optional(
      "format", .tickFormat, "Labels: percent, compact, scientific, .2 (decimals), or a date such as D MMM YYYY.")
    domain = fields.optional(
      "domain", .list(of: .text, atMost: 1000), "The two ends of the axis, or the names of a band in order.")
    includesZero = fields.optional("zero", .boolean, "Whether the axis reaches zero; bars and areas always do.")
    constant = fields.field(
      "constant", .number(in: 1e-6...1e12), default: 1, "Of a symlog scale: below it, values are in proportion.")
    order = fields.field("sort", .choice, default: .data, "The order of names: of the data, by name, or by value.")
  }
}

extension FieldType where Value == PositionChannel {
  static func position(_ expectation: String) -> Self {
    .mapping(expectation, shorthand: "field") { fields in
      PositionChannel(use: ColumnUse(reading: &fields), axis: AxisFields(reading: &fields))
    }
  }
}

extension FieldType where Value == ColumnUse {
  /// A column without an axis of its own.
  static var columnUse: Self {
    .mapping("a column", shorthand: "field") { ColumnUse(reading: &$0) }
  }
}
