public import Dates

/// Which columns of a table hold the parts of an issue, and how they are read.
///
/// The defaults are the names of the COVIDcast API: `source`, `signal`, `geo_type`, `geo_value`, `time_value`, `issue` and
/// `value`. Other columns are not read.
public struct ColumnMapping: Hashable, Sendable {
  /// The column of the time that a value is about.
  public var time: String
  /// The column of the date on which a value was published.
  public var issue: String
  /// The columns of values, which name the values of the archive too.
  public var values: [String]
  /// The key columns, in the order in which they sort; nil for those of `defaultKeys` that the table has.
  public var keys: [KeyMapping]?
  /// Key columns besides those of `defaultKeys` that the table has, or in their place where the name is one of theirs; nothing where
  /// `keys` are given.
  public var extraKeys: [KeyMapping] = []
  /// What times count; nil for what the first row looks like.
  public var timeType: TimeType?
  /// What issue dates count; nil for what the first row looks like.
  public var issueType: TimeType?
  /// What to do with two rows that are issues of one point on one date.
  public var duplicates: DuplicatePolicy

  /// The key columns of the COVIDcast API.
  public static let defaultKeys = ["source", "signal", "geo_type", "geo_value"]

  /// A mapping with the API's name for each column that is not given.
  public init(
    time: String = "time_value", issue: String = "issue", values: [String], keys: [KeyMapping]? = nil,
    timeType: TimeType? = nil, issueType: TimeType? = nil, duplicates: DuplicatePolicy = .refuse
  ) {
    self.time = time
    self.issue = issue
    self.values = values
    self.keys = keys
    self.timeType = timeType
    self.issueType = issueType
    self.duplicates = duplicates
  }

  /// A mapping of one value column and keys under the names of their columns.
  public init(
    time: String = "time_value", issue: String = "issue", value: String = "value", keys: [String]? = nil,
    timeType: TimeType? = nil, issueType: TimeType? = nil
  ) {
    self.init(
      time: time, issue: issue, values: [value], keys: keys?.map { KeyMapping($0) }, timeType: timeType,
      issueType: issueType)
  }
}
