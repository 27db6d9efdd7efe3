/// A path taken apart at its last `/`.
struct FilePath {
  /// `.` where the path has no folder, `/` for what lies in the root.
  let folder: String
  /// The last component, without a `/` at its end.
  let name: String

  init(_ path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    name = parts.last.map { String(Substring($0)) } ?? ""
    let above = parts.dropLast().map { String(Substring($0)) }.joined(separator: "/")
    folder = isAbsolute ? "/" + above : (above.isEmpty ? "." : above)
  }

  /// Another name in the same folder.
  func sibling(_ name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : "\(folder)/\(name)"
  }
}
