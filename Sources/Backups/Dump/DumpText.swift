import Bytes
import Kernels

/// The text of a dump, inflated on the way, of which a window is in memory.
struct DumpText: ~Copyable {
  let file: String
  /// The most bytes that the window may have.
  let limit: Int
  private let source: AheadSource
  private(set) var buffer: [UInt8]
  /// The bytes of the buffer that were read and not yet used.
  private(set) var unread = 0..<0
  /// Whether no bytes follow those of the buffer.
  private(set) var isLast = false
  /// The offset of the buffer's first byte in the text.
  private var base = 0

  /// - Parameters:
  ///   - window: The number of bytes that are read at a time.
  ///   - limit: A row, or whatever has to be in memory as a whole, may have so many bytes.
  ///   - decoderMemory: See `ByteSource`.
  ///   - threads: Who decompresses ahead; nil for nobody.
  init(
    path: String, window: Int, limit: Int, decoderMemory: Int, threads: ReadAhead? = nil
  ) throws(BackupError) {
    file = path
    self.limit = limit
    do throws(ByteSourceError) {
      // An eighth of the window is left for the row that a chunk cuts, so that chunks are taken whole.
      source = AheadSource(
        try ByteSource(path: path, limit: .max, decoderMemory: decoderMemory), chunkSize: window / 8 * 7,
        threads: threads)
    } catch {
      throw .unreadable(file: path, error)
    }
    // One byte more for the line end that `endLine` may append.
    buffer = [UInt8](repeating: 0, count: window)
  }

  /// The number of bytes of the stored file that were taken.
  var storedOffset: Int { source.storedOffset }

  /// The offset in the text of a place in the buffer.
  func offset(of place: Int) -> Int { base + place }

  func fault(_ fault: DumpFault, at place: Int? = nil) -> BackupError {
    .malformed(fault, file: file, offset: offset(of: place ?? unread.lowerBound))
  }

  /// Goes on to a place in the buffer.
  mutating func skip(to place: Int) { unread = place..<unread.upperBound }

  mutating func skip(_ count: Int) { skip(to: unread.lowerBound + count) }

  /// Reads on behind the unread bytes, in a larger buffer if they fill it.
  ///
  /// - Returns: False where nothing follows.
  mutating func refill() throws(BackupError) -> Bool {
    guard !isLast else { return false }
    if unread.count >= buffer.count / 2 {
      guard buffer.count < limit else {
        throw .tooLittleMemory(file: file, offset: offset(of: unread.lowerBound), limit: limit)
      }
      buffer.append(contentsOf: repeatElement(0, count: min(buffer.count, limit - buffer.count)))
    }
    do throws(ByteSourceError) {
      base += unread.lowerBound
      let (end, isLast) = try source.refill(&buffer, keeping: unread)
      self.isLast = isLast
      unread = 0..<end
    } catch {
      throw .unreadable(file: file, error)
    }
    return true
  }

  /// Ends the last line of the text, once nothing follows it.
  mutating func endLastLine() {
    guard isLast, let last = unread.last, buffer[last] != UInt8(ascii: "\n") else { return }
    if unread.upperBound < buffer.count {
      buffer[unread.upperBound] = UInt8(ascii: "\n")
    } else {
      buffer.append(UInt8(ascii: "\n"))
    }
    unread = unread.lowerBound..<unread.upperBound + 1
  }

  /// The unread byte so many bytes ahead, or nil behind the end of the text.
  mutating func peek(_ ahead: Int = 0) throws(BackupError) -> UInt8? {
    while unread.count <= ahead {
      guard try refill() else { return nil }
    }
    return buffer[unread.lowerBound + ahead]
  }

  /// Whether the unread bytes begin with these.
  mutating func hasPrefix(_ prefix: StaticString) throws(BackupError) -> Bool {
    let bytes = Array("\(prefix)".utf8)
    _ = try peek(bytes.count - 1)
    return buffer[unread].starts(with: bytes)
  }

  /// Skips to behind the next byte of this value, or to the end of the text.
  mutating func skip(behind byte: UInt8) throws(BackupError) {
    repeat {
      if let place = ByteRuns.firstIndex(of: byte, in: buffer, unread) { return skip(to: place + 1) }
      skip(to: unread.upperBound)
    } while try refill()
  }
}
