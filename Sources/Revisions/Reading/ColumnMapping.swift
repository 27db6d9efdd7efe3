/// Which columns of a table hold the parts of an issue.
///
/// The defaults are the names of the COVIDcast API's CSV: `source`, `signal`, `geo_type`, `geo_value`, `time_value`, `issue` and
/// `value`. Other columns are not read.
public struct ColumnMapping: Hashable, Sendable {
  /// The column of the day that a value is about.
  public var time: String
  /// The column of the day on which a value was published.
  public var issue: String
  /// The column of the value, which names the values of the archive too.
  public var value: String
  /// The key columns, in the order in which they sort; nil for those of `defaultKeys` that the table has.
  public var keys: [String]?

  /// The key columns of the COVIDcast API.
  public static let defaultKeys = ["source", "signal", "geo_type", "geo_value"]

  /// A mapping with the API's name for each column that is not given.
  public init(time: String = "time_value", issue: String = "issue", value: String = "value", keys: [String]? = nil) {
    self.time = time
    self.issue = issue
    self.value = value
    self.keys = keys
  }
}
