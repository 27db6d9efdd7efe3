import Dates
import Notebook
import Spec

/// A time as a spec writes it; what it counts is known when the archive is.
struct TimeText {
  let text: String

  func time(_ type: TimeType, field: String) throws(CellError) -> Day {
    if let time = type.time(text) { return time }
    throw CellError(
      code: "invalid-field", "expected \(type.expectation), found `\(text)`", field: [field],
      hint: "the archive counts times by \(type.rawValue)")
  }
}

extension FieldType where Value == TimeText {
  /// A time in one of the spellings of `TimeType`.
  static var timeText: Self {
    .scalar(
      "a date such as 2020-06-24", shape: FieldType<String>.text.shape, placeholder: TimeText(text: "1970-01-01"),
      show: \.text, hint: { $0.text.isShapedLikeADay ? "the calendar has no such day" : "write it as the data do" }
    ) { TimeType.spelled(in: $0.text.utf8.span) == nil ? nil : TimeText(text: $0.text) }
  }
}
