import Foundation
import TestSupport

/// The files of this repository, by their path from its root.
enum Repository {
  static func text(_ path: String) throws -> String {
    try String(contentsOf: SharedFolder.packageRoot.appending(path: path), encoding: .utf8)
  }

  static func isExecutable(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: SharedFolder.packageRoot.appending(path: path).path)
  }

  /// All files below the folders that a person edits, sorted, hidden ones aside.
  static func files(below folders: [String] = ["Sources", "Tests", "notebooks"]) -> [String] {
    folders.flatMap { folder in
      let walk = FileManager.default.enumerator(
        at: SharedFolder.packageRoot.appending(path: folder), includingPropertiesForKeys: [.isRegularFileKey],
        options: .skipsHiddenFiles)
      let files = (walk?.compactMap { $0 as? URL } ?? []).filter {
        (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) ?? false
      }
      let root = SharedFolder.packageRoot.standardizedFileURL.pathComponents.count
      return files.map { $0.standardizedFileURL.pathComponents.dropFirst(root).joined(separator: "/") }
    }.sorted()
  }
}
