import Dates
import Spec

extension FieldType where Value == Day {
  /// A day as `2020-06-24` or `20200624`.
  static var day: Self {
    .scalar(
      "a date such as 2020-06-24", shape: .form("date"), placeholder: Day(daysSinceEpoch: 0), show: \.description
    ) { Day($0.text) }
  }
}
