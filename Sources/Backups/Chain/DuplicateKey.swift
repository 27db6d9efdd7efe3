import Kernels

/// Finds the places of a key that a backup holds twice.
struct DuplicateKey {
  let context: ChainContext
  let backup: BackupFile

  /// The error for a key that is there twice, as the record holds it.
  func error(_ key: [UInt8]) throws(BackupError) -> BackupError {
    let found = try first(among: [ByteRuns.hash(key, in: key.indices)])
    return found ?? .duplicateKey(Self.texts(key), file: backup.path, first: 0, second: 0)
  }

  /// The first key of those with one of the hashes that is there twice; nil where hashes only happen to be equal.
  func first(among hashes: Set<UInt64>) throws(BackupError) -> BackupError? {
    var places: [[UInt8]: Int] = [:]
    let rows = try context.open(backup, batch: 1)
    while try rows.peek() {
      try rows.encode(row: rows.cursor.row)
      if hashes.contains(rows.keyHash), !context.isSkipped(rows.record, rows.record.indices) {
        let key = Array(rows.record[..<rows.keyLength])
        if let first = places[key] {
          return .duplicateKey(Self.texts(key), file: backup.path, first: first, second: rows.cursor.offset)
        }
        places[key] = rows.cursor.offset
      }
      rows.cursor.pass(1)
    }
    return nil
  }

  private static func texts(_ key: [UInt8]) -> [String?] {
    RecordFields.all(key, in: key.indices).map { $0.map { String(decoding: $0, as: UTF8.self) } }
  }
}
