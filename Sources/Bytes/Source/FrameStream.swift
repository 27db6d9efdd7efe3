/// What the frames of Zstandard or xz data hold, one after another.
struct FrameStream: ~Copyable {
  private let decoder: any FrameDecoder
  private let memory: Int
  /// Whether the data may end where the decoder stands.
  private var mayEnd = false
  private var hasEnded = false

  init(_ decoder: some FrameDecoder, memory: Int) {
    self.decoder = decoder
    self.memory = memory
  }

  /// Decodes until the target is full or the last frame ends at the end of the input.
  mutating func read(
    into target: UnsafeMutableBufferPointer<UInt8>, from input: inout StoredBytes
  ) throws(ByteSourceError) -> Int {
    var filled = 0
    while filled < target.count, !hasEnded {
      let hasInput = try input.hasMore()
      let step = try unsafe decode(
        input, into: UnsafeMutableBufferPointer(rebasing: target[filled...]), isLast: !hasInput)
      filled += step.produced
      input.take(step.consumed)
      mayEnd = step.mayEnd
      if step.produced > 0 || hasInput && step.consumed > 0 { continue }
      guard !hasInput else { throw .corrupt(offset: input.offset) }
      guard mayEnd else { throw .truncated(offset: input.offset) }
      hasEnded = true
    }
    return filled
  }

  private func decode(
    _ input: borrowing StoredBytes, into target: UnsafeMutableBufferPointer<UInt8>, isLast: Bool
  ) throws(ByteSourceError) -> FrameStep {
    do throws(FrameFault) {
      return try unsafe input.withUnread { (bytes) throws(FrameFault) in
        try unsafe decoder.decode(bytes, into: target, isLast: isLast)
      }
    } catch {
      switch error {
      case .format(let consumed): throw .corrupt(offset: input.offset + consumed)
      case .checksum(let consumed): throw .wrongChecksum(offset: input.offset + consumed)
      case .trailing(let consumed): throw .trailingBytes(offset: input.offset + consumed)
      case .memory: throw .decoderTooLarge(limit: memory)
      }
    }
  }
}
