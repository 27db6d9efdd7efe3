import Files

extension IssuePlan {
  /// Does a unit's work, unless its part is in the folder already.
  ///
  /// The part comes whole or not at all, by a renaming, so that a process that was killed may simply be started again, and two that do
  /// the same unit do not harm each other.
  ///
  /// - Parameters:
  ///   - folder: Of the plan.
  ///   - memory: See ``IssueChain``.
  ///   - scratch: A folder of this machine for what does not fit into memory.
  /// - Returns: What was found in each backup; nil where the part was there. Rows that return after a removal before the range count as
  ///   added here.
  public func run(
    _ unit: IssueUnit, in folder: String, memory: Int, scratch: String,
    onProgress: @escaping (ChainProgress) -> Bool = { _ in true }
  ) throws(BackupError) -> [DaySummary]? {
    let part = Self.partFolder(of: unit.number, in: folder)
    guard try Journal(folder: part) == nil else { return nil }
    let isFirst = unit.days.lowerBound == 0
    let days = Array(backups[(isFirst ? unit.days.lowerBound : unit.days.lowerBound - 1)..<unit.days.upperBound])
    let seen = try days.map { (backup) throws(BackupError) in try SeenBackup(backup) }

    let rules = unit.narrowed(rules)
    let chain = try IssueChain(days, columnsOf: backups[0], rules: rules, memory: memory, scratch: scratch)
    let staged = try Self.filesErrors { () throws(FilesError) in try StagedFolder(for: part) }
    let stagedPath = staged.path
    var sink: PartIssues?
    var state = ChainState()
    let found = try chain.run(
      into: { () throws(BackupError) in
        try sink?.discard()
        let added =
          isFirst ? nil : RecordSorter(memory: MemoryPlan(total: memory, jobs: 1).sorter(of: 16), folder: scratch)
        let next = PartIssues(IssueFiles(folder: stagedPath, earlier: nil, format: format), added: added)
        sink = next
        return next
      }, from: &state, isFirst: isFirst, onProgress: onProgress)
    for backup in seen { try backup.checkUnchanged() }

    var journal = Journal(rules: rules, format: format.name)
    journal.entries = seen.map(\.entry)
    _ = try Self.filesErrors { () throws(FilesError) in try staged.write(journal.bytes, to: Journal.name) }
    try sink?.finish(in: stagedPath)
    try StateFile.write(state.removed, to: PartState.removed.path(in: stagedPath))
    try StateFile.write(state.held, to: PartState.held.path(in: stagedPath))
    guard try Journal(folder: part) == nil else { return found }
    do throws(FilesError) {
      try staged.commit()
    } catch {
      // Another process may have been first.
      guard try Journal(folder: part) != nil else { throw .files(error) }
    }
    return found
  }

  static func filesErrors<Result: ~Copyable>(
    _ body: () throws(FilesError) -> Result
  ) throws(BackupError) -> Result {
    do throws(FilesError) { return try body() } catch { throw .files(error) }
  }
}
