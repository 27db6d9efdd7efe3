import Notebook
import Spec

/// A condition that rows of the data have to meet.
struct RowFilter {
  private let column: ColumnName
  private let accepted: [String]?
  private let refused: [String]?
  private let from: BoundText?
  private let to: BoundText?

  /// An end of a range as written, with its place.
  private struct BoundText {
    let text: String
    let span: SourceSpan?
  }

  init(reading fields: inout FieldReader) {
    column = fields.required("field", .column, "The column of the data.")
    accepted = fields.optional("is", .oneOrMore(.text, atMost: 10_000), "Rows with this value, or one of these, stay.")
    refused = fields.optional("not", .oneOrMore(.text, atMost: 10_000), "Rows with this value, or one of these, go.")
    from = fields.optional("from", .text, "The least number or first date that stays.").map { [fields] in
      BoundText(text: $0, span: fields.node(of: "from")?.span)
    }
    to = fields.optional("to", .text, "The greatest number or last date that stays.").map { [fields] in
      BoundText(text: $0, span: fields.node(of: "to")?.span)
    }
    if accepted == nil, refused == nil, from == nil, to == nil {
      fields.report(
        code: "missing-field", "the condition says nothing of the column",
        hint: "add `is:` or `not:` with values, or `from:` and `to:` with the ends of a range")
    }
  }

  /// The rows of a table that meet the condition. Missing values meet no range.
  func rows(of table: ChartTable) throws(CellError) -> [Int] {
    let column = try table.column(self.column)
    let (low, high) = (try bound(from, column), try bound(to, column))
    let (accepted, refused) = (self.accepted.map { Set($0) }, Set(self.refused ?? []))
    return (0..<table.rowCount).filter { row in
      let text = column.texts[row]
      guard !refused.contains(text), accepted?.contains(text) ?? true else { return false }
      guard low != nil || high != nil else { return true }
      return column.values[row] >= (low ?? -.infinity) && column.values[row] <= (high ?? .infinity)
    }
  }

  private func bound(_ bound: BoundText?, _ column: DataColumn) throws(CellError) -> Double? {
    guard let bound else { return nil }
    if let value = column.value(of: bound.text) { return value }
    throw CellError(
      code: "wrong-type", "`\(bound.text)` is no value of the column `\(column.name)`, which has \(column.kind.words)",
      hint: column.kind == .text ? "choose texts by `is:` or `not:`" : nil, span: bound.span)
  }
}

extension FieldType where Value == [RowFilter] {
  /// A condition, or several that all have to be met.
  static var filters: Self {
    let one = FieldType<RowFilter>.mapping("a condition") { RowFilter(reading: &$0) }
    let list = FieldType<[RowFilter]>.list(of: one, atMost: 100)
    return FieldType(
      expectation: "a condition such as {field: age, from: 18}, or a list of such",
      shape: .either(one.shape, list.shape), placeholder: [], show: { _ in "…" }
    ) { site, context in
      if case .sequence = site.node.content { return list.value(at: site, &context) }
      return one.value(at: site, &context).map { [$0] }
    }
  }
}
