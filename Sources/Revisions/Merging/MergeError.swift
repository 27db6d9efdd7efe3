public import Dates

/// Why archives cannot be merged.
public enum MergeError: Error, Hashable, Sendable {
  /// The archives have different key columns.
  case differentKeys([String], [String])
  /// The archives count times or issue dates differently.
  case differentTypes(TimeType, TimeType)
  /// A value column of one has the name of a value column or a key column of the other.
  case sameColumn(String)
  /// The merge may have more issues than an archive holds.
  case tooManyIssues(limit: Int)
}
