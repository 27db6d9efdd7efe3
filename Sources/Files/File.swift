import Glibc

/// Whole files: read within a limit, written so that no reader ever sees half of one.
public enum File {
  /// The bytes of a regular file.
  ///
  /// - Parameter limit: A file with more bytes is refused, also one that grows while it is read.
  public static func read(_ path: String, limit: Int) throws(FilesError) -> [UInt8] {
    let descriptor = try FileDescriptor(opening: path, O_RDONLY | O_NONBLOCK)
    let status = try FileStatus(of: descriptor, path: path)
    guard status.kind == .file else { throw .notRegular(path: path) }
    guard status.size <= limit else { throw .tooLarge(path: path, limit: limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(status.size)
    var chunk = [UInt8](repeating: 0, count: min(max(status.size, 4096), 1 << 18))
    while true {
      let count = try descriptor.fill(&chunk, path: path)
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
      if count < chunk.count { return bytes }
    }
  }

  /// Puts `bytes` under the name `path`: a reader, or a machine that loses its power, finds the old file or the new one.
  ///
  /// The bytes go to a hidden file beside it, which is synced and takes over the name. What a killed process left of it is
  /// removed by ``StagedFolder/sweep(_:)``.
  ///
  /// - Parameter isDurable: False leaves the syncing to the system: enough for what can be made again, and much faster.
  public static func writeAtomically(_ bytes: [UInt8], to path: String, isDurable: Bool = true) throws(FilesError) {
    var file = try AtomicFile(path)
    try file.write(bytes)
    try file.commit(isDurable: isDurable)
  }

  /// Marks a file as modified now, so that housekeeping sees that it is in use.
  public static func touch(_ path: String) throws(FilesError) {
    guard unsafe utimensat(AT_FDCWD, path, nil, 0) == 0 else { throw .system(.write, path: path, code: errno) }
  }

  /// Removes a file; a name that is not there is no error.
  public static func remove(_ path: String) throws(FilesError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw .system(.remove, path: path, code: errno) }
  }
}
