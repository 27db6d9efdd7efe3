internal import Bytes
internal import Files

extension RevisionStore {
  /// Whether a regular file begins as databases of SQLite do; what is no such file, or cannot be read, does not.
  public static func isDatabase(_ path: String) -> Bool {
    // A FIFO would lose the bytes.
    guard let status = try? FileStatus(path: path, followingLinks: true), status.kind == .file,
      var source = try? ByteSource(path: path)
    else { return false }
    var start = [UInt8](repeating: 0, count: magic.count)
    guard let count = try? source.read(into: &start) else { return false }
    return start[..<count].elementsEqual(magic)
  }

  private static let magic = Array("SQLite format 3\0".utf8)
}
