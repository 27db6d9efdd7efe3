import Glibc

/// A lock on a hidden file or folder itself, which ends with the value or the process: while it is held, nobody sweeps it away.
struct Claim: ~Copyable {
  private let descriptor: FileDescriptor

  private init(_ descriptor: consuming FileDescriptor) {
    self.descriptor = descriptor
  }

  /// Takes the lock at once; nil where somebody else has it or the name is gone.
  static func take(_ path: String) throws(FilesError) -> Claim? {
    guard let status = try FileStatus(path: path), status.kind == .folder || status.kind == .file else { return nil }
    let descriptor = try FileDescriptor(opening: path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    guard flock(descriptor.number, LOCK_EX | LOCK_NB) == 0 else {
      if errno == EWOULDBLOCK { return nil }
      throw .system(.lock, path: path, code: errno)
    }
    let locked = try FileStatus(of: descriptor, path: path)
    guard let named = try FileStatus(path: path), named.isSameFile(as: locked) else { return nil }
    return Claim(descriptor)
  }
}
