import Dates
import Spec

extension FieldType where Value == Day {
  /// A day as `2020-06-24` or `20200624`.
  static var day: Self {
    .scalar(
      "a date such as 2020-06-24", shape: .form("date"), placeholder: Day(daysSinceEpoch: 0), show: \.description,
      hint: { $0.text.isShapedLikeADay ? "the calendar has no such day" : "write the year, the month and the day" }
    ) { Day($0.text) }
  }
}

extension String {
  /// Whether this is four digits, two and two, with dashes between them.
  var isShapedLikeADay: Bool {
    let lengths = split(separator: "-", omittingEmptySubsequences: false).map { part in
      part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? part.utf8.count : 0
    }
    return lengths == [4, 2, 2]
  }
}
