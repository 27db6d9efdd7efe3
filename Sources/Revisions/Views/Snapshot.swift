public import Dates

/// What an archive said on a date: for each point the latest issue that is not after the date.
///
/// Points that had not been issued by then are absent. A point whose latest value is missing is present with NaN.
public struct Snapshot: Sendable {
  /// The date of the view.
  public let date: Day
  /// The keys of the archive, also those without a point by then.
  public let keys: KeyTable
  /// What times count.
  public let timeType: TimeType
  /// What issue dates count.
  public let issueType: TimeType
  /// The names of the value columns.
  public let valueNames: [String]
  /// The times of the points, key after key, ascending within a key.
  public let times: [Day]
  /// For each value column the value of each point, or NaN.
  public let columns: [[Double]]
  /// The date on which each value was issued.
  public let issueDates: [Day]
  /// Where the points of each key begin, and the number of points.
  let offsets: [Int]

  init(
    date: Day, keys: KeyTable, timeType: TimeType, issueType: TimeType, valueNames: [String], times: [Day],
    columns: [[Double]], issueDates: [Day], offsets: [Int]
  ) {
    self.date = date
    self.keys = keys
    self.timeType = timeType
    self.issueType = issueType
    self.valueNames = valueNames
    self.times = times
    self.columns = columns
    self.issueDates = issueDates
    self.offsets = offsets
  }

  /// The first value column.
  public var values: [Double] { columns[0] }

  /// The number of points.
  public var count: Int { times.count }

  /// The positions of the points of a key in `times`, `values` and `issueDates`.
  public func points(of key: Int) -> Range<Int> { offsets[key]..<offsets[key + 1] }
}

extension Snapshot: Equatable {
  /// Snapshots are equal if dates, types, names, keys and points are; missing equals missing.
  public static func == (left: Snapshot, right: Snapshot) -> Bool {
    left.date == right.date && left.keys == right.keys && left.offsets == right.offsets && left.times == right.times
      && left.issueDates == right.issueDates && left.valueNames == right.valueNames
      && left.timeType == right.timeType && left.issueType == right.issueType
      && zip(left.columns, right.columns).allSatisfy { $0.elementsEqual($1, by: isSame) }
  }
}
