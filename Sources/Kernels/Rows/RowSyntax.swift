internal import CKernels

/// How the rows of a dump are written.
public enum RowSyntax: Hashable, Sendable, CaseIterable {
  /// `(1,'text',NULL),(…)`: in strings, a backslash escapes the next byte and a quote is doubled, as MySQL writes them.
  case escapedTuples
  /// The same, but a backslash is an ordinary byte except in `E'…'`, as in standard SQL.
  case standardTuples
  /// Lines of fields parted by tabs, where a backslash escapes the next byte: COPY of PostgreSQL.
  case copyLines
  /// RFC 4180, parted by commas.
  case csvLines

  var kernel: folio_row_syntax {
    switch self {
    case .escapedTuples: folio_row_syntax_escaped
    case .standardTuples: folio_row_syntax_doubled
    case .copyLines: folio_row_syntax_copy
    case .csvLines: folio_row_syntax_csv
    }
  }
}
