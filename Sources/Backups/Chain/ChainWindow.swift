import Dates
import Kernels

/// Backups that are read together: a first one, which the others are compared with in turn.
final class ChainWindow {
  private let context: ChainContext
  private let backups: [BackupFile]
  /// Whether nothing comes before the first backup, so that all its rows are issues.
  private let isFirst: Bool
  private let issues: IssueStream
  /// Where the backups stand among all of the chain.
  private let offset: Int
  private let board: ProgressBoard
  /// Called now and then; what it throws ends the run.
  private let onProgress: () throws(BackupError) -> Void

  /// - Parameter range: Which backups of the chain they are.
  init(
    _ context: ChainContext, backups: [BackupFile], in range: Range<Int>, isFirst: Bool, issues: IssueStream,
    board: ProgressBoard, onProgress: @escaping () throws(BackupError) -> Void
  ) {
    self.context = context
    self.backups = Array(backups[range])
    offset = range.lowerBound
    self.board = board
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
      try context.open(backup, batch: number == 0 ? 256 : 1, isAhead: true)
    }
    let changes = backups.dropFirst().map { _ in DayChanges(context) }
    let first = FirstBackup(context, isFirst: isFirst, issues: issues)
    if isFirst { try issues.begin(backups[0].date, after: nil) }
    let lockstep = Lockstep(
      context, days: days, changes: changes, index: index,
      onFirst: { (rows) throws(BackupError) in try first.take(rows.record) },
      onProgress: { [board, offset, onProgress] () throws(BackupError) in
        for (number, day) in days.enumerated() { try board.note(day, of: offset + number) }
        try onProgress()
      })
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

  /// Hands on the issues of rows in any order: all are sorted by the hashes of their keys, several backups at a time.
  func runSorted(_ state: inout ChainState) throws(BackupError) {
    var ahead: [Int: Later<SortedBackup>] = [:]
    // Nobody waits for the other threads where one fails.
    defer { if !ahead.isEmpty { board.cancel() } }
    var before = SortedRecordFile.empty
    for number in backups.indices {
      for next in number + 1..<max(min(number + context.memory.jobs, backups.count), number + 1)
      where ahead[next] == nil {
        ahead[next] = Later { [context, backups, board, offset] () throws(BackupError) in
          try SortedBackup(backups[next], context) { (rows) throws(BackupError) in
            try board.note(rows, of: offset + next)
          }
        }
      }
      let sorted: SortedBackup
      if let later = ahead.removeValue(forKey: number) {
        sorted = try later.value(onProgress)
      } else {
        sorted = try sortHere(number, &state)
      }
      if number > 0 {
        try resolve(
          number, gone: before, new: sorted.records, spool: IssueSpool(context), index: nil, rows: sorted.rows,
          context: context, state: &state)
      }
      before = sorted.records
    }
  }

  /// Sorts a backup on this thread: the first one, whose rows are issues, or any where there is only one thread.
  private func sortHere(_ number: Int, _ state: inout ChainState) throws(BackupError) -> SortedBackup {
    let backup = backups[number]
    let first = FirstBackup(context, isFirst: isFirst, issues: issues)
    if number == 0, isFirst { try issues.begin(backup.date, after: nil) }
    let sorted = try SortedBackup(
      backup, context, onRow: { (record) throws(BackupError) in if number == 0 { try first.take(record) } },
      onProgress: { (rows) throws(BackupError) in
        try board.note(rows, of: offset + number)
        try onProgress()
      })
    if number == 0 {
      try checkKeys(sorted.records, of: backup)
      state.partitions = first.partitions()
      if isFirst { try issues.end(backup.date, rows: sorted.rows, state.partitions) }
    }
    return sorted
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
