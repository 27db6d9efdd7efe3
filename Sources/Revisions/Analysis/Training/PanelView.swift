internal import Dates

/// A view of an archive as a table: a row for each series, a column for each period.
struct PanelView {
  private let firstPeriod: Int
  private let columns: Int
  private let values: [Double]
  /// The newest period of any series.
  let newest: Int

  /// nil of a view without points.
  init?(_ snapshot: Snapshot, grid: PeriodGrid) {
    guard snapshot.count > 0 else { return nil }
    let periods = snapshot.times.map { grid.period(of: $0) }
    var (first, last) = (periods[0], periods[0])
    for period in periods {
      first = min(first, period)
      last = max(last, period)
    }
    let columns = last - first + 1
    var values = [Double](repeating: .nan, count: snapshot.keys.count * columns)
    for key in snapshot.keys.indices {
      for point in snapshot.points(of: key) { values[key * columns + periods[point] - first] = snapshot.values[point] }
    }
    firstPeriod = first
    self.columns = columns
    self.values = values
    newest = last
  }

  /// The value of a series; NaN where it has none.
  func value(of key: Int, at period: Int) -> Double {
    let column = period - firstPeriod
    return column >= 0 && column < columns ? values[key * columns + column] : .nan
  }

  /// The features of a series at the distances behind a period.
  func features(of key: Int, at period: Int, lags: [Int]) -> [Double] {
    lags.map { value(of: key, at: period - $0) }
  }
}
