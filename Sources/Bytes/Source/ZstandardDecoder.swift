internal import CZstd

/// The decoder of Zstandard frames (RFC 8878), skippable ones included, by libzstd.
@safe
final class ZstandardDecoder: FrameDecoder {
  /// The first four bytes of a frame.
  static let magic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]

  private let stream: OpaquePointer
  /// Whether the decoder stands between two frames.
  private var isBetween = false

  /// - Parameter memory: A frame whose window is larger is refused.
  init(memory: Int) {
    guard let stream = unsafe ZSTD_createDStream() else { fatalError("no memory is left") }
    unsafe self.stream = stream
    let window = Int.bitWidth - 1 - max(memory, 1 << 10).leadingZeroBitCount
    _ = unsafe ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, CInt(min(window, 31)))
  }

  deinit {
    unsafe ZSTD_freeDStream(stream)
  }

  func decode(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>, isLast: Bool
  ) throws(FrameFault) -> FrameStep {
    if input.isEmpty, isBetween { return FrameStep(consumed: 0, produced: 0, mayEnd: true) }
    var source = unsafe ZSTD_inBuffer(src: UnsafeRawPointer(input.baseAddress), size: input.count, pos: 0)
    var target = unsafe ZSTD_outBuffer(dst: UnsafeMutableRawPointer(output.baseAddress), size: output.count, pos: 0)
    let result = unsafe ZSTD_decompressStream(stream, &target, &source)
    let consumed = unsafe source.pos
    if ZSTD_isError(result) != 0 {
      switch ZSTD_getErrorCode(result) {
      case ZSTD_error_checksum_wrong: throw .checksum(consumed: consumed)
      case ZSTD_error_frameParameter_windowTooLarge, ZSTD_error_memory_allocation: throw .memory
      case ZSTD_error_prefix_unknown where isBetween: throw .trailing(consumed: consumed)
      default: throw .format(consumed: consumed)
      }
    }
    isBetween = result == 0
    return unsafe FrameStep(consumed: consumed, produced: target.pos, mayEnd: isBetween)
  }
}
