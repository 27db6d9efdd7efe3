/// The bytes of an input as they are stored, in chunks that can be looked at before they are taken.
struct StoredBytes: ~Copyable {
  private var file: InputFile?
  private var chunk: [UInt8]
  /// The bytes of the chunk that were read and not yet taken.
  private var unread: Range<Int>
  /// The number of bytes taken so far.
  private(set) var offset = 0

  init(_ file: consuming InputFile, chunkSize: Int = 1 << 17) {
    self.file = consume file
    chunk = [UInt8](repeating: 0, count: chunkSize)
    unread = 0..<0
  }

  init(_ bytes: [UInt8]) {
    file = nil
    chunk = bytes
    unread = bytes.indices
  }

  /// Whether the bytes that come next are these, which are left untaken; the chunk has room for them.
  mutating func hasPrefix(_ prefix: [UInt8]) throws(ByteSourceError) -> Bool {
    if unread.count < prefix.count, file != nil {
      chunk.replaceSubrange(0..<unread.count, with: Array(chunk[unread]))
      unread = 0..<unread.count
      try readChunk()
    }
    return chunk[unread].starts(with: prefix)
  }

  /// Makes sure that there is a byte to take; false at the end of the input.
  mutating func hasMore() throws(ByteSourceError) -> Bool {
    if unread.isEmpty {
      unread = 0..<0
      try readChunk()
    }
    return !unread.isEmpty
  }

  /// Reads from the file until the chunk is full.
  private mutating func readChunk() throws(ByteSourceError) {
    guard file != nil else { return }
    let end = unread.upperBound
    let count = try unsafe chunk.withUnsafeMutableBufferPointer { (bytes) throws(ByteSourceError) in
      try unsafe file?.read(into: UnsafeMutableBufferPointer(rebasing: bytes[end...])) ?? 0
    }
    unread = unread.lowerBound..<end + count
  }

  /// Takes bytes until the target is full or the input ends.
  mutating func read(into target: UnsafeMutableBufferPointer<UInt8>) throws(ByteSourceError) -> Int {
    let buffered = min(unread.count, target.count)
    unsafe withUnread { bytes in
      _ = unsafe target.update(fromContentsOf: bytes[..<buffered])
    }
    take(buffered)
    // The rest need not pass through the chunk.
    let direct = try unsafe file?.read(into: UnsafeMutableBufferPointer(rebasing: target[buffered...])) ?? 0
    offset += direct
    return buffered + direct
  }

  /// Looks at the bytes that were read and not yet taken.
  func withUnread<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe chunk.withUnsafeBufferPointer { (bytes) throws(Failure) in
      try unsafe body(UnsafeBufferPointer(rebasing: bytes[unread]))
    }
  }

  /// Takes one of the bytes that were read, if there is one.
  mutating func takeByte() -> UInt8? {
    guard let index = unread.first else { return nil }
    take(1)
    return chunk[index]
  }

  mutating func take(_ count: Int) {
    unread = unread.lowerBound + count..<unread.upperBound
    offset += count
  }
}
