public import Files

/// A file that a cell reads: where it lies, what outputs call it, and what it was when the plan was made.
public struct InputFile: Hashable, Sendable {
  /// For opening it; never part of an output.
  public let location: String
  /// As outputs show it: the path that the spec gives, or the file's name where the command line gave the path.
  public let name: String
  /// In lower-case hexadecimal.
  public let sha256: String
  /// Taken before the digest.
  private let status: FileStatus

  /// - Parameter status: Of the file, before its digest was taken.
  public init(location: String, name: String, sha256: String, status: FileStatus) {
    self.location = location
    self.name = name
    self.sha256 = sha256
    self.status = status
  }

  /// In bytes.
  public var size: Int { status.size }

  /// Whether the file is still the one whose digest was taken, by its size and its time.
  public var isUnchanged: Bool {
    guard let now = try? FileStatus(path: location, followingLinks: true) else { return false }
    return now == status
  }
}
