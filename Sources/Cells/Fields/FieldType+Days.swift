import Dates
import Spec

extension FieldType where Value == [Day] {
  /// The most dates that one field gives.
  private static var limit: Int { 1000 }

  /// Days as a list, or as `{from, to, every}`; ascending, without repeats.
  static var days: Self {
    let list = FieldType<[Day]>.list(of: .day, atMost: limit)
    let steps = FieldType<[Day]>.mapping("first and last date and the days between two", steps)
    let expectation = "dates as {from, to, every} or as a list"
    return FieldType(
      expectation: expectation, shape: .either(steps.shape, list.shape), placeholder: [], show: list.show
    ) { site, context in
      switch site.node.content {
      case .sequence: return list.value(at: site, &context).map { Set($0).sorted() }
      case .mapping: return steps.value(at: site, &context)
      case .scalar:
        context.reportType(of: site.node, expected: expectation, hint: "write one date in brackets: [2020-06-24]")
        return nil
      }
    }
  }

  private static func steps(_ fields: inout FieldReader) -> [Day] {
    let from = fields.required("from", .day, "The first date.")
    let to = fields.required("to", .day, "No date is after it.")
    let every = fields.field("every", .integer(in: 1...36525), default: 7, "Days from one date to the next.")
    guard fields.isSound else { return [] }
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
