import Spec

/// What decides the size of dots: a column whose values their areas are in proportion to, or one radius for all.
struct SizeChannel {
  let use: ColumnUse?
  /// In points.
  let radius: Double
  let title: String?

  init(reading fields: inout FieldReader) {
    let value = fields.optional("value", .number(in: 0.5...60), "One radius for all dots, in points.")
    let hasColumn = fields.node(of: "field") != nil || fields.node(of: "aggregate") != nil
    use = value == nil || hasColumn ? ColumnUse(reading: &fields) : nil
    fields.requireAtMostOne(of: "field", "value")
    let largest = fields.field("radius", .number(in: 1...60), default: 14, "Of the greatest value, in points.")
    radius = value ?? largest
    title = fields.optional("title", .text, "What the key calls the sizes; by default the name of the column.")
  }
}

extension FieldType where Value == SizeChannel {
  static var dotSize: Self {
    .mapping("a column, or {value: …}", shorthand: "field") { SizeChannel(reading: &$0) }
  }
}
