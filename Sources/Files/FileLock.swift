import Glibc

/// The sole right to work on something, which ends with the value or with the process, however that ends.
///
/// An advisory lock (flock(2)) on a small file that says who has it. The file is removed at the end; one that a killed process
/// left is nobody's and is taken over.
public struct FileLock: ~Copyable {
  private let path: String
  private let descriptor: FileDescriptor

  /// Takes the lock at once or not at all.
  ///
  /// - Parameter holder: What others read about this process while it has the lock, such as `folio run, process 123`.
  /// - Throws: ``FilesError/locked(path:holder:)`` while another process, or another value of this one, has it.
  public init(taking path: String, holder: String) throws(FilesError) {
    while true {
      let descriptor = try FileDescriptor(opening: path, O_RDWR | O_CREAT | O_NOFOLLOW)
      guard flock(descriptor.number, LOCK_EX | LOCK_NB) == 0 else {
        guard errno == EWOULDBLOCK else { throw .system(.lock, path: path, code: errno) }
        var text = [UInt8](repeating: 0, count: 256)
        let count = try descriptor.fill(&text, path: path)
        throw .locked(path: path, holder: String(decoding: text[..<count], as: UTF8.self))
      }
      // The last holder may have removed the file between our open and our lock: then it is a lock on nothing.
      let ours = try FileStatus(of: descriptor, path: path)
      guard let named = try FileStatus(path: path), named.isSameFile(as: ours) else { continue }
      guard ftruncate(descriptor.number, 0) == 0 else { throw .system(.write, path: path, code: errno) }
      try descriptor.write(Array(holder.utf8)[...], path: path)
      self.path = path
      self.descriptor = descriptor
      return
    }
  }

  deinit {
    _ = unsafe unlink(path)
  }
}
