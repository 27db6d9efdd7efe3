/// The issues of one backup, put into the order of its rows.
final class IssueSpool {
  private let sorter: RecordSorter
  private let keyColumns: Int

  /// Removed rows come behind all others.
  private static let removedFlag = UInt64(1) << 63

  init(_ context: ChainContext) {
    sorter = context.makeSorter()
    keyColumns = context.columns.key.count
  }

  /// - Parameter position: The number of the row in its backup: for removed rows, the one before. Rows with one number come in the
  ///   order of their keys.
  func add(_ change: IssueChange, position: UInt64, _ bytes: [UInt8], _ range: Range<Int>) throws(BackupError) {
    let order = change == .removed ? position | Self.removedFlag : position
    let keyLength = RecordFields.end(of: keyColumns, in: range, of: bytes) - range.lowerBound
    try sorter.add(order: order, position: Self.code(change), bytes, range, keyLength: keyLength)
  }

  /// Hands on all issues.
  func forEach(_ body: (IssueChange, UInt64, [UInt8], Range<Int>) throws(BackupError) -> Void) throws(BackupError) {
    let records = try sorter.finish().read()
    while let record = records.current {
      try body(Self.change(record.position), record.order & ~Self.removedFlag, records.bytes, record.record)
      try records.advance()
    }
  }

  private static func code(_ change: IssueChange) -> UInt64 {
    UInt64(IssueChange.allCases.firstIndex(of: change) ?? 0)
  }

  private static func change(_ code: UInt64) -> IssueChange {
    IssueChange.allCases[Int(code) % IssueChange.allCases.count]
  }
}
