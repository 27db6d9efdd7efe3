import Glibc

/// A file that ends with the value: for what has to be a file but comes from elsewhere.
public final class TemporaryFile: Sendable {
  public let path: String

  /// The bytes of the stream up to its end, in the folder that `TMPDIR` names, or /tmp.
  ///
  /// - Parameter limit: More bytes are refused.
  public init(holding stream: StandardStream, limit: Int) throws(FilesError) {
    let bytes = try stream.readAll(limit: limit)
    path = HiddenName.make(for: FilePath("\(Machine.scratchFolder)/stdin"))
    let descriptor = try FileDescriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL)
    try descriptor.write(bytes[...], path: path)
  }

  /// An empty file there, for another program to write.
  public init(named name: String) throws(FilesError) {
    path = HiddenName.make(for: FilePath("\(Machine.scratchFolder)/\(name)"))
    _ = try FileDescriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL)
  }

  deinit { _ = unsafe unlink(path) }
}
