/// A file by its name and the SHA-256 of its bytes in hexadecimal.
public struct FileDigest: Hashable, Sendable, Codable {
  /// As the page and `run.json` show it, so never an absolute path.
  public let path: String
  public let sha256: String

  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}
