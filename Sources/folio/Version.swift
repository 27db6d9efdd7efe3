import Files

/// The version of this program.
enum Version {
  /// As the change log counts.
  static let current = "0.1.0"

  /// Tells builds apart by the size and the time of the binary: what another build kept in a cache is not reused.
  static var build: String {
    guard let binary = try? FileStatus(path: "/proc/self/exe", followingLinks: true) else { return current }
    return "\(current)-\(binary.size)-\(binary.modified)"
  }
}
