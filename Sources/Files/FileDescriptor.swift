import Glibc

/// The owner of an open file: closes it at the end of its life.
struct FileDescriptor: ~Copyable {
  let number: Int32

  /// - Parameter permissions: Of a file that this call creates, before the process's mask.
  init(opening path: String, _ flags: Int32, permissions: mode_t = 0o666) throws(FilesError) {
    var descriptor: Int32
    repeat {
      descriptor = unsafe open(path, flags | O_CLOEXEC, permissions)
    } while descriptor < 0 && errno == EINTR
    guard descriptor >= 0 else { throw .system(.open, path: path, code: errno) }
    number = descriptor
  }

  /// Takes over an open file.
  init(owning number: Int32) {
    self.number = number
  }

  deinit {
    close(number)
  }

  func sync(path: String) throws(FilesError) {
    guard fsync(number) == 0 else { throw .system(.sync, path: path, code: errno) }
  }

  /// Reads into `buffer` until it is full or the file ends; returns how many bytes that were.
  func fill(_ buffer: inout [UInt8], path: String) throws(FilesError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe read(number, bytes.baseAddress?.advanced(by: filled), bytes.count - filled)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(.read, path: path, code: errno)
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  func write(_ bytes: ArraySlice<UInt8>, path: String) throws(FilesError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(.write, path: path, code: errno)
      }
      rest = rest.dropFirst(count)
    }
  }
}
