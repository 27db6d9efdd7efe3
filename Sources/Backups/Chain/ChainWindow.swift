import Dates
import Kernels

/// Backups that are read together: a first one, which the others are compared with in turn.
final class ChainWindow {
  private let context: ChainContext
  private let backups: [BackupFile]
  /// Whether nothing comes before the first backup, so that all its rows are issues.
  private let isFirst: Bool
  private let issues: IssueStream
  private let onProgress: ([BackupRows]) throws(BackupError) -> Void

  init(
    _ context: ChainContext, backups: [BackupFile], isFirst: Bool, issues: IssueStream,
    onProgress: @escaping ([BackupRows]) throws(BackupError) -> Void
  ) {
    self.context = context
    self.backups = backups
    self.isFirst = isFirst
    self.issues = issues
    self.onProgress = onProgress
  }

  /// Hands on the issues of rows that come in order.
  ///
  /// - Returns: False where they do not: what was handed on is then void.
  func runInOrder(_ state: inout ChainState) throws(BackupError) -> Bool {
    var context = context
    context.sorterMemory = context.memory.smallSorter(of: 3 * backups.count + 4)
    let index = KeyIndex(memory: context.memory.index, folder: context.folder)
    let days = try backups.enumerated().map { (number, backup) throws(BackupError) in
      try context.open(backup, batch: number == 0 ? 256 : 1)
    }
    let changes = backups.dropFirst().map { _ in DayChanges(context) }
    let first = FirstBackup(context, isFirst: isFirst, issues: issues)
    if isFirst { try issues.begin(backups[0].date, after: nil) }
    let lockstep = Lockstep(
      context, days: days, changes: changes, index: index,
      onFirst: { (rows) throws(BackupError) in try first.take(rows.record) },
      onProgress: { [onProgress] () throws(BackupError) in try onProgress(days) })
    guard try lockstep.run() else { return false }
    state.partitions = first.partitions()
    if isFirst { try issues.end(backups[0].date, rows: days[0].cursor.passed, state.partitions) }

    for number in backups.indices.dropFirst() {
      let day = changes[number - 1]
      try resolve(
        number, gone: day.gone.finish(), new: day.new.finish(), spool: day.spool, index: index,
        rows: days[number].cursor.passed, context: context, state: &state)
    }
    let repeated = try index.repeated()
    if !repeated.isEmpty {
      for backup in backups {
        if let error = try DuplicateKey(context: context, backup: backup).first(among: repeated) { throw error }
      }
    }
    return true
  }

  /// Hands on the issues of rows in any order: all are sorted by the hashes of their keys.
  func runSorted(_ state: inout ChainState) throws(BackupError) {
    var before: SortedRecordFile?
    for (number, backup) in backups.enumerated() {
      let sorter = context.makeSorter()
      let rows = try context.open(backup, batch: 256)
      let first = FirstBackup(context, isFirst: isFirst, issues: issues)
      if number == 0, isFirst { try issues.begin(backup.date, after: nil) }
      while try rows.peek() {
        try rows.encode(row: rows.cursor.row)
        if !context.isSkipped(rows.record, rows.record.indices) {
          try sorter.add(
            order: rows.keyHash, position: UInt64(rows.cursor.passed), rows.record, rows.record.indices,
            keyLength: rows.keyLength)
          if number == 0 { try first.take(rows.record) }
        }
        rows.cursor.pass(1)
        if rows.cursor.passed & 0xFFF == 0 { try onProgress([rows]) }
      }
      let sorted = try sorter.finish()
      if let before {
        try resolve(
          number, gone: before, new: sorted, spool: IssueSpool(context), index: nil, rows: rows.cursor.passed,
          context: context, state: &state)
      } else {
        try checkKeys(sorted, of: backup)
        state.partitions = first.partitions()
        if isFirst { try issues.end(backup.date, rows: rows.cursor.passed, state.partitions) }
      }
      before = sorted
    }
  }

  private func resolve(
    _ number: Int, gone: SortedRecordFile, new: SortedRecordFile, spool: IssueSpool, index: KeyIndex?, rows: Int,
    context: ChainContext, state: inout ChainState
  ) throws(BackupError) {
    let backup = backups[number]
    let partitions = state.partitions
    try Resolution(context: context, backup: backup, index: index)
      .resolve(gone: gone, new: new, spool: spool, state: &state)
    try issues.begin(backup.date, after: backups[number - 1].date)
    issues.note(absent: partitions.absent(in: state.partitions))
    try spool.forEach { (change, _, bytes, range) throws(BackupError) in
      try issues.receive(change, IssueRecord(bytes: bytes, range: range))
    }
    try issues.end(backup.date, rows: rows, state.partitions)
  }

  /// Makes sure that no key is there twice.
  private func checkKeys(_ sorted: SortedRecordFile, of backup: BackupFile) throws(BackupError) {
    let records = try sorted.read()
    while let key = KeyOfRecord(records) {
      try records.advance()
      if key.matches(records) { throw try DuplicateKey(context: context, backup: backup).error(key.bytes) }
    }
  }
}
