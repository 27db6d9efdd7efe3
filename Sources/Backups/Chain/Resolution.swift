import Kernels

/// Matches the rows that are gone with those that are new by their keys, and so finds what happened to each.
struct Resolution {
  let context: ChainContext
  let backup: BackupFile
  /// The index of keys that tells whether one is there twice; nil where all rows of the backup are among the new.
  let index: KeyIndex?

  /// Adds to the spool of `changes` what follows from its other rows.
  ///
  /// - Parameter state: Of the chain before the backup, then behind it.
  func resolve(
    gone: SortedRecordFile, new: SortedRecordFile, spool: IssueSpool, state: inout ChainState
  ) throws(BackupError) {
    let gone = try gone.read()
    let held = try state.held.read()
    let removed = try state.removed.read()
    let new = try new.read()
    let stillRemoved = context.makeSorter()
    let missing = context.makeSorter()

    while let least = [gone, held, removed, new].filter({ $0.current != nil }).min(by: Self.isBefore),
      let key = KeyOfRecord(least)
    {
      let isGone = key.matches(gone), isHeld = key.matches(held)
      let old = isGone ? gone : isHeld ? held : nil
      let isRemoved = key.matches(removed)
      if key.matches(new), let record = new.current {
        try add(new, record, old: old, wasHeld: isHeld, removed: isRemoved ? removed : nil, spool: spool, state: &state)
        try new.advance()
        if key.matches(new) { throw try DuplicateKey(context: context, backup: backup).error(key.bytes) }
      } else if let old, let record = old.current {
        // The position of a row that was held is not one of the backup before: they come first, by their keys.
        try missing.add(
          order: record.order, position: isHeld ? 0 : record.position + 1, old.bytes, record.record,
          keyLength: record.key.count)
        if isGone { count(old.bytes, record.record, -1, &state) }
      } else if isRemoved, let record = removed.current {
        try stillRemoved.add(
          order: record.order, position: record.position, removed.bytes, record.key, keyLength: record.key.count)
      }
      if isGone { try gone.advance() }
      if isHeld { try held.advance() }
      if isRemoved { try removed.advance() }
    }
    state.partitions.flush()
    try settle(missing.finish(), spool: spool, stillRemoved: stillRemoved, state: &state)
  }

  private func count(_ bytes: [UInt8], _ range: Range<Int>, _ count: Int, _ state: inout ChainState) {
    if context.columns.partition != nil { state.partitions.add(context.partition(bytes, range), count) }
  }

  private func add(
    _ new: SortedRecords, _ record: SortedRecord, old: SortedRecords?, wasHeld: Bool, removed: SortedRecords?,
    spool: IssueSpool, state: inout ChainState
  ) throws(BackupError) {
    if old == nil || wasHeld { count(new.bytes, record.record, 1, &state) }
    if let old, let before = old.current {
      let isSame = context.comparison.areEqual(
        old.bytes, before.key.upperBound..<before.record.upperBound, new.bytes,
        record.key.upperBound..<record.record.upperBound)
      if !isSame { try spool.add(.changed, position: record.position, new.bytes, record.record) }
    } else if let removed {
      try spool.add(.returned, position: record.position, new.bytes, record.record)
      if removed.current?.position == 0 { try index?.add(record.order) }
    } else {
      try spool.add(.added, position: record.position, new.bytes, record.record)
      try index?.add(record.order)
    }
  }

  /// Decides what becomes of rows that the backup has not: they are removed, or their partition is absent and held.
  private func settle(
    _ missing: SortedRecordFile, spool: IssueSpool, stillRemoved: RecordSorter,
    state: inout ChainState
  ) throws(BackupError) {
    let held = context.makeSorter()
    let records = try missing.read()
    while let record = records.current {
      let isHeld =
        context.rules.absent == .hold && context.columns.partition != nil
        && state.partitions.rows[context.partition(records.bytes, record.record), default: 0] <= 0
      if isHeld {
        try held.add(
          order: record.order, position: record.position, records.bytes, record.record, keyLength: record.key.count)
      } else {
        try spool.add(.removed, position: record.position, records.bytes, record.record)
        try stillRemoved.add(
          order: record.order, position: 1, records.bytes, record.key, keyLength: record.key.count)
      }
      try records.advance()
    }
    state.held = try held.finish()
    state.removed = try stillRemoved.finish()
  }

  private static func isBefore(_ a: SortedRecords, _ b: SortedRecords) -> Bool {
    guard let left = a.current, let right = b.current else { return false }
    if left.order != right.order { return left.order < right.order }
    return ByteRuns.compare(a.bytes, left.key, b.bytes, right.key) < 0
  }
}

/// The key that several streams of records are held against.
struct KeyOfRecord {
  let order: UInt64
  let bytes: [UInt8]

  init?(_ records: SortedRecords) {
    guard let record = records.current else { return nil }
    order = record.order
    bytes = Array(records.bytes[record.key])
  }

  func matches(_ records: SortedRecords) -> Bool {
    guard let record = records.current, record.order == order else { return false }
    return ByteRuns.areEqual(records.bytes, record.key, bytes, bytes.indices)
  }
}
