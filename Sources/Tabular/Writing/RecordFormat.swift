/// How records are written.
public enum RecordFormat: String, Hashable, Sendable, CaseIterable {
  /// A header, then a line for each record; a missing field is empty.
  case csv
  /// An array of objects, one a line.
  case json
  /// One object a line; a missing field is null.
  case jsonl
}
