import Bytes
import Kernels

/// The rows of a backup as records: the cursor and what turns its rows into records.
final class BackupRows {
  let cursor: RowCursor
  private let columns: IssueColumns
  private var headerNumber = 0
  private(set) var layout: RecordLayout?
  /// The record of the row that ``encode()`` saw last.
  private(set) var record: [UInt8] = []
  /// The bytes of the key at the front of ``record``.
  private(set) var keyLength = 0

  init(_ cursor: RowCursor, columns: IssueColumns) {
    self.cursor = cursor
    self.columns = columns
  }

  /// Makes sure that a row is at hand; false behind the last.
  func peek() throws(BackupError) -> Bool {
    guard try cursor.peek() else { return false }
    if cursor.headerNumber != headerNumber, let next = cursor.header {
      headerNumber = cursor.headerNumber
      layout = try RecordLayout(columns, header: next, file: cursor.backup.path)
    }
    return true
  }

  /// The number by which the dump is sorted, of a row in memory; nil where there is none.
  func order(ofRow row: Int) -> Int? {
    guard let column = layout?.order else { return nil }
    return ASCIINumber.integer(cursor.buffer[cursor.rows.range(of: row, column: column)])
  }

  /// A number that changes with the layout.
  var layoutNumber: Int { headerNumber }

  /// Turns a row in memory into ``record``.
  func encode(row: Int) throws(BackupError) {
    record.removeAll(keepingCapacity: true)
    guard let layout else { return }
    let fault = cursor.rows.encode(
      row, of: cursor.buffer, selecting: layout.selection, syntax: layout.syntax, charset: layout.charset, to: &record)
    if let fault { throw cursor.fault(.literal, at: fault) }
    keyLength = RecordFields.end(of: columns.key.count, in: record.indices, of: record)
  }

  var keyHash: UInt64 { ByteRuns.hash(record, in: 0..<keyLength) }
}
