/// One series of a triangle as a table: a row for every period, also those without a point, and a column for each lag from 0.
struct DevelopmentTable {
  /// The period of the first row.
  let firstPeriod: Int
  /// The last lag, in periods.
  let lastLag: Int
  /// NaN where nothing was known, or will be known only later.
  let rows: [[Double]]
  let season: Int
  /// What is added to values before logarithms: half a case where values are counts, so that none is not nothing.
  let continuity: Double

  /// - Precondition: The lags of the triangle are 0, 1, 2 and so on.
  init(_ triangle: ReportingTriangle, key: Int) {
    precondition(triangle.lags.indices.allSatisfy { triangle.lags[$0] == $0 }, "a column for each lag from 0")
    let points = triangle.points(of: key)
    let first = points.first.map { triangle.periods[$0] } ?? 0
    let last = points.last.map { triangle.periods[$0] } ?? -1
    let columns = triangle.lags.count
    var rows = [[Double]](repeating: [Double](repeating: .nan, count: columns), count: last - first + 1)
    var areCounts = true
    for point in points {
      rows[triangle.periods[point] - first] = (0..<columns).map { triangle.value(of: point, at: $0) }
      let value = triangle.finalValues[point]
      if value.isFinite, value != value.rounded() { areCounts = false }
    }
    firstPeriod = first
    lastLag = columns - 1
    self.rows = rows
    season = triangle.grid.season
    continuity = areCounts ? 0.5 : 0
  }

  /// The last period of the table.
  var lastPeriod: Int { firstPeriod + rows.count - 1 }

  /// What was known of a period so many periods later; NaN outside of the table.
  func value(of period: Int, lag: Int) -> Double {
    let row = period - firstPeriod
    return rows.indices.contains(row) && (0...lastLag).contains(lag) ? rows[row][lag] : .nan
  }

  /// What was visible on a date of the newest times, as a chain ladder takes it.
  ///
  /// - Parameter count: The number of rows, fewer where the table is shorter.
  func visible(asOf date: Int, count: Int) -> [[Double]] {
    (max(firstPeriod, date - count + 1)...max(date, firstPeriod)).map { period in
      (0...lastLag).map { lag in period + lag <= date ? value(of: period, lag: lag) : .nan }
    }
  }
}
