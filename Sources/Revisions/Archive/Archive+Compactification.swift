extension Archive {
  /// The archive without issues that say what the issue before them said.
  ///
  /// An issue is left out where each of its values differs by at most `tolerance` from that of the issue before it in this archive,
  /// left out or not; missing equals missing. The first issue of a point stays, also a missing one.
  ///
  /// With a tolerance of 0 the snapshots, and all that is said about values, stay what they are. This is `compactify` of epiprocess.
  ///
  /// - Precondition: `tolerance` is not negative.
  /// - Complexity: O(*n*) for *n* issues.
  public func compactified(tolerance: Double = 0) -> Archive {
    precondition(tolerance >= 0, "a tolerance")
    var isKept = [Bool](repeating: true, count: count)
    for point in times.indices {
      for issue in issues(of: point).dropFirst() {
        isKept[issue] = !columns.allSatisfy { Self.isNear($0[issue], $0[issue - 1], tolerance) }
      }
    }
    return keeping(isKept)
  }

  static func isNear(_ value: Double, _ previous: Double, _ tolerance: Double) -> Bool {
    (value - previous).magnitude <= tolerance || (value.isNaN && previous.isNaN)
  }

  /// The archive with some of its issues, among them one of every point.
  private func keeping(_ isKept: [Bool]) -> Archive {
    let kept = isKept.indices.filter { isKept[$0] }
    guard kept.count < count else { return self }
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(issueOffsets.count)
    var keptCount: UInt32 = 0
    for point in times.indices {
      for issue in issues(of: point) where isKept[issue] { keptCount += 1 }
      offsets.append(keptCount)
    }
    return Archive(
      keys: keys, timeType: timeType, issueType: issueType, valueNames: valueNames, pointOffsets: pointOffsets,
      times: times, issueOffsets: offsets, dates: kept.map { dates[$0] },
      columns: columns.map { column in kept.map { column[$0] } })
  }
}
