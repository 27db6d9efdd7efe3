import Kernels

/// What stands before the rows of a table: of which table they are, which columns they have and how they are written.
struct RowHeader: Hashable {
  var table: String
  /// The name with that of its database or schema, if it was given.
  var qualifiedTable: String
  var columns: [TableSchema.Column]
  /// What CREATE TABLE said, if it came before.
  var schema: TableSchema?
  var syntax: RowSyntax
  var charset: RowCharset

  /// Whether this is the table that somebody calls by the name.
  func isNamed(_ name: String) -> Bool { table == name || qualifiedTable == name }
}
