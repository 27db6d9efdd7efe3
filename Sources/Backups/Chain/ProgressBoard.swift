import Synchronization

/// How far the reading of each backup of a chain is, noted by the threads that read them.
final class ProgressBoard: Sendable {
  private let passed: Mutex<[ChainProgress]>
  private let isCancelled = Atomic(false)

  init(backups: Int) {
    passed = Mutex(Array(repeating: ChainProgress(bytes: 0, rows: 0), count: backups))
  }

  /// Notes how far a backup was read.
  ///
  /// - Throws: `cancelled` where the run is to end.
  func note(_ rows: BackupRows, of backup: Int) throws(BackupError) {
    let progress = ChainProgress(bytes: rows.cursor.storedOffset, rows: rows.cursor.passed)
    passed.withLock { $0[backup] = progress }
    if isCancelled.load(ordering: .relaxed) { throw .cancelled }
  }

  /// Lets all threads end.
  func cancel() { isCancelled.store(true, ordering: .relaxed) }

  /// What was read of all backups.
  var total: ChainProgress {
    passed.withLock { passed in
      passed.reduce(into: ChainProgress(bytes: 0, rows: 0)) { total, one in
        total.bytes += one.bytes
        total.rows += one.rows
      }
    }
  }
}
