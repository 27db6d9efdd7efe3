import Files
import Notebook

/// Specs and the files that they read, as they were at one time, and the wait for another.
///
/// It looks at names and not at open files, so an editor that renames a new file over the old one is noticed. A look costs one
/// call of the system for each file.
struct SpecWatch: Sendable {
  private static let interval = Duration.milliseconds(50)
  /// How long files have to keep still before they count as saved, and the longest wait for that.
  private static let settling = Duration.milliseconds(10)
  private static let settlingLimit = 100

  /// The specs, then the folders.
  private let paths: [String]
  private let specCount: Int
  private let before: [FileStatus?]
  private var countsFolders = true
  private var inputs: [InputFile] = []

  /// - Parameter specs: To be read after this.
  init(specs: [String]) {
    // Where a file is missing, it is the folder that changes when it comes.
    let folders = Set(specs.map { SpecFile.folder(of: $0) }).sorted()
    paths = specs + folders.flatMap { [$0] + Self.subfolders(of: $0) }
    specCount = specs.count
    before = Self.look(at: paths)
  }

  /// The same with the files of the plans that were made of the specs.
  ///
  /// - Parameter isSound: Whether all specs have plans. A run writes next to its specs; the folders count where none will run.
  func including(_ plans: [Plan], isSound: Bool) -> SpecWatch {
    var watch = self
    watch.countsFolders = !isSound
    var locations: Set<String> = []
    watch.inputs = plans.flatMap { $0.cells.flatMap { $0.files.map(\.file) } }.filter {
      locations.insert($0.location).inserted
    }
    return watch
  }

  /// Returns as soon as something is not as it was, and has kept still since.
  func waitForChange() async throws {
    while !hasChanged { try await Task.sleep(for: Self.interval) }
    var last = now
    for _ in 0..<Self.settlingLimit {
      try await Task.sleep(for: Self.settling)
      let present = now
      if present == last { return }
      last = present
    }
  }

  private var hasChanged: Bool {
    let count = countsFolders ? paths.count : specCount
    return Self.look(at: paths.prefix(count)) != Array(before.prefix(count)) || inputs.contains { !$0.isUnchanged }
  }

  private var now: [FileStatus?] {
    Self.look(at: paths.prefix(specCount) + inputs.map(\.location))
  }

  private static func look(at paths: some Sequence<String>) -> [FileStatus?] {
    paths.map { path in (try? FileStatus(path: path, followingLinks: true)) ?? nil }
  }

  private static func subfolders(of folder: String) -> [String] {
    ((try? Folder.list(folder)) ?? []).filter { !$0.hasPrefix(".") }.map { "\(folder)/\($0)" }.filter {
      (try? FileStatus(path: $0))??.kind == .folder
    }
  }
}
