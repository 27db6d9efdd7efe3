import Spec

/// A running aggregate over neighbouring rows of a series.
struct MovingWindow: Hashable {
  enum Alignment: String, CaseIterable {
    /// The row and those before it.
    case trailing
    /// As many rows before it as behind it; of an even number one more before.
    case centered
  }

  let rows: Int
  let aggregate: Aggregate
  let alignment: Alignment

  init(reading fields: inout FieldReader) {
    rows = fields.required("rows", .integer(in: 1...10_000), "How many rows of the series go into one value.")
    aggregate = fields.field("aggregate", .aggregate, default: .mean, "What is made of them.")
    alignment = fields.field(
      "align", .choice, default: .trailing, "Whether the rows end with the one that gets the value, or lie around it.")
  }

  /// The values of one series in its order; NaN until a window is full. O(n × rows).
  func applied(to values: [Double]) -> [Double] {
    let before = alignment == .trailing ? rows - 1 : rows / 2
    let behind = rows - 1 - before
    return values.indices.map { index in
      guard index >= before, index + behind < values.count else { return .nan }
      return aggregate.value(of: Array(values[(index - before)...(index + behind)]))
    }
  }
}

extension FieldType where Value == MovingWindow {
  static var window: Self {
    .mapping("a number of rows, or {rows, aggregate, align}", shorthand: "rows") { MovingWindow(reading: &$0) }
  }
}
