public import Dates
public import Revisions

/// Why a store cannot be used.
public enum StoreError: Error, Hashable, Sendable {
  /// The file cannot be opened, read or written; the words are SQLite's.
  case sqlite(path: String, reason: String)
  /// The file is no store of this version.
  case notAStore(path: String)
  /// There is a file of that name already.
  case exists(path: String)
  /// The archive has other columns than the store, or times of another type.
  case otherColumns(expected: [String], found: [String])
  /// The store has an issue of the point on the date already.
  case duplicateIssue(key: Key, time: Day, timeType: TimeType, issue: Day, issueType: TimeType)
  /// A column or a text that a condition names does not occur.
  case condition(KeyConditionError)
  /// No value column has the name.
  case unknownValue(String, available: [String])
}
