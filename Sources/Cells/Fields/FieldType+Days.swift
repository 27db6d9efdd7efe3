import Dates
import Spec

extension FieldType where Value == [Day] {
  /// The most dates that one field gives.
  private static var limit: Int { 1000 }

  /// Days as a list, or as `{from, to, every}`; ascending, without repeats.
  static var days: Self {
    let list = FieldType<[Day]>.list(of: .day, atMost: limit)
    let steps = FieldType<[Day]>.mapping("first and last date and the days between two", steps)
    return FieldType(
      expectation: "dates as {from, to, every} or as a list", shape: .either(steps.shape, list.shape),
      placeholder: [], show: list.show
    ) { site, context in
      guard case .sequence = site.node.content else { return steps.value(at: site, &context) }
      return list.value(at: site, &context).map { Set($0).sorted() }
    }
  }

  private static func steps(_ fields: inout FieldReader) -> [Day] {
    let from = fields.required("from", .day, "The first date.")
    let to = fields.required("to", .day, "No date is after it.")
    let every = fields.field("every", .integer(in: 1...36525), default: 7, "Days from one date to the next.")
    guard from <= to, let days = DayRange(from: from, through: to, every: every) else {
      fields.report(code: "out-of-range", "the first date is after the last", at: "to", hint: "swap `from` and `to`")
      return []
    }
    guard days.count <= limit else {
      fields.report(
        code: "out-of-range", "these are \(days.count) dates, and \(limit) is the most", at: "every",
        hint: "take larger steps")
      return []
    }
    return Array(days)
  }
}
