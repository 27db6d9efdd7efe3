internal import Dates

extension Archive {
  /// The most cells that a triangle has.
  public static let maximumTriangleCount = 1 << 28

  /// The periods that the times of the archive step by.
  public var periodGrid: PeriodGrid { PeriodGrid(of: times) }

  /// What was known of every point at some lags.
  ///
  /// - Parameters:
  ///   - lags: In periods of the archive's grid, ascending; an issue within a period is known at its end.
  ///   - content: Whether issues are totals or increments. Missing increments count as nothing.
  /// - Returns: nil if it would have more than ``maximumTriangleCount`` cells.
  /// - Complexity: O(*n* + *p* · *l*) for *n* issues, *p* points and *l* lags.
  public func triangle(lags: [Int], content: ReportingTriangle.Content = .totals) -> ReportingTriangle? {
    guard let span = issueSpan, !lags.isEmpty, pointCount <= Self.maximumTriangleCount / lags.count else { return nil }
    let grid = periodGrid
    let lastPeriod = grid.lastPeriod(endedBy: span.upperBound)
    var known: [Double] = []
    known.reserveCapacity(pointCount * lags.count)
    var finalValues: [Double] = []
    let periods = times.map { grid.period(of: $0) }
    for point in times.indices {
      let period = periods[point]
      let issues = issues(of: point)
      var issue = issues.lowerBound
      var value = content == .totals ? Double.nan : 0
      func take() {
        switch content {
        case .totals: value = values[issue]
        case .increments: value += values[issue].isNaN ? 0 : values[issue]
        }
        issue += 1
      }
      for lag in lags {
        while issue < issues.upperBound, grid.period(of: dates[issue]) - period <= lag { take() }
        known.append(period + lag <= lastPeriod ? value : .nan)
      }
      while issue < issues.upperBound { take() }
      finalValues.append(value)
    }
    return ReportingTriangle(
      keys: keys, grid: grid, lags: lags, lastPeriod: lastPeriod, periods: periods, finalValues: finalValues,
      offsets: pointOffsets.map(Int.init), values: known)
  }
}
