import Glibc

/// A file that is written at its end.
public struct OutputFile: ~Copyable {
  public enum Mode: Hashable, Sendable {
    /// The name must be free.
    case creating
    /// The file must be there.
    case appending
  }

  private let descriptor: FileDescriptor
  public let path: String

  public init(_ mode: Mode, _ path: String) throws(FilesError) {
    self.path = path
    let flags = mode == .creating ? O_CREAT | O_EXCL : 0
    descriptor = try FileDescriptor(opening: path, O_WRONLY | O_APPEND | flags)
  }

  public func append(_ bytes: ArraySlice<UInt8>) throws(FilesError) {
    try descriptor.write(bytes, path: path)
  }

  /// Appends all that another file holds.
  public func append(contentsOf other: String) throws(FilesError) {
    let source = try FileDescriptor(opening: other, O_RDONLY | O_NONBLOCK)
    guard try FileStatus(of: source, path: other).kind == .file else { throw .notRegular(path: other) }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try source.fill(&chunk, path: other)
      try append(chunk[..<count])
      if count < chunk.count { break }
    }
  }
}
