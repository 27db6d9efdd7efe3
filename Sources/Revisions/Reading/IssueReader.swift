internal import Bytes
internal import Dates
internal import Tabular

/// Puts the rows of a table into an archive's builder.
struct IssueReader: ~Copyable {
  private var table: IssueTable
  private let columns: IssueColumns
  // Of `columns`, apart from their names, which would be retained and released with every row.
  private let keyIndices: [Int]
  private let timeIndex: Int
  private let issueIndex: Int
  private let valueIndices: [Int]
  private let codeIndices: [Int?]
  private let mapping: ColumnMapping
  private var timeType: TimeType
  private var issueType: TimeType
  /// Replaced at the first row, which tells the types of times.
  private var builder: ArchiveBuilder

  /// Begins to read a table: finds its columns.
  init(_ source: consuming ByteSource, columns mapping: ColumnMapping, format: IssueFormat) throws {
    let table = try IssueTable(source, format: format)
    let columns = try IssueColumns(mapping, in: table)
    // Names that no archive can have are an error of the header, before any of a row.
    let builder = try Self.builder(columns, mapping, .day, .day)
    self.table = table
    self.columns = columns
    keyIndices = columns.keys.map(\.index)
    timeIndex = columns.time.index
    issueIndex = columns.issue.index
    valueIndices = columns.values.map(\.index)
    codeIndices = columns.codes.map { $0?.index }
    self.mapping = mapping
    self.builder = builder
    timeType = .day
    issueType = .day
  }

  /// The number of issues so far.
  var count: Int { builder.count }

  /// Reads one row; whether there was one.
  mutating func readRow() throws -> Bool {
    guard let row = try table.next() else { return false }
    if builder.count == 0 {
      timeType = try type(mapping.timeType, row, columns.time)
      issueType = try type(mapping.issueType, row, columns.issue)
      builder = try Self.builder(columns, mapping, timeType, issueType)
    }
    for key in keyIndices.indices {
      row.with(keyIndices[key]) { builder.setKey($0, column: key) }
    }
    guard let time = row.with(timeIndex, { timeType.time(utf8: $0) }) else {
      throw fault(row, columns.time, expected: .time(timeType))
    }
    guard let issue = row.with(issueIndex, { issueType.time(utf8: $0) }) else {
      throw fault(row, columns.issue, expected: .time(issueType))
    }
    try builder.beginIssue(time: time, issue: issue, line: row.line)
    for value in valueIndices.indices {
      let number = try row.double(valueIndices[value]) ?? missing(row, columns.values[value])
      builder.append(value: try hasCode(row, value) ? .nan : number)
    }
    return true
  }

  /// Whether a code other than 0 says that a value is missing, whatever stands in its place.
  private func hasCode(_ row: TableRow, _ value: Int) throws -> Bool {
    guard let index = codeIndices[value], let column = columns.codes[value] else { return false }
    let code = try row.double(index) ?? missing(row, column)
    return code != 0 && !code.isNaN
  }

  /// The archive of all rows.
  consuming func archive() throws -> Archive {
    guard count > 0 else { throw ArchiveReadingError.noIssues }
    return try builder.build()
  }

  private static func builder(
    _ columns: IssueColumns, _ mapping: ColumnMapping, _ timeType: TimeType, _ issueType: TimeType
  ) throws(ArchiveError) -> ArchiveBuilder {
    try ArchiveBuilder(
      keyColumns: columns.keys.map(\.name), valueNames: columns.values.map(\.name), timeType: timeType,
      issueType: issueType, duplicates: mapping.duplicates)
  }

  /// The type that is asked for, or the one that a field is written in.
  private func type(
    _ given: TimeType?, _ row: TableRow, _ column: IssueColumns.Column
  ) throws(ArchiveReadingError) -> TimeType {
    if let given { return given }
    guard let type = TimeType.spelled(in: row[column.index].span) else {
      throw fault(row, column, expected: .time(.day))
    }
    return type
  }

  /// NaN for a field that is no number, if it spells a missing one.
  private func missing(_ row: TableRow, _ column: IssueColumns.Column) throws(ArchiveReadingError) -> Double {
    guard Self.isMissing(row[column.index]) else { throw fault(row, column, expected: .number) }
    return .nan
  }

  /// Whether a field spells a missing value.
  private static func isMissing(_ field: ArraySlice<UInt8>) -> Bool {
    field.isEmpty
      || (field.count <= 4 && missingSpellings.contains(String(decoding: field, as: UTF8.self).lowercased()))
  }

  private static let missingSpellings: Set = ["na", "n/a", "nan", "null", "none"]

  private func fault(
    _ row: TableRow, _ column: IssueColumns.Column, expected: ArchiveReadingError.FieldContent
  ) -> ArchiveReadingError {
    .invalidField(
      column: table.header[column.index], text: String(row.text(column.index).unicodeScalars.prefix(64)),
      expected: expected, at: row.position(of: column.index))
  }
}
