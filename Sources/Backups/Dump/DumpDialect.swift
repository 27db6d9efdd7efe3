import Kernels

/// What a dump says of how it is written.
struct DumpDialect: Hashable {
  /// Whether a backslash in a text escapes what follows, as in MySQL.
  var hasEscapes = true
  /// Whether double quotes enclose names and `$$` encloses texts, as in PostgreSQL.
  var isPostgreSQL = false
  var charset = RowCharset.utf8
  /// What ends a statement.
  var delimiter: [UInt8] = [UInt8(ascii: ";")]

  var tuples: RowSyntax { hasEscapes ? .escapedTuples : .standardTuples }
}
