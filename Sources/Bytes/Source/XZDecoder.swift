internal import CLZMA

/// The decoder of xz streams, one after another with padding between them, by liblzma.
@safe
final class XZDecoder: FrameDecoder {
  /// The first six bytes of a stream.
  static let magic: [UInt8] = [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]

  /// `LZMA_CONCATENATED`, a macro that Swift does not see: several streams are read as one.
  private static let concatenated: UInt32 = 0x08

  private let stream: UnsafeMutablePointer<lzma_stream>

  /// - Parameter memory: A stream that takes more bytes to decode is refused.
  init(memory: Int) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: lzma_stream())
    guard unsafe lzma_stream_decoder(stream, UInt64(max(memory, 1)), Self.concatenated) == LZMA_OK else {
      fatalError("no memory is left")
    }
  }

  deinit {
    unsafe lzma_end(stream)
    unsafe stream.deallocate()
  }

  func decode(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>, isLast: Bool
  ) throws(FrameFault) -> FrameStep {
    unsafe stream.pointee.next_in = input.baseAddress
    unsafe stream.pointee.avail_in = input.count
    unsafe stream.pointee.next_out = output.baseAddress
    unsafe stream.pointee.avail_out = output.count
    let result = unsafe lzma_code(stream, isLast ? LZMA_FINISH : LZMA_RUN)
    let consumed = unsafe input.count - stream.pointee.avail_in
    let step = unsafe FrameStep(
      consumed: consumed, produced: output.count - stream.pointee.avail_out, mayEnd: result == LZMA_STREAM_END)
    switch result {
    case LZMA_OK, LZMA_STREAM_END, LZMA_BUF_ERROR: return step
    case LZMA_MEMLIMIT_ERROR, LZMA_MEM_ERROR: throw .memory
    default: throw .format(consumed: consumed)
    }
  }
}
