public import Dates

extension Archive {
  /// Statistics of a trailing window, each computed from what was known on its own date.
  ///
  /// On each date the window holds the points that had been issued by then with a time of at most `before` steps before that date,
  /// or behind it. A series without a point in the window has no row. This is `epix_slide` of epiprocess.
  ///
  /// - Parameters:
  ///   - dates: The dates; ascending ones share all work.
  ///   - before: Steps of the times, not below 0.
  /// - Returns: Rows by date, then key.
  /// - Complexity: O(*n* + *d* *k* (log *p* + *w*)) for *n* issues, *d* dates, *k* keys of *p* points, *w* of them in a window.
  public func slide(over dates: [Day], before: Int) -> [SlideRow] {
    var cursor = SweepCursor(over: self)
    var rows: [SlideRow] = []
    for date in dates {
      cursor.move(to: date)
      let first = timeType.adding(-max(0, before), to: timeType.start(of: date))
      for key in keys.indices {
        let points = points(of: key)
        let start = points.partitioningIndex { times[$0] >= first }
        let seen = (start..<points.upperBound).filter { cursor.issue(of: $0) != nil }
        guard let last = seen.last else { continue }
        let middle = timeType.adding(before - (before + 1) / 2 + 1, to: first)
        rows.append(
          SlideRow(
            key: key, date: date, points: seen.count, lastTime: times[last],
            statistics: columns.map { column in
              WindowStatistics(
                seen.map { (times[$0] >= middle, cursor.issue(of: $0).map { column[$0] } ?? .nan) },
                half: (before + 1) / 2)
            }))
      }
    }
    return rows
  }
}

extension WindowStatistics {
  fileprivate init(_ values: [(isNewer: Bool, value: Double)], half: Int) {
    let known = values.filter { !$0.value.isNaN }
    count = known.count
    sum = known.reduce(0) { $0 + $1.value }
    func mean(_ isNewer: Bool) -> Double {
      let part = known.filter { $0.isNewer == isNewer }
      return part.reduce(0) { $0 + $1.value } / Double(part.count)
    }
    let change = (mean(true) / mean(false) - 1) / Double(half)
    growthRate = change.isFinite ? change : .nan
  }
}
