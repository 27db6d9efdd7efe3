import Charts
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

  /// The axis of lags: a few lags from 0 on have a label each, so that none is a fraction.
  func lagAxis(_ lags: [Int]) -> Axis {
    let areFew = lags.count <= 16 && lags == Array(lags.indices)
    return Axis("Lag in \(unitName)s", scale: areFew ? .category(lags.map(String.init)) : .linear)
  }

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
