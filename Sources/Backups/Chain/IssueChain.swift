import Files

/// A chain of backups, each of which is compared with the one before: the issues that follow go to a sink.
///
/// ```swift
/// let chain = try IssueChain(backups, rules: rules, memory: 256 << 20, scratch: "/tmp")
/// let summaries = try chain.run(into: sink)
/// ```
///
/// Each file is read once, several side by side. Memory does not grow with the number of rows: where rows do not come in the order of a
/// primary key they are sorted on disk.
public struct IssueChain {
  /// The least memory that a chain works in.
  public static let leastMemory = 32_000_000

  /// The backups by date.
  public let backups: [BackupFile]
  public let columns: IssueColumns
  private let rules: IssueRules
  private let memory: MemoryPlan
  private let folder: String

  /// Looks at the columns of the first backup, or of another.
  ///
  /// - Parameters:
  ///   - backups: At least one, of different days.
  ///   - columnsOf: The backup whose columns are looked at; by default the first.
  ///   - memory: The bytes that the process may take, at least ``leastMemory``.
  ///   - jobs: The threads that may be busy at a time; fewer are where there is little memory.
  ///   - folder: Where what does not fit into memory goes.
  public init(
    _ backups: [BackupFile], columnsOf model: BackupFile? = nil, rules: IssueRules, memory: Int, jobs: Int = 1,
    scratch folder: String
  ) throws(BackupError) {
    precondition(!backups.isEmpty, "a chain has a backup")
    self.backups = backups.sorted { ($0.date, $0.path) < ($1.date, $1.path) }
    self.rules = rules
    self.memory = MemoryPlan(total: memory, jobs: jobs)
    self.folder = folder
    for (left, right) in zip(self.backups, self.backups.dropFirst()) where left.date == right.date {
      throw .sameDate(file: left.path, other: right.path)
    }
    let first = model ?? self.backups[0]
    let plan = self.memory
    let cursor = try RowCursor(
      first, table: rules.table, isOnly: rules.table == nil, batch: 1, window: plan.window, rowLimit: plan.rowLimit,
      decoderMemory: plan.decoder)
    let hasRows = try cursor.peek()
    guard var header = cursor.header else { throw .noTable(rules.table, file: first.path, tables: []) }
    if rules.key == nil, hasRows, !first.isCSV, header.schema?.naturalKey.isEmpty ?? true {
      header.schema = try cursor.finalSchema()
    }
    do throws(BackupError) {
      columns = try IssueColumns(rules, header: header, file: first.path)
    } catch {
      guard rules.table == nil, hasRows, !first.isCSV else { throw error }
      // What is missing may be in another table.
      _ = try cursor.finalSchema()
      throw cursor.others.isEmpty ? error : .severalTables([header.table] + cursor.others, file: first.path)
    }
  }

  /// The rules, with the columns that they leave to the table.
  var resolvedRules: IssueRules {
    var resolved = rules
    if !columns.table.isEmpty { resolved.table = columns.table }
    resolved.key = columns.key.map(\.name)
    resolved.compared = columns.compared.map(\.name)
    return resolved
  }

  /// Hands all issues to a sink.
  ///
  /// - Parameter onProgress: Called now and then; what it throws ends the run.
  public func run(
    into sink: any IssueSink, onProgress: @escaping (ChainProgress) -> Bool = { _ in true }
  ) throws(BackupError) -> [DaySummary] {
    var state = ChainState()
    return try run(
      into: { sink }, from: &state, isFirst: true, onProgress: onProgress)
  }

  /// Hands the issues of all backups, or of all but the first, to a sink.
  ///
  /// - Parameters:
  ///   - sink: Makes a sink. A second one is made where what the first one got is void.
  ///   - isFirst: Whether nothing came before the first backup.
  func run(
    into sink: () throws(BackupError) -> any IssueSink, from state: inout ChainState, isFirst: Bool,
    onProgress: @escaping (ChainProgress) -> Bool
  ) throws(BackupError) -> [DaySummary] {
    let context = ChainContext(rules: rules, columns: columns, memory: memory, folder: folder)
    let board = ProgressBoard(backups: backups.count)
    var issues = try begin(sink(), context)
    let window = { (range: Range<Int>) in
      ChainWindow(
        context, backups: backups, in: range, isFirst: isFirst && range.lowerBound == 0, issues: issues, board: board
      ) { () throws(BackupError) in
        if onProgress(board.total) { return }
        board.cancel()
        throw .cancelled
      }
    }
    var first = 0
    repeat {
      let last = min(first + memory.backups, backups.count)
      state.removed = try renew(state.removed, context)
      let start = state
      guard try window(first..<last).runInOrder(&state) else {
        state = start
        // The rows of the first backup were handed on as they came.
        if isFirst, first == 0 { issues = try begin(sink(), context) }
        try window(first..<backups.count).runSorted(&state)
        break
      }
      first = last - 1
    } while first + 1 < backups.count
    return issues.summaries
  }

  private func begin(_ sink: any IssueSink, _ context: ChainContext) throws(BackupError) -> IssueStream {
    try sink.begin(columns)
    return IssueStream(sink, context)
  }

  /// The same removed keys, of which the next window's index knows nothing.
  private func renew(_ removed: SortedRecordFile, _ context: ChainContext) throws(BackupError) -> SortedRecordFile {
    let sorter = context.makeSorter()
    let records = try removed.read()
    while let record = records.current {
      try sorter.add(
        order: record.order, position: 0, records.bytes, record.record, keyLength: record.key.count)
      try records.advance()
    }
    return try sorter.finish()
  }
}
