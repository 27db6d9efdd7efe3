import Dates
import Files

/// A folder of issues that grows with the backups: written whole or not at all, and added to when there are newer ones.
///
/// A hidden folder within remembers which backups were processed, by their SHA-256, and what a chain has to know of the past. A run
/// makes a new folder beside and swaps the two, so that whoever reads, and a run after one that was killed, finds the old issues or the
/// new ones.
public struct IssueFolder: Sendable {
  public let path: String
  public let rules: IssueRules
  public let output: any IssueOutput
  private let memory: Int
  private let jobs: Int

  /// - Parameters:
  ///   - memory: See ``IssueChain``.
  ///   - jobs: See ``IssueChain``.
  public init(_ path: String, rules: IssueRules, format output: any IssueOutput, memory: Int, jobs: Int = 1) {
    self.path = path
    self.rules = rules
    self.output = output
    self.memory = memory
    self.jobs = jobs
  }

  /// Adds the issues of the backups that are newer than those in the folder.
  ///
  /// - Parameters:
  ///   - backups: At least one; of those that were processed before, the last has to be among them if any is newer.
  ///   - onStart: Called with the columns, which the rules may have left to the table, before the backups are read.
  /// - Returns: What was found in each new backup: nothing where there is none.
  public func update(
    with backups: [BackupFile], onStart: (IssueColumns) -> Void = { _ in },
    onProgress: @escaping (ChainProgress) -> Bool = { _ in true }
  ) throws(BackupError) -> [DaySummary] {
    let journal = try existing()
    try verify(backups, journal)
    let last = journal?.entries.last?.date
    let new = backups.filter { backup in last.map { IssueClock.number(of: backup.date) > $0 } ?? true }
      .sorted { $0.date < $1.date }
    guard !new.isEmpty else { return [] }
    let base = backups.filter { IssueClock.number(of: $0.date) == last }
    if let last, base.isEmpty { throw .missingPredecessor(date: last) }
    let seen = try new.map { (backup) throws(BackupError) in try SeenBackup(backup) }

    let staging = try IssueStaging(for: path, earlier: journal == nil ? nil : path, output: output)
    let chain = try IssueChain(
      base + new, rules: journal?.rules ?? rules, memory: memory, jobs: jobs, scratch: staging.path)
    onStart(chain.columns)
    var state = try journal == nil ? ChainState() : staging.earlierState(memory: memory)
    let found = try chain.run(
      into: { () throws(BackupError) in try staging.makeSink() }, from: &state, isFirst: journal == nil,
      onProgress: onProgress)
    for backup in seen { try backup.checkUnchanged() }

    var next = journal ?? Journal(rules: chain.resolvedRules, format: output.name)
    next.entries += seen.map(\.entry)
    try staging.commit(next, state)
    return found
  }

  /// The journal of the folder, if there are issues in it.
  private func existing() throws(BackupError) -> Journal? {
    let names: [String]
    do throws(FilesError) {
      guard try FileStatus(path: path) != nil else { return nil }
      names = try Folder.list(path)
    } catch {
      throw .files(error)
    }
    guard let journal = try Journal(folder: path) else {
      if names.isEmpty { return nil }
      throw .otherFolder(path: path)
    }
    guard journal.format == output.name, journal.rules.isExtended(by: rules) else { throw .otherFolder(path: path) }
    return journal
  }

  /// Makes sure that backups that were processed before are what they were.
  private func verify(_ backups: [BackupFile], _ journal: Journal?) throws(BackupError) {
    guard let journal, let last = journal.entries.last?.date else { return }
    for backup in backups where IssueClock.number(of: backup.date) <= last {
      let date = IssueClock.number(of: backup.date)
      guard let entry = journal.entries.first(where: { $0.date == date }) else {
        throw .outOfOrder(file: backup.path)
      }
      guard try SeenBackup(backup).entry.digest == entry.digest else { throw .changed(file: backup.path) }
    }
  }
}

extension IssueRules {
  /// Whether other rules are the same, or leave open what these state.
  fileprivate func isExtended(by other: IssueRules) -> Bool {
    (other.table == nil || other.table == table) && (other.key == nil || other.key == key)
      && (other.compared == nil || other.compared == compared) && other.ignored == ignored
      && other.tolerance == tolerance && other.partition == partition && other.only == only
      && other.skipped == skipped && other.absent == absent
  }
}
