public import Dates
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
  public enum FieldContent: Hashable, Sendable {
    /// A time of the type, in one of its spellings.
    case time(TimeType)
    /// A finite decimal number, or a spelling of a missing one.
    case number
  }
}
