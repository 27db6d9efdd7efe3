/// Why a condition cannot select keys of an archive.
public enum KeyConditionError: Error, Hashable, Sendable {
  /// No key column has the name.
  case unknownColumn(String, available: [String])
  /// No key has the text in the column.
  case unknownValue(String, column: String, available: [String])
}
