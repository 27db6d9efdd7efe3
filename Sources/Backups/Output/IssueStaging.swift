import Files

/// A folder of issues in the making: the files of the earlier one, written on, and what is to be remembered.
final class IssueStaging {
  private let earlier: String?
  private let output: any IssueOutput
  private var folder: StagedFolder?
  private var sink: (any IssueFileSink)?
  let path: String

  private static let hidden = ".folio"

  init(for target: String, earlier: String?, output: any IssueOutput) throws(BackupError) {
    self.earlier = earlier
    self.output = output
    do throws(FilesError) {
      let above = Self.folder(above: target)
      try Folder.create(above)
      try StagedFolder.sweep(above)
      let folder = try StagedFolder(for: target)
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

  /// A sink for all issues; what another one wrote is gone.
  func makeSink() throws(BackupError) -> any IssueFileSink {
    try sink?.discard()
    let next = try output.makeSink(in: path, earlier: earlier)
    sink = next
    return next
  }

  /// What the chain that wrote the earlier folder remembered.
  func earlierState(memory: Int) throws(BackupError) -> ChainState {
    var state = ChainState()
    guard let earlier else { return state }
    let memory = MemoryPlan(total: memory, jobs: 1).sorter(of: 8)
    state.removed = try StateFile.read(
      "\(earlier)/\(Self.hidden)/removed", into: RecordSorter(memory: memory, folder: path))
    state.held = try StateFile.read("\(earlier)/\(Self.hidden)/held", into: RecordSorter(memory: memory, folder: path))
    return state
  }

  /// Puts the folder in its place.
  func commit(_ journal: Journal, _ state: ChainState) throws(BackupError) {
    try sink?.finish()
    let written = sink?.names ?? []
    do throws(FilesError) {
      if let earlier {
        for name in try Folder.list(earlier) where name != Self.hidden && !written.contains(name) {
          try folder?.copy("\(earlier)/\(name)", to: name)
        }
      }
      try folder?.write(journal.bytes, to: Journal.name)
    } catch {
      throw .files(error)
    }
    try StateFile.write(state.removed, to: "\(path)/\(Self.hidden)/removed")
    try StateFile.write(state.held, to: "\(path)/\(Self.hidden)/held")
    do throws(FilesError) {
      if let folder = folder.take() { try folder.commit() }
    } catch {
      throw .files(error)
    }
  }
}
