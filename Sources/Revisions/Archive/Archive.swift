public import Dates

/// Every issue of a signal that was revised over time: x(key, time, issue) → values.
///
/// Issues are sorted by key, then time, then issue date, and no two share all three. They lie in columns: a *key* owns a run of
/// *points* (one for each time), and a point owns a run of *issues* (date and values). A removal is an issue whose value is
/// missing (NaN). An archive without issues is valid.
///
/// An archive has one column of values or several, such as the ones of a merge; what looks at one column looks at the first, which
/// ``selectingValue(_:)`` chooses.
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
  /// What times count.
  public let timeType: TimeType
  /// What issue dates count, which may be finer than times.
  public let issueType: TimeType
  /// The names of the value columns, at least one.
  public let valueNames: [String]

  /// Where the points of each key begin: ascending from 0, one more than keys, ending with the number of points.
  let pointOffsets: [UInt32]
  /// The time of each point, ascending within a key.
  let times: [Day]
  /// Where the issues of each point begin: ascending from 0, one more than points, ending with the number of issues.
  let issueOffsets: [UInt32]
  /// The date of each issue, ascending within a point.
  let dates: [Day]
  /// For each value column the value of each issue: finite, or the one NaN `Double.nan`.
  let columns: [[Double]]

  /// Trusts its caller to keep the invariants, which `checkInvariants()` states.
  init(
    keys: KeyTable, timeType: TimeType, issueType: TimeType, valueNames: [String], pointOffsets: [UInt32],
    times: [Day], issueOffsets: [UInt32], dates: [Day], columns: [[Double]]
  ) {
    self.keys = keys
    self.timeType = timeType
    self.issueType = issueType
    self.valueNames = valueNames
    self.pointOffsets = pointOffsets
    self.times = times
    self.issueOffsets = issueOffsets
    self.dates = dates
    self.columns = columns
  }

  /// The most issues that an archive holds.
  public static let maximumCount = Int(Int32.max)

  /// The number of issues.
  public var count: Int { dates.count }

  /// The number of points: pairs of a key and a time that have an issue.
  public var pointCount: Int { times.count }

  /// The name of the first value column.
  public var valueName: String { valueNames[0] }

  /// The first value column.
  var values: [Double] { columns[0] }

  /// The positions of the points of a key.
  func points(of key: Int) -> Range<Int> { Int(pointOffsets[key])..<Int(pointOffsets[key + 1]) }

  /// The positions of the issues of a point.
  func issues(of point: Int) -> Range<Int> { Int(issueOffsets[point])..<Int(issueOffsets[point + 1]) }
}

extension Archive: Equatable {
  /// Archives are equal if their types, keys, names, points and issues are; missing equals missing.
  public static func == (left: Archive, right: Archive) -> Bool {
    left.keys == right.keys && left.timeType == right.timeType && left.issueType == right.issueType
      && left.valueNames == right.valueNames && left.pointOffsets == right.pointOffsets && left.times == right.times
      && left.issueOffsets == right.issueOffsets && left.dates == right.dates
      && zip(left.columns, right.columns).allSatisfy { $0.elementsEqual($1, by: isSame) }
  }
}
