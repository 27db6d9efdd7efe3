import Files
import Kernels

extension IssuePlan {
  /// Puts the parts of all units together: the folder is the one that a single process makes of all backups.
  ///
  /// - Parameters:
  ///   - folder: Of the plan, with the parts of all units; it stays as it is.
  ///   - path: A folder that is new or empty, or has issues of backups of this plan by the same rules.
  ///   - memory: See ``IssueChain``.
  /// - Throws: `unfinished` where parts are missing; `changed` where units saw different bytes of one backup.
  public func join(_ folder: String, to path: String, memory: Int) throws(BackupError) {
    let journals = try units.map { (unit) throws(BackupError) in
      try Journal(folder: Self.partFolder(of: unit.number, in: folder))
    }
    let missing = units.map(\.number).filter { journals[$0] == nil }
    guard missing.isEmpty else { throw .unfinished(units: missing, path: folder) }
    let entries = try entries(journals.compactMap { $0 })
    let chain = try IssueChain(
      backups, columnsOf: backups[0], rules: rules, memory: memory, scratch: Machine.scratchFolder)
    var journal = Journal(rules: chain.resolvedRules, format: format.name)
    journal.entries = entries
    try Self.checkPlace(path, journal)

    let staging = try IssueStaging(for: path, earlier: nil, output: format)
    let context = ChainContext(
      rules: rules, columns: chain.columns, memory: MemoryPlan(total: memory, jobs: 1), folder: staging.path)
    let join = PartJoin(context, format: format, folder: staging.path)
    for range in ranges {
      try join.append(range.map { Self.partFolder(of: $0.number, in: folder) })
    }
    var state = ChainState()
    state.removed = join.removed
    state.held = join.held
    try staging.commit(journal, state)
  }

  /// The units of each range, in the order of days.
  private var ranges: [ArraySlice<IssueUnit>] {
    var ranges: [ArraySlice<IssueUnit>] = []
    var start = 0
    while start < units.count {
      let end = units[start...].firstIndex { $0.days != units[start].days } ?? units.count
      ranges.append(units[start..<end])
      start = end
    }
    return ranges
  }

  /// What all units saw of the backups.
  private func entries(_ journals: [Journal]) throws(BackupError) -> [Journal.Entry] {
    var digests: [Int: Journal.Entry] = [:]
    for entry in journals.flatMap(\.entries) {
      if let other = digests[entry.date], other.digest != entry.digest { throw .changed(file: entry.name) }
      digests[entry.date] = entry
    }
    return backups.compactMap { digests[IssueClock.number(of: $0.date)] }
  }

  /// Makes sure that nothing else is lost under the name of the joined folder.
  private static func checkPlace(_ path: String, _ journal: Journal) throws(BackupError) {
    let names = try filesErrors { () throws(FilesError) in
      try FileStatus(path: path) == nil ? [] : Folder.list(path)
    }
    guard !names.isEmpty else { return }
    guard let earlier = try Journal(folder: path), earlier.rules == journal.rules, earlier.format == journal.format,
      Set(earlier.entries).isSubset(of: journal.entries)
    else { throw .otherFolder(path: path) }
  }
}
