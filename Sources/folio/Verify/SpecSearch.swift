import Files

/// Finds the spec of a report by the name that its record has.
struct SpecSearch {
  /// The files that the command line names.
  private let named: [String]
  private let folders: [String]

  init(named: [String], besides output: String) {
    self.named = named
    let trimmed = output.hasSuffix("/") ? String(output.dropLast()) : output
    let parent = trimmed.lastIndex(of: "/").map { String(trimmed[..<$0]) } ?? "."
    let grandparent = parent.lastIndex(of: "/").map { String(parent[..<$0]) }
    folders = [".", "notebooks"] + [parent, grandparent].compactMap(\.self).flatMap { [$0, "\($0)/notebooks"] }
  }

  /// - Parameter name: A file name; a way in it is no name of a spec.
  func path(of name: String) -> String? {
    guard SafePath.isPlain(name), !name.contains("/") else { return nil }
    if let path = named.first(where: { $0 == name || $0.hasSuffix("/\(name)") }) { return path }
    return folders.lazy.map { $0 == "." ? name : "\($0)/\(name)" }.first { path in
      (try? FileStatus(path: path, followingLinks: true))?.kind == .file
    }
  }
}
