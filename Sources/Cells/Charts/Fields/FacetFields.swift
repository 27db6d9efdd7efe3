import Charts
import Spec

/// A column whose values have a panel each.
struct FacetFields {
  let use: ColumnUse
  let columns: Int?
  let xSharing: Chart.Sharing
  let ySharing: Chart.Sharing

  init(reading fields: inout FieldReader) {
    use = ColumnUse(reading: &fields)
    columns = fields.optional("columns", .integer(in: 1...12), "Panels side by side.")
    xSharing = fields.field("x", .sharing, default: .shared, "Whether all panels have one x axis, or each its own.")
    ySharing = fields.field("y", .sharing, default: .shared, "Whether all panels have one y axis, or each its own.")
  }
}

extension FieldType where Value == FacetFields {
  static var facet: Self {
    .mapping("a column, or {field, columns, x: free, y: free}", shorthand: "field") { FacetFields(reading: &$0) }
  }
}
