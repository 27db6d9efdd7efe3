extension ChainContext {
  /// The rows of a backup from the first.
  ///
  /// - Parameters:
  ///   - batch: The number of rows that are looked for at a time.
  ///   - isAhead: Whether it is decompressed ahead.
  func open(_ backup: BackupFile, batch: Int, isAhead: Bool = false) throws(BackupError) -> BackupRows {
    let cursor = try RowCursor(
      backup, table: columns.table.isEmpty ? rules.table : columns.table, isOnly: rules.table == nil, batch: batch,
      window: memory.window, rowLimit: memory.rowLimit, decoderMemory: memory.decoder,
      threads: isAhead ? threads : nil)
    return BackupRows(cursor, columns: columns)
  }
}
