import Spec

/// A column of the data and what is made of it before it is drawn.
struct ColumnUse {
  /// Nil for a count of rows, which needs none.
  let column: ColumnName?
  let aggregate: Aggregate?
  let bin: Binning?
  let window: MovingWindow?

  /// The field of a mapping whose short form is the name of the column.
  init(reading fields: inout FieldReader) {
    column = fields.optional("field", .column, "The column of the data.")
    aggregate = fields.optional(
      "aggregate", .aggregate,
      "One value for all rows that agree in the other encodings: count, sum, mean, median, min, max, q10 …")
    bin = fields.optional(
      "bin", .binning, "Steps of equal width: true, a number of steps, {step: 5}, or week, month, quarter, year.")
    window = fields.optional(
      "window", .window, "A running value along x: a number of rows, or {rows, aggregate, align}.")
    if column == nil, aggregate != .count {
      fields.report(
        code: "missing-field", "the field `field` is missing",
        hint: "add `field:` with the name of a column, or `aggregate: count`")
    }
    fields.requireAtMostOne(of: "aggregate", "bin")
  }

  init(_ column: ColumnName) {
    self.column = column
    aggregate = nil
    bin = nil
    window = nil
  }

  /// What the data drawn call it: "cases", "cases_mean", "count".
  var name: String {
    guard let column else { return Aggregate.count.rawName }
    return aggregate.map { "\(column.text)_\($0.rawName)" } ?? column.text
  }

  /// What an axis calls it: "New cases", "Mean of new cases".
  var title: String {
    guard let column else { return "Count" }
    let words = Self.words(column.text)
    guard let aggregate else { return words.capitalizedFirst }
    return aggregate == .count ? "Count of \(words)" : "\(aggregate.words.capitalizedFirst) of \(words)"
  }

  /// The name of a column as a sentence has it.
  static func words(_ name: String) -> String {
    let words = name.split { $0 == "_" || $0 == "-" }.joined(separator: " ")
    return words.isEmpty ? name : words
  }
}
