import Glibc

/// What the file system says of a name, links not followed unless asked.
public struct FileStatus: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case file
    case folder
    case link
    /// A pipe, a socket or a device.
    case other
  }

  public let kind: Kind
  /// In bytes.
  public let size: Int
  /// When the contents were last written or touched, in nanoseconds since 1970. For housekeeping, never for outputs.
  public let modified: Int
  private let device: UInt
  private let inode: UInt

  /// The status of `path`, or nil where nothing has that name.
  public init?(path: String, followingLinks: Bool = false) throws(FilesError) {
    var record = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    guard unsafe fstatat(AT_FDCWD, path, &record, flags) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .system(.inspect, path: path, code: errno)
    }
    self.init(record)
  }

  init(of descriptor: borrowing FileDescriptor, path: String) throws(FilesError) {
    var record = stat()
    guard unsafe fstat(descriptor.number, &record) == 0 else {
      throw .system(.inspect, path: path, code: errno)
    }
    self.init(record)
  }

  /// Whether both are one file, under whatever names.
  public func isSameFile(as other: Self) -> Bool {
    device == other.device && inode == other.inode
  }

  private init(_ record: stat) {
    kind =
      switch record.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(record.st_size)
    modified = record.st_mtim.tv_sec * 1_000_000_000 + record.st_mtim.tv_nsec
    device = UInt(record.st_dev)
    inode = UInt(record.st_ino)
  }
}
