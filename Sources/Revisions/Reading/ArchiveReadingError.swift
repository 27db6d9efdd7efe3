public import Tabular

/// Why a table could not be read as an archive.
public enum ArchiveReadingError: Error, Hashable, Sendable {
  /// It cannot be read as a table at all.
  case table(TabularError)
  /// The mapping uses a column for two parts of an issue.
  case columnUsedTwice(String)
  /// The table has no column of the name.
  case missingColumn(String, available: [String])
  /// A field is not what its column must hold. Of a long text the first 64 scalars are given.
  case invalidField(column: String, text: String, expected: FieldContent, at: TextPosition)
  /// The table has a header and no rows.
  case noIssues
  /// Its rows are not an archive.
  case archive(ArchiveError)

  /// What a field may hold.
  public enum FieldContent: Sendable {
    /// A date, `2020-06-24` or `20200624`.
    case day
    /// A finite decimal number, or a spelling of a missing one.
    case number
  }
}
