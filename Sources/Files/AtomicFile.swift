import Glibc

/// A file in the making, written piece by piece, which takes its name whole or not at all.
///
/// The bytes go to a hidden file beside it. ``commit()`` syncs it and gives it the name; a value that ends without a commit takes
/// its hidden file with it, and what a killed process left is removed by ``StagedFolder/sweep(_:)``.
public struct AtomicFile: ~Copyable {
  private let path: String
  /// Where the bytes lie until the commit, for a library that writes them itself.
  public let workingPath: String
  private let descriptor: FileDescriptor
  private let claim: Claim
  private var buffer: [UInt8] = []

  private static let bufferSize = 1 << 16

  /// - Parameter path: What the file will be called; the folder is there.
  public init(_ path: String) throws(FilesError) {
    let place = FilePath(path)
    while true {
      let workingPath = HiddenName.make(for: place)
      let descriptor = try FileDescriptor(opening: workingPath, O_WRONLY | O_CREAT | O_EXCL)
      // A sweep may come between the two calls; then the next name has better luck.
      guard let claim = try Claim.take(workingPath) else { continue }
      self.path = path
      self.workingPath = workingPath
      self.descriptor = descriptor
      self.claim = claim
      return
    }
  }

  // Behind a commit the hidden name is gone.
  deinit { _ = unsafe unlink(workingPath) }

  public mutating func write(_ bytes: some Sequence<UInt8>) throws(FilesError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  public mutating func write(_ bytes: [UInt8]) throws(FilesError) {
    guard bytes.count >= Self.bufferSize else {
      buffer += bytes
      if buffer.count >= Self.bufferSize { try flush() }
      return
    }
    // What is long need not be copied.
    try flush()
    try descriptor.write(bytes[...], path: workingPath)
  }

  /// Puts the file under its name.
  ///
  /// - Parameter isDurable: False leaves the syncing to the system.
  public consuming func commit(isDurable: Bool = true) throws(FilesError) {
    try flush()
    if isDurable { try descriptor.sync(path: workingPath) }
    try Folder.rename(workingPath, to: path)
    if isDurable { try Folder.sync(FilePath(path).folder) }
  }

  private mutating func flush() throws(FilesError) {
    try descriptor.write(buffer[...], path: workingPath)
    buffer.removeAll(keepingCapacity: true)
  }
}
