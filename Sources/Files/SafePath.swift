import Glibc

/// Paths that stay where they belong: below one folder, whatever dots and links they go through.
public enum SafePath {
  public enum Failure: Error, Hashable, Sendable {
    case empty
    /// The path starts at the root.
    case absolute
    /// `..` or a link leads out of the folder.
    case outside
    case system(FilesError)
  }

  /// The real path of an existing file or folder, for opening it.
  ///
  /// - Parameters:
  ///   - relative: As somebody wrote it; `..` is fine as long as it stays inside.
  ///   - folder: An existing folder.
  /// - Throws: ``Failure``; a name that is not there is ``Failure/system(_:)`` with `ENOENT`.
  public static func resolve(_ relative: String, inside folder: String) throws(Failure) -> String {
    guard !relative.isEmpty, !relative.utf8.contains(0) else { throw .empty }
    guard relative.utf8.first != UInt8(ascii: "/") else { throw .absolute }
    guard staysInside(relative) else { throw .outside }
    let root = try realPath(folder)
    let path = try realPath("\(folder)/\(relative)")
    let stem = root == "/" ? root : root + "/"
    guard path == root || path.utf8.starts(with: stem.utf8) else { throw .outside }
    return path
  }

  /// Whether a relative path can be written below a folder as it is: components parted by `/`, none of them empty, `.`, `..`
  /// or with a control character.
  public static func isPlain(_ relative: String) -> Bool {
    relative.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { component in
      let text = Substring(component)
      return !text.isEmpty && text != "." && text != ".." && component.count <= 255
        && component.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
  }

  /// Whether `..` never climbs above the start, before any look at the file system.
  private static func staysInside(_ relative: String) -> Bool {
    var depth = 0
    for component in relative.utf8.split(separator: UInt8(ascii: "/")) {
      switch Substring(component) {
      case ".": continue
      case "..": depth -= 1
      default: depth += 1
      }
      guard depth >= 0 else { return false }
    }
    return true
  }

  private static func realPath(_ path: String) throws(Failure) -> String {
    guard let resolved = unsafe realpath(path, nil) else {
      throw .system(.system(.open, path: path, code: errno))
    }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
