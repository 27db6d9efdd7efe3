import Dates
import Revisions

extension PeriodGrid {
  /// `1 day`, `12 weeks`.
  func words(_ periods: Int) -> String { NumberWords.count(periods, unitName) }

  /// The name of a period: `day`, `quarter`.
  var unitName: String {
    switch unit {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    }
  }

  /// What an axis of lags is called.
  var lagTitle: String { "Lag in \(unitName)s" }

  /// The days of the longest period.
  var longestPeriod: Double {
    switch unit {
    case .day: 1
    case .week: 7
    case .month: 31
    case .quarter: 92
    case .year: 366
    }
  }
}
