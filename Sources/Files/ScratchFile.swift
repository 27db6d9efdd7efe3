import Glibc

/// A file without a name, for what does not fit into memory: it is gone with the value or with the process, however that ends.
public struct ScratchFile: ~Copyable {
  private let descriptor: FileDescriptor
  private let folder: String
  /// The number of bytes written so far.
  public private(set) var count = 0

  /// - Parameter folder: On whose file system the bytes are kept.
  public init(in folder: String) throws(FilesError) {
    self.folder = folder
    let path = HiddenName.make(for: FilePath("\(folder)/scratch"))
    descriptor = try FileDescriptor(opening: path, O_RDWR | O_CREAT | O_EXCL, permissions: 0o600)
    _ = unsafe unlink(path)
  }

  /// Writes bytes behind those that were written before.
  public mutating func append(_ bytes: ArraySlice<UInt8>) throws(FilesError) {
    try descriptor.write(bytes, path: folder)
    count += bytes.count
  }

  /// Reads bytes that were written.
  ///
  /// - Returns: How many bytes were read: fewer than `range` holds only where fewer were written or `buffer` is shorter.
  public func read(_ range: Range<Int>, into buffer: inout [UInt8]) throws(FilesError) -> Int {
    let wanted = min(range.count, buffer.count)
    var filled = 0
    while filled < wanted {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe pread(
          descriptor.number, bytes.baseAddress?.advanced(by: filled), wanted - filled, range.lowerBound + filled)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(.read, path: folder, code: errno)
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}
