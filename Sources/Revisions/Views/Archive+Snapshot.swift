public import Dates

extension Archive {
  /// What the archive said on a date: for each point the latest issue ≤ `date`.
  ///
  /// - Complexity: O(*p* log *m*) for *p* points of *m* issues each.
  public func snapshot(asOf date: Day) -> Snapshot {
    snapshot(date: date) { point in
      issues(of: point).partitioningIndex { dates[$0] > date } - issues(of: point).lowerBound
    }
  }

  /// What the archive says with all issues in, dated by the last of them; nil if there are no issues.
  public var latest: Snapshot? {
    issueSpan.map { span in snapshot(date: span.upperBound) { issues(of: $0).count } }
  }

  /// The view in which `visible(point)` issues of a point are in.
  func snapshot(date: Day, visible: (Int) -> Int) -> Snapshot {
    var seenTimes: [Day] = []
    var seenIssues: [UInt32] = []
    var seenDates: [Day] = []
    var offsets = [0]
    offsets.reserveCapacity(keys.count + 1)
    seenTimes.reserveCapacity(pointCount)
    seenIssues.reserveCapacity(pointCount)
    seenDates.reserveCapacity(pointCount)
    for key in keys.indices {
      for point in points(of: key) {
        let visible = visible(point)
        guard visible > 0 else { continue }
        let issue = Int(issueOffsets[point]) + visible - 1
        seenTimes.append(times[point])
        seenIssues.append(UInt32(issue))
        seenDates.append(dates[issue])
      }
      offsets.append(seenTimes.count)
    }
    return Snapshot(
      date: date, keys: keys, timeType: timeType, issueType: issueType, valueNames: valueNames, times: seenTimes,
      columns: columns.map { column in seenIssues.map { column[Int($0)] } }, issueDates: seenDates, offsets: offsets)
  }
}
