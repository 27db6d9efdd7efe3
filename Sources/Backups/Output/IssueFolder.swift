import Dates
import Files

/// A folder of issues that grows with the backups: written whole or not at all, and added to when there are newer ones.
///
/// A hidden folder within remembers which backups were processed, by their SHA-256, and what a chain has to know of the past. A run
/// makes a new folder beside and swaps the two, so that whoever reads, and a run after one that was killed, finds the old issues or the
/// new ones. What is in the making is marked now and then: a run after one that was killed goes on behind the last mark.
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
  ///   - backups: At least one. The last of those that were processed before is needed where the folder could not keep it.
  ///   - onStart: Called with the columns, which the rules may have left to the table, before the backups are read.
  ///   - onResume: Called with the day behind which a run that was killed is gone on with.
  /// - Returns: What was found in each backup that was processed: nothing where there is none.
  public func update(
    with backups: [BackupFile], onStart: (IssueColumns) -> Void = { _ in }, onResume: (Day) -> Void = { _ in },
    onProgress: @escaping (ChainProgress) -> Bool = { _ in true }
  ) throws(BackupError) -> [DaySummary] {
    let journal = try existing()
    try verify(backups, journal)
    guard !Self.newer(than: journal, backups).isEmpty else { return [] }
    let staging = try IssueStaging(for: path, earlier: journal == nil ? nil : path, output: output) {
      (marked) throws(BackupError) in try isFitting(marked, backups, journal)
    }
    let done = staging.resumed ?? journal
    let new = Self.newer(than: done, backups)
    var base: BackupFile?
    if let entry = done?.entries.last { base = try predecessor(entry, among: backups) }
    if staging.resumed != nil, let base { onResume(base.date) }
    guard let last = new.last ?? base else { return [] }
    let seen = try new.map { (backup) throws(BackupError) in try SeenBackup(backup) }

    let chain = try IssueChain(
      (base.map { [$0] } ?? []) + new, rules: done?.rules ?? rules, memory: memory, jobs: jobs, scratch: staging.path)
    onStart(chain.columns)
    var state = try staging.earlierState(memory: memory)
    var next = done ?? Journal(rules: chain.resolvedRules, format: output.name)
    next.sizes = [:]
    var found: [DaySummary] = []
    if !new.isEmpty {
      do throws(BackupError) {
        found = try chain.run(
          into: { () throws(BackupError) in try staging.makeSink() }, from: &state, isFirst: done == nil,
          onBackup: { (backup, state) throws(BackupError) in
            next.entries = (done?.entries ?? []) + seen.filter { $0.backup.date <= backup.date }.map(\.entry)
            if backup != last, backup != base { try staging.mark(next, state) }
          }, onProgress: onProgress)
      } catch {
        if error == .cancelled { staging.leave() }
        throw error
      }
      for backup in seen { try backup.checkUnchanged() }
    }
    try staging.commit(next, state, last: last)
    return found
  }

  private static func newer(than journal: Journal?, _ backups: [BackupFile]) -> [BackupFile] {
    let last = journal?.entries.last?.date
    return backups.filter { backup in last.map { IssueClock.number(of: backup.date) > $0 } ?? true }
      .sorted { $0.date < $1.date }
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
    guard let journal = try Journal(file: "\(path)/\(Journal.name)") else {
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

  /// Whether what a killed run had written is what these backups begin with.
  private func isFitting(
    _ marked: Journal, _ backups: [BackupFile], _ journal: Journal?
  ) throws(BackupError) -> Bool {
    guard marked.format == output.name, marked.rules.isExtended(by: rules), let last = marked.entries.last,
      marked.entries.starts(with: journal?.entries ?? [])
    else { return false }
    let given = Self.newer(than: journal, backups).prefix { IssueClock.number(of: $0.date) <= last.date }
    let entries = marked.entries.dropFirst(journal?.entries.count ?? 0)
    guard !entries.isEmpty, given.count == entries.count else { return false }
    for (backup, entry) in zip(given, entries) where try SeenBackup(backup).entry != entry { return false }
    return true
  }

  /// The backup that the next one is compared with: one of those given, or what the folder kept of it.
  private func predecessor(_ entry: Journal.Entry, among backups: [BackupFile]) throws(BackupError) -> BackupFile {
    if let given = backups.first(where: { IssueClock.number(of: $0.date) == entry.date }) { return given }
    let kept = IssueStaging.lastBackup(in: path, name: entry.name)
    do throws(FilesError) {
      let digits = entry.date
      if let day = Day(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100),
        try FileStatus(path: kept) != nil, try SHA256.hex(ofFile: kept) == entry.digest
      {
        return BackupFile(path: kept, date: day)
      }
    } catch {
      throw .files(error)
    }
    throw .missingPredecessor(date: entry.date)
  }
}

extension IssueRules {
  /// Whether other rules are the same, or leave open what these state.
  fileprivate func isExtended(by other: IssueRules) -> Bool {
    (other.table == nil || other.table == table) && (other.key == nil || other.key == key)
      && (other.compared == nil || other.compared == compared) && other.ignored == ignored
      && other.tolerance == tolerance && other.partition == partition && other.skipped == skipped
      && other.absent == absent
  }
}
