internal import CZstd

/// The decoder of Zstandard frames (RFC 8878), by libzstd; it holds at most the 128 MiB of the largest window that the library takes.
@safe
struct Unzstd: ~Copyable {
  /// What a step of decoding did.
  struct Step {
    var consumed: Int
    var produced: Int
    /// Whether a frame ended, with the checksum that it states.
    var isComplete: Bool
  }

  /// How the data broke the format, and how much of the input was used before that was seen.
  enum Fault: Error {
    case format(consumed: Int)
    case outOfMemory
  }

  private let state: OpaquePointer?

  init() {
    unsafe state = ZSTD_createDStream()
  }

  deinit {
    _ = unsafe ZSTD_freeDStream(state)
  }

  /// Decodes until the input is used up, the output is full or a frame ends. After a fault nothing may follow.
  mutating func decode(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) throws(Fault) -> Step {
    guard unsafe state != nil else { throw .outOfMemory }
    var source = unsafe ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var target = unsafe ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    let rest = unsafe ZSTD_decompressStream(state, &target, &source)
    guard ZSTD_isError(rest) == 0 else { throw unsafe .format(consumed: source.pos) }
    return unsafe Step(consumed: source.pos, produced: target.pos, isComplete: rest == 0)
  }
}
