import Bytes
import Kernels

/// The rows of one table of a backup, one after another.
///
/// ``peek()`` makes sure that a row is at hand; its bytes and fields lie in ``buffer`` until the next call that moves on.
final class RowCursor {
  let backup: BackupFile
  /// The table that is looked for; nil for the only one that has rows.
  private let table: String?
  /// Whether no other table may have rows.
  private let isOnly: Bool
  private var reader: DumpReader
  /// The table's rows that are in memory.
  private(set) var rows = RowTable(columns: 1, capacity: 1)
  /// The row of `rows` that is at hand.
  private(set) var row = 0
  /// The number of rows that were passed.
  private(set) var passed = 0
  private(set) var header: RowHeader?
  /// Another number for each header.
  private(set) var headerNumber = 0
  private var syntax = RowSyntax.escapedTuples
  private let batch: Int
  private var isInRows = false
  /// Whether all rows were passed.
  private(set) var isAtEnd = false
  /// Other tables that were met and have rows.
  private(set) var others: [String] = []
  /// The definition of a table that may turn out to have no rows.
  private var schema: TableSchema?

  /// - Parameters:
  ///   - isOnly: Whether rows of another table are an error.
  ///   - batch: The number of rows that are looked for at a time.
  init(
    _ backup: BackupFile, table: String?, isOnly: Bool, batch: Int, window: Int, rowLimit: Int, decoderMemory: Int,
    threads: ReadAhead? = nil
  ) throws(BackupError) {
    self.backup = backup
    self.table = table
    self.isOnly = isOnly
    self.batch = batch
    let text = try DumpText(
      path: backup.path, window: window, limit: rowLimit, decoderMemory: decoderMemory, threads: threads)
    reader = DumpReader(text, isCSV: backup.isCSV)
  }

  var buffer: [UInt8] {
    _read { yield reader.text.buffer }
  }

  /// The number of bytes of the stored file that were taken.
  var storedOffset: Int { reader.text.storedOffset }

  /// The bytes of the row at hand.
  var range: Range<Int> { rows.range(of: row) }

  /// The offset of the row at hand in the inflated text.
  var offset: Int { reader.text.offset(of: range.lowerBound) }

  func fault(_ fault: DumpFault, at place: Int) -> BackupError { reader.text.fault(fault, at: place) }

  /// Makes sure that a row is at hand; false behind the last.
  func peek() throws(BackupError) -> Bool {
    while row >= rows.count {
      guard !isAtEnd else { return false }
      if !isInRows, try !findRows() {
        isAtEnd = true
        return false
      }
      try scan()
    }
    return true
  }

  /// Passes so many of the rows in memory.
  func pass(_ count: Int) {
    row += count
    passed += count
    reader.text.skip(to: rows.range(of: row - 1).upperBound)
  }

  /// Where the next row begins, if it is in memory without reading on.
  var start: Int? {
    if row < rows.count { return range.lowerBound }
    guard isInRows else { return nil }
    let unread = reader.text.unread
    guard syntax == .escapedTuples || syntax == .standardTuples else { return unread.lowerBound }
    var place = unread.lowerBound
    if place < unread.upperBound, reader.text.buffer[place] == UInt8(ascii: ",") { place += 1 }
    while place < unread.upperBound, reader.text.buffer[place] <= UInt8(ascii: " ") { place += 1 }
    return place < unread.upperBound && reader.text.buffer[place] == UInt8(ascii: "(") ? place : nil
  }

  /// The end of the bytes in memory.
  var end: Int { reader.text.unread.upperBound }

  /// Passes rows of which it is known that they end at a place in memory.
  func pass(_ count: Int, to place: Int) {
    passed += count
    reader.text.skip(to: place)
    while row < rows.count, range.upperBound <= place { row += 1 }
  }

  /// What the file says of the table, with the keys that pg_dump adds behind the rows: reads all that is left of it.
  func finalSchema() throws(BackupError) -> TableSchema? {
    var schema = header?.schema
    try reader.skipRows()
    while let event = try reader.next() {
      switch event {
      case .table(let later): if later.name == header?.table { schema = later }
      case .rows(let other):
        let isAtMark = try reader.text.hasPrefix("\\.")
        let isEmpty = other.syntax == .copyLines && isAtMark
        if other.table != header?.table, !isEmpty, !others.contains(other.table) { others.append(other.table) }
        try reader.skipRows()
      }
    }
    return schema
  }

  private func findRows() throws(BackupError) -> Bool {
    while let event = try reader.next() {
      guard case .rows(let next) = event else {
        if case .table(let schema) = event, table.map({ schema.name == $0 }) ?? true { self.schema = schema }
        continue
      }
      let isWanted = table.map { next.isNamed($0) || next.syntax == .csvLines } ?? true
      let isOther = table == nil ? header.map { $0.table != next.table } ?? false : !isWanted
      // pg_dump writes a COPY for tables without rows too.
      let isAtMark = try reader.text.hasPrefix("\\.")
      let isEmpty = next.syntax == .copyLines && isAtMark
      if isOnly, isOther, !isEmpty {
        throw .severalTables([header?.table ?? table ?? "", next.table], file: backup.path)
      }
      if isOther || table == nil && isEmpty {
        if !isEmpty, !others.contains(next.table) { others.append(next.table) }
        try reader.skipRows()
        continue
      }
      guard !next.columns.isEmpty else { throw reader.text.fault(.statement) }
      if next != header {
        header = next
        headerNumber += 1
        syntax = next.syntax
        rows = RowTable(columns: next.columns.count, capacity: batch)
        row = 0
      }
      isInRows = true
      return true
    }
    if header == nil, let schema {
      header = RowHeader(
        table: schema.name, qualifiedTable: schema.name, columns: schema.columns, schema: schema,
        syntax: .escapedTuples, charset: .utf8)
    }
    guard header != nil else { throw .noTable(table, file: backup.path, tables: others) }
    return false
  }

  private func scan() throws(BackupError) {
    let (next, stop) = rows.scan(reader.text.buffer, in: reader.text.unread, syntax: syntax)
    row = 0
    guard rows.count == 0 else { return }
    switch stop {
    case .full: return
    case .end:
      reader.text.skip(to: next)
      isInRows = false
    case .incomplete: try readOn(from: next)
    case .fault(let place): throw reader.text.fault(.row(columns: rows.columns), at: place)
    }
  }

  private func readOn(from place: Int) throws(BackupError) {
    reader.text.skip(to: place)
    if try reader.text.refill() { return }
    guard syntax == .csvLines else { throw reader.text.fault(.unexpectedEnd) }
    if reader.text.unread.isEmpty {
      isInRows = false
    } else {
      let count = reader.text.unread.count
      reader.text.endLastLine()
      // A text within quotes that never ends.
      guard reader.text.unread.count > count else { throw reader.text.fault(.unexpectedEnd) }
    }
  }
}
