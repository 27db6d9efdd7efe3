import Canvas
import Charts
import Spec

/// What decides the colour of marks: a column, or one colour for all.
struct ColorChannel {
  /// What the values of a column are taken for.
  enum ScaleType: String, CaseIterable {
    case categorical, sequential, diverging
  }

  let use: ColumnUse?
  let constant: MarkColor?
  let type: ScaleType?
  let scheme: ColorScheme?
  let isLogarithmic: Bool
  let title: String?
  let unit: String?
  let format: TickFormat?
  /// Two ends, or names in order.
  let domain: [String]?
  let midpoint: Double

  init(reading fields: inout FieldReader) {
    constant = fields.optional("value", .markColor, "One colour for all: ink, muted, 1 to 6 of the theme, or #RRGGBB.")
    let hasColumn = fields.node(of: "field") != nil || fields.node(of: "aggregate") != nil
    use = constant == nil || hasColumn ? ColumnUse(reading: &fields) : nil
    fields.requireAtMostOne(of: "field", "value")
    type = fields.optional(
      "type", .choice, "What the values are; by default sequential for numbers and dates, categorical for names.")
    scheme = fields.optional("scheme", .choice, "The colours; by default viridis, or blue-red if diverging.")
    isLogarithmic =
      fields.field("scale", FieldType<Scale>.choice, default: .linear, "How numbers become colours.") == .log
    title = fields.optional("title", .text, "What stands before the colours; by default the name of the column.")
    unit = fields.optional("unit", .text, "In parentheses behind the title.")
    format = fields.optional("format", .tickFormat, "How the numbers of a colour bar are written.")
    domain = fields.optional(
      "domain", .list(of: .text, atMost: 1000), "The values of the first and last colour, or the names in order.")
    midpoint = fields.field("midpoint", .number, default: 0, "The value of the middle of diverging colours.")
  }

  private enum Scale: String, CaseIterable {
    case linear, log
  }
}

extension FieldType where Value == ColorChannel {
  static var color: Self {
    .mapping("a column, or {value: …}", shorthand: "field") { ColorChannel(reading: &$0) }
  }
}

extension FieldType where Value == MarkColor {
  /// `ink`, `muted`, a number of the theme's categories, or `#RRGGBB`.
  static var markColor: Self {
    .scalar(
      "ink, muted, a number from 1 to 6, or #RRGGBB", shape: .form("colour"), placeholder: .ink, show: \.text,
      hint: { $0.text.hasPrefix("#") ? "write six hexadecimal digits behind the #, in quotes" : nil }
    ) { scalar in
      switch scalar.text {
      case "ink": return .ink
      case "muted": return .muted
      case let text where text.hasPrefix("#"):
        guard text.utf8.count == 7, let hex = UInt32(text.dropFirst(), radix: 16) else { return nil }
        return .fixed(Color(hex: hex))
      case let text:
        return Int(text).flatMap { (1...6).contains($0) ? .category($0 - 1) : nil }
      }
    }
  }
}

extension MarkColor {
  /// As a spec has it.
  fileprivate var text: String {
    switch self {
    case .ink: "ink"
    case .muted: "muted"
    case .category(let index): String(index + 1)
    case .value, .fixed: "…"
    }
  }
}
