public import Dates

/// What is known about an archive, or one of its series, without looking at what its values say.
public struct ArchiveFacts: Sendable {
  /// The number of points.
  public var points: Int
  /// The number of issues.
  public var issues: Int
  /// The number of issues whose first value is missing.
  public var missing: Int
  /// The most issues of one point.
  public var mostIssues: Int
  public var firstTime: Day
  public var lastTime: Day
  public var firstIssue: Day
  public var lastIssue: Day
  /// The number of dates between the first and the last issue on which nothing was issued.
  public var silentDates: Int
  /// The longest run of such dates.
  public var longestSilence: Int

  /// Issues a point, in the mean.
  public var issuesPerPoint: Double { Double(issues) / Double(points) }

  /// The share of issues whose first value is missing.
  public var missingShare: Double { Double(missing) / Double(issues) }
}

extension Archive {
  /// The facts of the archive, or of one of its series; nil if there are no issues.
  ///
  /// - Complexity: O(*n* + *d*) for *n* issues over *d* dates.
  public func facts(ofKey key: Int? = nil) -> ArchiveFacts? {
    let points = key.map(points(of:)) ?? 0..<pointCount
    let issues = Int(issueOffsets[points.lowerBound])..<Int(issueOffsets[points.upperBound])
    guard let firstTime = times[points].min(), let lastTime = times[points].max(),
      let firstIssue = dates[issues].min(), let lastIssue = dates[issues].max()
    else { return nil }
    var hasIssue = [Bool](repeating: false, count: issueType.steps(from: firstIssue, to: lastIssue) + 1)
    for issue in issues { hasIssue[issueType.steps(from: firstIssue, to: dates[issue])] = true }
    let runs = hasIssue.split(separator: true).map(\.count)
    return ArchiveFacts(
      points: points.count, issues: issues.count, missing: columns[0][issues].count(where: \.isNaN),
      mostIssues: points.map { self.issues(of: $0).count }.max() ?? 0, firstTime: firstTime, lastTime: lastTime,
      firstIssue: firstIssue, lastIssue: lastIssue, silentDates: runs.reduce(0, +), longestSilence: runs.max() ?? 0)
  }
}
