internal import Dates

/// Every issue of a signal that was revised over time: x(key, time, issue) → value.
///
/// Issues are sorted by key, then time, then issue date, and no two share all three. They lie in columns: a *key* owns a run of
/// *points* (one for each time), and a point owns a run of *issues* (date and value). A removal is an issue whose value is
/// missing (NaN). An archive without issues is valid.
///
/// ```swift
/// var builder = try ArchiveBuilder(keyColumns: ["geo_value"])
/// try builder.append(Issue(key: ["ks"], time: day, issue: day.adding(days: 6), value: 11.1994))
/// let archive = try builder.build()
/// archive.snapshot(asOf: day.adding(days: 7))
/// ```
public struct Archive: Sendable {
  /// The keys of the series, in ascending order; each has a point.
  public let keys: KeyTable
  /// The name of the value column.
  public let valueName: String

  /// Where the points of each key begin: ascending from 0, one more than keys, ending with the number of points.
  let pointOffsets: [UInt32]
  /// The time of each point, ascending within a key.
  let times: [Day]
  /// Where the issues of each point begin: ascending from 0, one more than points, ending with the number of issues.
  let issueOffsets: [UInt32]
  /// The date of each issue, ascending within a point.
  let dates: [Day]
  /// The value of each issue: finite, or the one NaN `Double.nan`.
  let values: [Double]

  /// Trusts its caller to keep the invariants, which `checkInvariants()` states.
  init(
    keys: KeyTable, valueName: String, pointOffsets: [UInt32], times: [Day], issueOffsets: [UInt32], dates: [Day],
    values: [Double]
  ) {
    self.keys = keys
    self.valueName = valueName
    self.pointOffsets = pointOffsets
    self.times = times
    self.issueOffsets = issueOffsets
    self.dates = dates
    self.values = values
  }

  /// The most issues that an archive holds.
  public static let maximumCount = Int(Int32.max)

  /// The number of issues.
  public var count: Int { values.count }

  /// The number of points: pairs of a key and a time that have an issue.
  public var pointCount: Int { times.count }

  /// The positions of the points of a key.
  func points(of key: Int) -> Range<Int> { Int(pointOffsets[key])..<Int(pointOffsets[key + 1]) }

  /// The positions of the issues of a point.
  func issues(of point: Int) -> Range<Int> { Int(issueOffsets[point])..<Int(issueOffsets[point + 1]) }
}

extension Archive: Equatable {
  /// Archives are equal if their keys, names, points and issues are; missing equals missing.
  public static func == (left: Archive, right: Archive) -> Bool {
    left.keys == right.keys && left.valueName == right.valueName && left.pointOffsets == right.pointOffsets
      && left.times == right.times && left.issueOffsets == right.issueOffsets && left.dates == right.dates
      && left.values.elementsEqual(right.values, by: isSame)
  }
}
