internal import Dates

extension Archive {
  /// How each point's first value column was revised, by key and time.
  ///
  /// An issue counts if some value column of the archive differs from the issue before it by more than the tolerance; where
  /// missing values are left out, only the first column does, and only where it is not missing. This is `revision_analysis` of
  /// epiprocess 0.12, apart from what the article "Revisions" lists.
  ///
  /// - Complexity: O(*n* + *p* *m* log *m*) for *n* issues at *p* points with *m* issues each.
  public func revisions(_ options: RevisionOptions = RevisionOptions()) -> RevisionSummary {
    var points: [PointRevisions] = []
    guard let span = issueSpan else { return RevisionSummary(archive: self, options: options, points: []) }
    let first = columns[0]
    let others = options.keepsMissing ? Array(columns.dropFirst()) : []
    var lags: [Int] = []
    var values: [Double] = []
    for key in keys.indices {
      for point in self.points(of: key) {
        let time = times[point]
        guard options.minimumWaitingDays <= 0 || span.upperBound - time >= options.minimumWaitingDays else { continue }
        lags.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        var previous: Int?
        for issue in issues(of: point) {
          let value = first[issue]
          if !options.keepsMissing, value.isNaN { continue }
          defer { previous = issue }
          if let previous, Self.isNear(value, first[previous], options.tolerance),
            others.allSatisfy({ Self.isNear($0[issue], $0[previous], options.tolerance) })
          {
            continue
          }
          lags.append(lag(from: time, to: dates[issue]))
          values.append(value)
        }
        guard
          let revisions = PointRevisions(key: key, time: time, lags: lags, values: values, within: options.withinLatest)
        else { continue }
        points.append(revisions)
      }
    }
    return RevisionSummary(archive: self, options: options, points: points)
  }
}

extension PointRevisions {
  /// Describes the issues of a point, the oldest first; nil if there are none.
  fileprivate init?(key: Int, time: Day, lags: [Int], values: [Double], within share: Double) {
    guard let firstLag = lags.first, let lastLag = lags.last, let latest = values.last else { return nil }
    self.key = key
    self.time = time
    revisions = lags.count - 1
    minimumLag = firstLag
    maximumLag = lastLag
    let known = values.filter { !$0.isNaN }.sorted()
    minimum = known.first ?? .nan
    maximum = known.last ?? .nan
    let middle = known.count / 2
    median =
      known.isEmpty
      ? .nan : known.count.isMultiple(of: 2) ? (known[middle - 1] + known[middle]) / 2 : known[middle]
    if !latest.isNaN {
      let tolerance = share * latest.magnitude
      let far = values.lastIndex { value in !((value - latest).magnitude < tolerance || value == latest) }
      lagNearLatest = lags[far.map { $0 + 1 } ?? 0]
    }
  }
}
