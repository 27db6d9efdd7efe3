internal import Bytes
internal import Dates
internal import Tabular

/// Puts the rows of a table into an archive's builder.
struct IssueReader: ~Copyable {
  private var table: TableReader
  private var builder: ArchiveBuilder
  private let columns: IssueColumns

  /// Begins to read a table: finds its columns.
  init(_ source: consuming ByteSource, columns mapping: ColumnMapping, separator: TableSeparator) throws {
    let table = try TableReader(source, separator: separator)
    let columns = try IssueColumns(mapping, in: table)
    let builder = try ArchiveBuilder(keyColumns: columns.keys.map(\.name), valueName: columns.value.name)
    self.table = table
    self.columns = columns
    self.builder = builder
  }

  /// The number of issues so far.
  var count: Int { builder.count }

  /// Reads one row; whether there was one.
  mutating func readRow() throws -> Bool {
    guard let row = try table.next() else { return false }
    for (key, column) in columns.keys.enumerated() { builder.setKey(row[column.index].span, column: key) }
    try builder.append(
      time: day(row, columns.time), issue: day(row, columns.issue), value: number(row, columns.value), line: row.line)
    return true
  }

  /// The archive of all rows.
  consuming func archive() throws -> Archive {
    guard count > 0 else { throw ArchiveReadingError.noIssues }
    return try builder.build()
  }

  private func day(_ row: TableRow, _ column: IssueColumns.Column) throws(ArchiveReadingError) -> Day {
    guard let day = Day(utf8: row[column.index]) else { throw fault(row, column, expected: .day) }
    return day
  }

  private func number(_ row: TableRow, _ column: IssueColumns.Column) throws(ArchiveReadingError) -> Double {
    if let number = row.double(column.index) { return number }
    guard Self.isMissing(row[column.index]) else { throw fault(row, column, expected: .number) }
    return .nan
  }

  /// Whether a field spells a missing value.
  private static func isMissing(_ field: ArraySlice<UInt8>) -> Bool {
    field.isEmpty
      || (field.count <= 4 && missingSpellings.contains(String(decoding: field, as: UTF8.self).lowercased()))
  }

  private static let missingSpellings: Set = ["na", "nan", "null"]

  private func fault(
    _ row: TableRow, _ column: IssueColumns.Column, expected: ArchiveReadingError.FieldContent
  ) -> ArchiveReadingError {
    .invalidField(
      column: column.name, text: String(row.text(column.index).unicodeScalars.prefix(64)), expected: expected,
      at: row.position(of: column.index))
  }
}
