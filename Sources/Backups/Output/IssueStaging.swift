import Files

/// A folder of issues in the making: the files of the earlier one, written on, and what is to be remembered.
///
/// Behind a backup it may be marked: a run that is killed later is gone on with from there.
final class IssueStaging {
  private let earlier: String?
  private let output: any IssueOutput
  private var folder: StagedFolder?
  private var sink: (any IssueFileSink)?
  private var hasMark = false
  let path: String
  /// What a run that was killed had written when it was marked last; nil where none is gone on with.
  let resumed: Journal?

  private static let hidden = ".folio"
  private static let mark = ".folio/mark"

  /// - Parameter isFitting: Whether a run that was killed, and had written so much, is to be gone on with.
  init(
    for target: String, earlier: String?, output: any IssueOutput,
    isFitting: (Journal) throws(BackupError) -> Bool
  ) throws(BackupError) {
    self.earlier = earlier
    self.output = output
    let above = Self.folder(above: target)
    var left: StagedFolder?
    do throws(FilesError) {
      try Folder.create(above)
      left = try StagedFolder.takeOver(for: target, holding: Self.mark)
    } catch {
      throw .files(error)
    }
    var marked: Journal?
    if let path = left?.path, let journal = try Journal(file: "\(path)/\(Self.mark)"), try isFitting(journal),
      try Self.cutBack(path, to: journal)
    {
      marked = journal
    }
    resumed = marked
    do throws(FilesError) {
      if marked == nil { left = nil }
      try StagedFolder.sweep(above)
      let folder = try left.take() ?? StagedFolder(for: target)
      path = folder.path
      self.folder = consume folder
    } catch {
      throw .files(error)
    }
  }

  private static func folder(above path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    while parts.last?.isEmpty == true, parts.count > 1 { parts.removeLast() }
    let above = parts.dropLast().joined(separator: "/")
    return above.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : above
  }

  /// Brings the files of a folder back to what they were when it was marked.
  ///
  /// - Returns: False where something is missing.
  private static func cutBack(_ path: String, to journal: Journal) throws(BackupError) -> Bool {
    do throws(FilesError) {
      for name in try Folder.list(path) where name != hidden {
        guard let size = journal.sizes[name] else {
          try File.remove("\(path)/\(name)")
          continue
        }
        guard try File.cut("\(path)/\(name)", to: size) else { return false }
      }
      for name in journal.sizes.keys where try FileStatus(path: "\(path)/\(name)") == nil { return false }
      return true
    } catch {
      throw .files(error)
    }
  }

  /// A sink for all issues; what another one wrote is gone.
  func makeSink() throws(BackupError) -> any IssueFileSink {
    do throws(FilesError) {
      for name in sink?.names.sorted() ?? [] { try File.remove("\(path)/\(name)") }
    } catch {
      throw .files(error)
    }
    let kept = Set((resumed?.sizes ?? [:]).keys)
    let next = try output.makeSink(in: path, earlier: earlier, writingOn: kept)
    sink = next
    return next
  }

  // MARK: Marks

  /// Notes that all issues of the backups of a journal were written.
  func mark(_ journal: Journal, _ state: ChainState) throws(BackupError) {
    guard output.isAppendOnly else { return }
    var journal = journal
    let number = journal.entries.count
    do throws(FilesError) {
      try Folder.create("\(path)/\(Self.hidden)")
      for name in sink?.names.sorted() ?? [] {
        try File.sync("\(path)/\(name)")
        journal.sizes[name] = try FileStatus(path: "\(path)/\(name)")?.size ?? 0
      }
      for name in ["removed", "held"] { try File.remove(statePath(name, number)) }
    } catch {
      throw .files(error)
    }
    try StateFile.write(state.removed, to: statePath("removed", number))
    try StateFile.write(state.held, to: statePath("held", number))
    do throws(FilesError) {
      for name in ["removed", "held"] where try FileStatus(path: statePath(name, number)) != nil {
        try File.sync(statePath(name, number))
      }
      try File.writeAtomically(journal.bytes, to: "\(path)/\(Self.mark)")
    } catch {
      throw .files(error)
    }
    hasMark = true
  }

  private func statePath(_ name: String, _ number: Int) -> String { "\(path)/\(Self.hidden)/\(name).\(number)" }

  /// Leaves the folder as it is, if it is marked, for a run to come.
  func leave() {
    if hasMark || resumed != nil, let folder = folder.take() { folder.leave() }
  }

  /// What the chain that wrote what is gone on from remembered.
  func earlierState(memory: Int) throws(BackupError) -> ChainState {
    var state = ChainState()
    let memory = MemoryPlan(total: memory, jobs: 1).sorter(of: 8)
    let read = { [path] (name: String) throws(BackupError) in
      try StateFile.read(name, into: RecordSorter(memory: memory, folder: path))
    }
    if let resumed {
      state.removed = try read(statePath("removed", resumed.entries.count))
      state.held = try read(statePath("held", resumed.entries.count))
    } else if let earlier {
      state.removed = try read("\(earlier)/\(Self.hidden)/removed")
      state.held = try read("\(earlier)/\(Self.hidden)/held")
    }
    return state
  }

  // MARK: The end

  /// Puts the folder in its place.
  ///
  /// - Parameter last: The last backup: the next one is compared with it, so that it is kept under a second name where that is possible.
  func commit(_ journal: Journal, _ state: ChainState, last: BackupFile) throws(BackupError) {
    try sink?.finish()
    let written = sink?.names ?? Set((resumed?.sizes ?? [:]).keys)
    do throws(FilesError) {
      if let earlier {
        for name in try Folder.list(earlier) where name != Self.hidden && !written.contains(name) {
          try folder?.copy("\(earlier)/\(name)", to: name)
        }
      }
      try Folder.remove("\(path)/\(Self.hidden)")
      try folder?.write(journal.bytes, to: Journal.name)
    } catch {
      throw .files(error)
    }
    try StateFile.write(state.removed, to: "\(path)/\(Self.hidden)/removed")
    try StateFile.write(state.held, to: "\(path)/\(Self.hidden)/held")
    do throws(FilesError) {
      try Folder.create("\(path)/\(Self.hidden)/last")
      _ = try File.link(last.path, to: "\(path)/\(Self.hidden)/last/\(last.name)")
      if let folder = folder.take() { try folder.commit() }
    } catch {
      throw .files(error)
    }
  }

  /// Where a folder of issues keeps the last of its backups.
  static func lastBackup(in folder: String, name: String) -> String { "\(folder)/\(hidden)/last/\(name)" }
}
