import Glibc

/// The owner of a file descriptor that is read from start to end.
struct InputFile: ~Copyable {
  private let descriptor: CInt
  private let isOwned: Bool
  /// The number of bytes read so far.
  private(set) var offset = 0

  /// Opens a regular file or a FIFO.
  static func open(_ path: String) throws(ByteSourceError) -> InputFile {
    // A NUL would end the path early and open another file.
    guard !path.utf8.contains(0) else { throw .cannotOpen(path: path, errno: EINVAL) }
    var opened: CInt
    repeat { opened = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC) } while opened < 0 && errno == EINTR
    guard opened >= 0 else { throw .cannotOpen(path: path, errno: errno) }
    let file = InputFile(descriptor: opened, isOwned: true)

    var status = stat()
    guard unsafe fstat(opened, &status) == 0 else { throw .cannotOpen(path: path, errno: errno) }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG || kind == S_IFIFO else { throw .notAFile(path: path) }
    return file
  }

  /// Standard input, which stays open.
  static var standardInput: InputFile { InputFile(descriptor: STDIN_FILENO, isOwned: false) }

  private init(descriptor: CInt, isOwned: Bool) {
    self.descriptor = descriptor
    self.isOwned = isOwned
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Reads as many bytes as fit, fewer only at the end of the file.
  mutating func read(into target: UnsafeMutableBufferPointer<UInt8>) throws(ByteSourceError) -> Int {
    var filled = 0
    while filled < target.count {
      // More than this is not read by one call on Linux.
      let wanted = min(target.count - filled, 1 << 30)
      let count = unsafe Glibc.read(descriptor, target.baseAddress.map { unsafe $0 + filled }, wanted)
      if count == 0 { break }
      if count > 0 {
        filled += count
        offset += count
      } else if errno != EINTR {
        throw .cannotRead(offset: offset, errno: errno)
      }
    }
    return filled
  }
}
