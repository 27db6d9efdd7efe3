/// A file of a cell that two reports do not have alike.
public struct FileChange: Hashable, Sendable {
  public enum Change: Hashable, Sendable {
    case added, removed, changed
  }

  /// In the report's folder.
  public let path: String
  public let change: Change

  /// The differences of two lists of files, in the order of the newer, lost ones last.
  static func between(_ old: [FileDigest], _ new: [FileDigest]) -> [FileChange] {
    let before = Dictionary(old.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    let paths = Set(new.map(\.path))
    let changed = new.compactMap { file -> FileChange? in
      guard let digest = before[file.path] else { return FileChange(path: file.path, change: .added) }
      return digest == file.sha256 ? nil : FileChange(path: file.path, change: .changed)
    }
    return changed
      + old.filter { !paths.contains($0.path) }.map { FileChange(path: $0.path, change: .removed) }
  }
}
