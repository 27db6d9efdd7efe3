public import Bytes
public import Tabular

extension Archive {
  /// Reads the issues of a table, plain or compressed, in any order of rows.
  ///
  /// ```swift
  /// let archive = try Archive(reading: ByteSource(path: "issues.csv.gz"))
  /// let gdp = try Archive(
  ///   reading: ByteSource(path: "gdp.csv"), columns: ColumnMapping(time: "time", issue: "pub_date", keys: ["id"]))
  /// ```
  ///
  /// Dates are `2020-06-24` or `20200624`, other times as `TimeType` writes them. A value that is empty, `NA`, `N/A`, `NaN`, `null` or
  /// `none` in any case is missing, and so is one with a code other than 0 in a column `missing_value`, called for that of the value.
  /// Memory stays near that of the builder: 28 bytes an issue, whatever the size of the text.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - columns: Which columns hold the parts of an issue; the names of the COVIDcast API by default.
  ///   - format: How the text holds the table.
  ///   - progress: Called now and then with the number of issues read so far.
  /// - Throws: `ArchiveReadingError` about the first fault, or `CancellationError` if the task is cancelled.
  public init(
    reading source: consuming ByteSource, columns: ColumnMapping = ColumnMapping(),
    format: IssueFormat = .separated(.comma), progress: ((Int) -> Void)? = nil
  ) throws {
    do {
      var reader = try IssueReader(source, columns: columns, format: format)
      while try reader.readRow() {
        guard reader.count.isMultiple(of: 1 << 16) else { continue }
        guard !Task.isCancelled else { throw CancellationError() }
        progress?(reader.count)
      }
      self = try reader.archive()
    } catch let error as TabularError {
      throw ArchiveReadingError.table(error)
    } catch let error as ArchiveError {
      throw ArchiveReadingError.archive(error)
    }
  }
}
