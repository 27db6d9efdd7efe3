import Kernels

/// Reads neighbouring backups side by side, in the order of their primary keys, and finds where they differ.
///
/// Rows that are equal byte for byte are passed without a look at their fields, as many at a time as the backups have in common.
final class Lockstep {
  private let context: ChainContext
  private let days: [BackupRows]
  private let changes: [DayChanges]
  private let index: KeyIndex
  /// Takes each row of the first backup.
  private let onFirst: (BackupRows) throws(BackupError) -> Void
  private let onProgress: () throws(BackupError) -> Void
  private var lastOrder: [Int?]
  private var orders: [Int?]
  private var isEncoded: [Bool]
  /// Of each backup, whether its rows are written as those of the one before, and the layouts of which that was found.
  private var isAlike: [Bool]
  private var layoutNumbers: [Int]

  /// - Parameters:
  ///   - days: The rows of at least one backup.
  ///   - changes: For every backup but the first.
  init(
    _ context: ChainContext, days: [BackupRows], changes: [DayChanges], index: KeyIndex,
    onFirst: @escaping (BackupRows) throws(BackupError) -> Void,
    onProgress: @escaping () throws(BackupError) -> Void
  ) {
    self.context = context
    self.days = days
    self.changes = changes
    self.index = index
    self.onFirst = onFirst
    self.onProgress = onProgress
    lastOrder = Array(repeating: nil, count: days.count)
    orders = Array(repeating: nil, count: days.count)
    isEncoded = Array(repeating: false, count: days.count)
    isAlike = Array(repeating: false, count: days.count)
    layoutNumbers = Array(repeating: 0, count: days.count)
  }

  /// Reads all rows.
  ///
  /// - Returns: False where the rows of a backup are not in the order of a whole number: then nothing is known.
  func run() throws(BackupError) -> Bool {
    var steps = 0
    while true {
      steps += 1
      if steps & 0xFF == 0 { try onProgress() }
      let count = equalRows()
      if count > 0 {
        guard try passEqual(count) else { return false }
        continue
      }
      guard let least = try nextOrder() else { return days.allSatisfy { $0.cursor.isAtEnd } }
      try step(at: least)
    }
  }

  // MARK: Equal rows

  /// The number of rows of the first backup in memory that all others have too, at the same place.
  private func equalRows() -> Int {
    let first = days[0].cursor
    guard first.row < first.rows.count else { return 0 }
    let start = first.range.lowerBound
    var end = first.rows.range(of: first.rows.count - 1).upperBound
    for day in 1..<max(days.count, 1) {
      guard isAlike[day], let place = days[day].cursor.start else { return 0 }
      let cursor = days[day].cursor
      end = start + ByteRuns.commonPrefix(first.buffer, start..<end, cursor.buffer, place..<cursor.end)
    }
    return first.rows.countOfRows(from: first.row, endingBy: end)
  }

  private func passEqual(_ count: Int) throws(BackupError) -> Bool {
    let first = days[0]
    let start = first.cursor.range.lowerBound
    let rows = first.cursor.row..<first.cursor.row + count
    for row in rows {
      guard let order = first.order(ofRow: row), lastOrder[0].map({ $0 < order }) ?? true else { return false }
      lastOrder[0] = order
      try first.encode(row: row)
      try takeFirst()
    }
    let length = first.cursor.rows.range(of: rows.upperBound - 1).upperBound - start
    for day in days.indices.dropFirst() {
      guard let place = days[day].cursor.start else { return false }
      days[day].cursor.pass(count, to: place + length)
      lastOrder[day] = lastOrder[0]
    }
    first.cursor.pass(count)
    return true
  }

  private func takeFirst() throws(BackupError) {
    let first = days[0]
    guard !context.isSkipped(first.record, first.record.indices) else { return }
    try index.add(first.keyHash)
    try onFirst(first)
  }

  // MARK: One row

  /// The least of the numbers at which the backups stand; nil where all are at their ends, or are not in order.
  private func nextOrder() throws(BackupError) -> Int? {
    var least: Int?
    for day in days.indices {
      isEncoded[day] = false
      guard try days[day].peek() else {
        orders[day] = nil
        continue
      }
      guard let order = days[day].order(ofRow: days[day].cursor.row), lastOrder[day].map({ $0 < order }) ?? true else {
        return nil
      }
      orders[day] = order
      if days[day].layoutNumber != layoutNumbers[day] { compareLayouts(day) }
      least = min(least ?? order, order)
    }
    return least
  }

  private func compareLayouts(_ day: Int) {
    layoutNumbers[day] = days[day].layoutNumber
    for later in [day, day + 1] where later > 0 && later < days.count {
      isAlike[later] = days[later - 1].layout == days[later].layout
    }
  }

  private func step(at order: Int) throws(BackupError) {
    if orders[0] == order {
      try encode(0)
      try takeFirst()
    }
    for day in days.indices.dropFirst() {
      switch (orders[day - 1] == order, orders[day] == order) {
      case (true, true): try compare(day)
      case (true, false): try addGone(day)
      case (false, true): try addNew(day)
      case (false, false): break
      }
    }
    for day in days.indices where orders[day] == order {
      days[day].cursor.pass(1)
      lastOrder[day] = order
    }
  }

  private func compare(_ day: Int) throws(BackupError) {
    let (old, new) = (days[day - 1], days[day])
    if isAlike[day],
      ByteRuns.areEqual(old.cursor.buffer, old.cursor.range, new.cursor.buffer, new.cursor.range)
    {
      return
    }
    try encode(day - 1)
    try encode(day)
    guard ByteRuns.areEqual(old.record, 0..<old.keyLength, new.record, 0..<new.keyLength) else {
      try addGone(day)
      try addNew(day)
      return
    }
    let isSame = context.comparison.areEqual(
      old.record, old.keyLength..<old.record.count, new.record, new.keyLength..<new.record.count)
    if !isSame, !context.isSkipped(new.record, new.record.indices) {
      try changes[day - 1].spool.add(
        .changed, position: UInt64(new.cursor.passed), new.record, new.record.indices)
    }
  }

  private func addGone(_ day: Int) throws(BackupError) {
    try encode(day - 1)
    try add(days[day - 1], to: changes[day - 1].gone)
  }

  private func addNew(_ day: Int) throws(BackupError) {
    try encode(day)
    try add(days[day], to: changes[day - 1].new)
  }

  private func add(_ rows: BackupRows, to sorter: RecordSorter) throws(BackupError) {
    guard !context.isSkipped(rows.record, rows.record.indices) else { return }
    try sorter.add(
      order: rows.keyHash, position: UInt64(rows.cursor.passed), rows.record, rows.record.indices,
      keyLength: rows.keyLength)
  }

  private func encode(_ day: Int) throws(BackupError) {
    guard !isEncoded[day] else { return }
    try days[day].encode(row: days[day].cursor.row)
    isEncoded[day] = true
  }
}
