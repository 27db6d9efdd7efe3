import Canvas
import Files

/// The version of this program.
enum Version {
  /// As the change log counts.
  static let current = "0.1.0"

  /// Tells builds apart by the size and the time of the binary, and machines by the fonts that figures may use: what another
  /// build kept in a cache, or this one with other fonts, is not reused.
  static var build: String {
    guard let binary = try? FileStatus(path: "/proc/self/exe", followingLinks: true) else { return current }
    return "\(current)-\(binary.size)-\(binary.modified)-\(fonts)"
  }

  private static var fonts: String {
    let files = Font.installedFiles.map { path in
      let status = try? FileStatus(path: path, followingLinks: true)
      return "\(path) \(status.map { "\($0.size) \($0.modified)" } ?? "")"
    }
    return String(SHA256.hex(of: Array(files.joined(separator: "\n").utf8)).prefix(16))
  }
}
