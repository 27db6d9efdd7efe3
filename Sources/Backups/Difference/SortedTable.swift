import Bytes
import Kernels
import Tabular

/// The rows of a CSV file in the order of their keys.
///
/// A record is the fields of the key and then all fields by the names of their columns, each ended by a NUL, which no table holds: so the
/// order of the bytes is that of the fields.
struct SortedTable {
  /// The columns that are not ignored, sorted.
  let names: [String]
  let records: SortedRecordFile

  init(_ file: String, key: [String], ignored: [String], sorter: RecordSorter) throws(TableDifference.Failure) {
    var reader = try Self.open(file)
    let keyColumns: [Int]
    let columns: [Int]
    do throws(TabularError) {
      keyColumns = try key.map { (name) throws(TabularError) in try reader.column(name) }
      for name in ignored { _ = try reader.column(name) }
      names = reader.header.filter { !ignored.contains($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      columns = try names.map { (name) throws(TabularError) in try reader.column(name) }
    } catch {
      throw .table(file: file, error)
    }
    var record: [UInt8] = []
    while let row = try Self.next(&reader, file) {
      record.removeAll(keepingCapacity: true)
      Self.append(keyColumns, of: row, to: &record)
      let keyLength = record.count
      Self.append(columns, of: row, to: &record)
      do throws(BackupError) {
        try Self.add(record, keyLength: keyLength, to: sorter)
      } catch {
        throw .backup(error)
      }
    }
    do throws(BackupError) { records = try sorter.finish() } catch { throw .backup(error) }
    if let key = try Self.repeatedKey(of: records) { throw .duplicateKey(key, file: file) }
  }

  private static func open(_ file: String) throws(TableDifference.Failure) -> TableReader {
    do throws(TabularError) {
      return try TableReader(source(file))
    } catch {
      throw .table(file: file, error)
    }
  }

  private static func source(_ file: String) throws(TabularError) -> ByteSource {
    do throws(ByteSourceError) { return try ByteSource(path: file, limit: .max) } catch { throw .unreadable(error) }
  }

  private static func next(
    _ reader: inout TableReader, _ file: String
  ) throws(TableDifference.Failure) -> TableRow? {
    do throws(TabularError) { return try reader.next() } catch { throw .table(file: file, error) }
  }

  private static func append(_ columns: [Int], of row: TableRow, to record: inout [UInt8]) {
    for column in columns {
      record.append(contentsOf: row[column])
      record.append(0)
    }
  }

  /// The order of records is that of the first eight bytes of their keys, then that of the keys.
  private static func add(_ record: [UInt8], keyLength: Int, to sorter: RecordSorter) throws(BackupError) {
    var order: UInt64 = 0
    for index in 0..<8 { order = order << 8 | (index < keyLength ? UInt64(record[index]) : 0) }
    try sorter.add(order: order, position: 0, record, record.indices, keyLength: keyLength)
  }

  private static func repeatedKey(of records: SortedRecordFile) throws(TableDifference.Failure) -> [String]? {
    do throws(BackupError) {
      let reader = try records.read()
      while let key = KeyOfRecord(reader) {
        try reader.advance()
        guard key.matches(reader) else { continue }
        return key.bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast()
          .map { String(decoding: $0, as: UTF8.self) }
      }
      return nil
    } catch {
      throw .backup(error)
    }
  }

  // MARK: Merging

  /// Which of two tables has the lesser key at hand: negative for the first, 0 where both have the same.
  static func order(_ a: SortedRecords, _ b: SortedRecords) -> Int {
    guard let left = a.current else { return 1 }
    guard let right = b.current else { return -1 }
    return ByteRuns.compare(a.bytes, left.key, b.bytes, right.key)
  }

  /// Hands a row to a sorter by its values.
  static func moveRow(_ rows: SortedRecords, to sorter: RecordSorter) throws(BackupError) {
    guard let record = rows.current else { return }
    let values = Array(rows.bytes[record.key.upperBound..<record.record.upperBound])
    // The values are the key, and are there to be written as well.
    try add(values + values, keyLength: values.count, to: sorter)
    try rows.advance()
  }

  /// Hands two rows of one key to a sorter by that key, if they differ.
  static func moveChange(
    _ a: SortedRecords, _ b: SortedRecords, to sorter: RecordSorter
  ) throws(BackupError) {
    guard let old = a.current, let new = b.current else { return }
    let before = old.key.upperBound..<old.record.upperBound
    let after = new.key.upperBound..<new.record.upperBound
    if !ByteRuns.areEqual(a.bytes, before, b.bytes, after) {
      let key = Array(a.bytes[old.key])
      try add(key + key + a.bytes[before] + b.bytes[after], keyLength: key.count, to: sorter)
    }
    try a.advance()
    try b.advance()
  }
}
