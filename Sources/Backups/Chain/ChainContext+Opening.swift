extension ChainContext {
  /// The rows of a backup from the first.
  ///
  /// - Parameter batch: The number of rows that are looked for at a time.
  func open(_ backup: BackupFile, batch: Int) throws(BackupError) -> BackupRows {
    let cursor = try RowCursor(
      backup, table: columns.table.isEmpty ? rules.table : columns.table, isOnly: rules.table == nil, batch: batch,
      window: memory.window, rowLimit: memory.rowLimit, decoderMemory: memory.decoder)
    return BackupRows(cursor, columns: columns)
  }
}
