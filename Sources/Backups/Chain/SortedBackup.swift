/// The rows of a backup by the hashes of their keys.
struct SortedBackup: Sendable {
  let records: SortedRecordFile
  /// The number of rows, those of partitions that are left out included.
  let rows: Int

  /// Reads and sorts all rows.
  ///
  /// - Parameters:
  ///   - onRow: Called with each record that counts, in the order of the rows.
  ///   - onProgress: Called now and then; what it throws ends the reading.
  init(
    _ backup: BackupFile, _ context: ChainContext, onRow: ([UInt8]) throws(BackupError) -> Void = { _ in },
    onProgress: (BackupRows) throws(BackupError) -> Void
  ) throws(BackupError) {
    let sorter = RecordSorter(memory: context.memory.backupSorter, folder: context.folder)
    let rows = try context.open(backup, batch: 256)
    while try rows.peek() {
      try rows.encode(row: rows.cursor.row)
      if !context.isSkipped(rows.record, rows.record.indices) {
        try sorter.add(
          order: rows.keyHash, position: UInt64(rows.cursor.passed), rows.record, rows.record.indices,
          keyLength: rows.keyLength)
        try onRow(rows.record)
      }
      rows.cursor.pass(1)
      if rows.cursor.passed & 0xFFF == 0 { try onProgress(rows) }
    }
    records = try sorter.finish()
    self.rows = rows.cursor.passed
  }
}
