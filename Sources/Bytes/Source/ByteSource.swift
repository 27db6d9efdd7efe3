/// The bytes of a file or of memory from start to end, decompressed on the way if they are gzip, Zstandard or xz.
///
/// ```swift
/// var source = try ByteSource(path: "issues.csv.gz")
/// var chunk = [UInt8](repeating: 0, count: 1 << 16)
/// while case let count = try source.read(into: &chunk), count > 0 { use(chunk[..<count]) }
/// ```
///
/// The format is known by its first bytes, not by the file's name; several members, frames or streams are read as one, checksums
/// are held against the data. The end is reported only where it is the true end of the data: anything else is an error, which
/// every later read repeats. Memory does not grow with the input, and what Zstandard or xz ask for is bounded.
public struct ByteSource: ~Copyable {
  /// The most decompressed bytes that a source gives unless told otherwise: 4 GiB.
  public static let defaultLimit = 4 << 30

  /// The most bytes that a decoder of Zstandard or xz may take unless told otherwise: 160 MiB, enough for `zstd --long` and `xz -9`.
  public static let defaultDecoderMemory = 160 << 20

  /// The most bytes that the source gives; one more is an error.
  public let limit: Int

  private var input: StoredBytes
  private var gzip: GzipStream?
  private var frames: FrameStream?
  private var produced = 0
  private var failure: ByteSourceError?

  /// A regular file or a FIFO.
  ///
  /// - Parameter decoderMemory: A Zstandard or xz file whose decoder would take more bytes is refused.
  public init(
    path: String, limit: Int = ByteSource.defaultLimit, decoderMemory: Int = ByteSource.defaultDecoderMemory
  ) throws(ByteSourceError) {
    try self.init(StoredBytes(.open(path)), limit: limit, decoderMemory: decoderMemory)
  }

  /// Bytes in memory.
  public init(bytes: [UInt8], limit: Int = ByteSource.defaultLimit) throws(ByteSourceError) {
    try self.init(StoredBytes(bytes), limit: limit)
  }

  /// The standard input of the process.
  public static func standardInput(limit: Int = ByteSource.defaultLimit) throws(ByteSourceError) -> ByteSource {
    try ByteSource(StoredBytes(.standardInput), limit: limit)
  }

  /// A file that is read in chunks of so many bytes, at least 2.
  package init(path: String, chunkSize: Int) throws(ByteSourceError) {
    try self.init(StoredBytes(.open(path), chunkSize: chunkSize), limit: Self.defaultLimit)
  }

  private init(
    _ input: consuming StoredBytes, limit: Int, decoderMemory: Int = ByteSource.defaultDecoderMemory
  ) throws(ByteSourceError) {
    self.limit = limit
    self.input = input
    if try self.input.hasPrefix(GzipHeader.magic) {
      gzip = GzipStream()
    } else if try self.input.hasPrefix(ZstandardDecoder.magic) {
      frames = FrameStream(ZstandardDecoder(memory: decoderMemory), memory: decoderMemory)
    } else if try self.input.hasPrefix(XZDecoder.magic) {
      frames = FrameStream(XZDecoder(memory: decoderMemory), memory: decoderMemory)
    }
  }

  /// The number of bytes of the input, as it is stored, that were taken so far.
  public var storedOffset: Int { input.offset }

  /// Fills the array from `start` to its end, and returns how many bytes it wrote: fewer than asked for only at the end of the data.
  ///
  /// - Precondition: `start` is an index of the array or its end.
  public mutating func read(into buffer: inout [UInt8], from start: Int = 0) throws(ByteSourceError) -> Int {
    precondition((0...buffer.count).contains(start), "a place in the buffer")
    if let failure { throw failure }
    let room = max(limit - produced, 0)
    // One byte beyond the limit tells data that end there from data that go on.
    let wanted = min(buffer.count - start, room == .max ? room : room + 1)
    do throws(ByteSourceError) {
      let count = try fill(&buffer, from: start, count: wanted)
      guard count <= room else { throw .tooLarge(limit: limit) }
      produced += count
      return count
    } catch {
      failure = error
      throw error
    }
  }

  /// Moves the bytes to keep to the front of the array and fills the rest of it; returns how many bytes the array then holds: fewer
  /// than its count only at the end of the data.
  ///
  /// - Precondition: `kept` is a range of the array.
  public mutating func refill(
    _ buffer: inout [UInt8], keeping kept: Range<Int>
  ) throws(ByteSourceError) -> Int {
    Self.move(kept, in: &buffer)
    return try kept.count + read(into: &buffer, from: kept.count)
  }

  /// Moves a range of an array to its front.
  static func move(_ range: Range<Int>, in buffer: inout [UInt8]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count, "a range of the buffer")
    unsafe buffer.withUnsafeMutableBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      unsafe base.update(from: base + range.lowerBound, count: range.count)
    }
  }

  /// Copies a range of one array to a place in another.
  static func copy(_ source: [UInt8], _ range: Range<Int>, to buffer: inout [UInt8], at place: Int) {
    precondition(range.lowerBound >= 0 && range.upperBound <= source.count, "a range of the source")
    precondition(place >= 0 && range.count <= buffer.count - place, "room in the buffer")
    unsafe source.withUnsafeBufferPointer { source in
      unsafe buffer.withUnsafeMutableBufferPointer { buffer in
        guard let from = source.baseAddress, let to = buffer.baseAddress else { return }
        unsafe (to + place).update(from: from + range.lowerBound, count: range.count)
      }
    }
  }

  /// All bytes that are left.
  public mutating func readAll() throws(ByteSourceError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var end = 0
    while true {
      end += try read(into: &bytes, from: end)
      if end < bytes.count { break }
      bytes.append(contentsOf: repeatElement(0, count: bytes.count))
    }
    bytes.removeLast(bytes.count - end)
    return bytes
  }

  private mutating func fill(
    _ buffer: inout [UInt8], from start: Int, count: Int
  ) throws(ByteSourceError) -> Int {
    try unsafe buffer.withUnsafeMutableBufferPointer { (bytes) throws(ByteSourceError) in
      let target = unsafe UnsafeMutableBufferPointer(rebasing: bytes[start..<start + count])
      if let count = try unsafe gzip?.read(into: target, from: &input) { return count }
      if let count = try unsafe frames?.read(into: target, from: &input) { return count }
      return try unsafe input.read(into: target)
    }
  }
}
