public import Dates

/// What was known of each point at each lag, and what is known in the end: key × time × lag.
///
/// Times and lags are counted in the periods of a ``PeriodGrid``. A cell is NaN before the first issue of its point, where the
/// value was withdrawn, and where the lag lies in the future of the newest issue.
///
/// ```swift
/// let triangle = archive.triangle(lags: Array(0...40))
/// triangle.value(of: point, at: 3)   // lags[3] periods after the time of the point
/// ```
public struct ReportingTriangle: Sendable {
  /// What the issues of an archive say.
  public enum Content: Hashable, Sendable {
    /// The value as it is known from the issue on.
    case totals
    /// What has come in since the issue before; nothing, where there is no issue.
    case increments
  }

  /// The keys of the archive.
  public let keys: KeyTable
  /// The periods of times and lags.
  public let grid: PeriodGrid
  /// The lags in periods, ascending.
  public let lags: [Int]
  /// The last period that is known as a whole: cells with time + lag beyond it are NaN.
  public let lastPeriod: Int
  /// The period of each point, ascending within a key.
  public let periods: [Int]
  /// The newest value of each point, or NaN.
  public let finalValues: [Double]
  /// Where the points of each key begin, and the number of points.
  let offsets: [Int]
  /// The values, lag after lag within a point.
  let values: [Double]

  /// The number of points.
  public var count: Int { periods.count }

  /// The positions of the points of a key.
  public func points(of key: Int) -> Range<Int> { offsets[key]..<offsets[key + 1] }

  /// What was known of a point `lags[lag]` periods after its time.
  public func value(of point: Int, at lag: Int) -> Double { values[point * lags.count + lag] }

  /// The first day of the period of a point.
  public func time(of point: Int) -> Day { grid.start(of: periods[point]) }

  /// Whether a point was so many periods old when the archive ended.
  public func isSettled(_ point: Int, after waiting: Int) -> Bool { lastPeriod - periods[point] >= waiting }

  /// The triangle as a reader of a date would have made it: without later cells, and with the values of the view as final ones.
  ///
  /// - Parameter snapshot: A view of the archive behind the triangle.
  func known(asOf snapshot: Snapshot) -> ReportingTriangle {
    let last = grid.lastPeriod(endedBy: snapshot.date)
    var finalValues = [Double](repeating: .nan, count: count)
    for key in keys.indices {
      var point = points(of: key).lowerBound
      for seen in snapshot.points(of: key) {
        let period = grid.period(of: snapshot.times[seen])
        while periods[point] < period { point += 1 }
        finalValues[point] = snapshot.values[seen]
      }
    }
    var values = values
    for point in periods.indices {
      for lag in lags.indices where periods[point] + lags[lag] > last { values[point * lags.count + lag] = .nan }
    }
    return ReportingTriangle(
      keys: keys, grid: grid, lags: lags, lastPeriod: min(last, lastPeriod), periods: periods, finalValues: finalValues,
      offsets: offsets, values: values)
  }
}
