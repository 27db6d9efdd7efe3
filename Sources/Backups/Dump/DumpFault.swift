/// A way in which text is not a dump.
public enum DumpFault: Hashable, Sendable {
  /// The text ends within a statement, a comment or a row.
  case unexpectedEnd
  /// A row is not written as rows are, or has another number of fields than there are columns.
  case row(columns: Int)
  /// A value is not a literal.
  case literal
  /// A statement is not written as expected, for instance CREATE TABLE without columns.
  case statement
  /// A statement or a line of names is longer than any that a dump tool writes.
  case tooLong
}
