/// What the frames of Zstandard data hold, one after another.
struct ZstdStream: ~Copyable {
  /// The first bytes of every frame that holds data.
  static let magic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]

  private var decoder = Unzstd()
  private var isWithinFrame = true

  /// Decodes until the target is full or the last frame ends at the end of the input.
  mutating func read(
    into target: UnsafeMutableBufferPointer<UInt8>, from input: inout StoredBytes
  ) throws(ByteSourceError) -> Int {
    var filled = 0
    while filled < target.count {
      let hasInput = try input.hasMore()
      if !isWithinFrame {
        guard hasInput else { return filled }
        guard try input.hasPrefix(Self.magic) else { throw .trailingBytes(offset: input.offset) }
        isWithinFrame = true
      }
      let step = try unsafe decode(&input, into: UnsafeMutableBufferPointer(rebasing: target[filled...]))
      filled += step.produced
      input.take(step.consumed)
      if step.isComplete {
        isWithinFrame = false
      } else if step.consumed == 0, step.produced == 0 {
        throw hasInput ? .corrupt(offset: input.offset) : .truncated(offset: input.offset)
      }
    }
    return filled
  }

  private mutating func decode(
    _ input: inout StoredBytes, into target: UnsafeMutableBufferPointer<UInt8>
  ) throws(ByteSourceError) -> Unzstd.Step {
    do throws(Unzstd.Fault) {
      return try unsafe input.withUnread { (bytes) throws(Unzstd.Fault) in
        try unsafe decoder.decode(bytes, into: target)
      }
    } catch {
      switch error {
      case .format(let consumed): throw .corrupt(offset: input.offset + consumed)
      case .outOfMemory: throw .cannotRead(offset: input.offset, errno: 12)
      }
    }
  }
}
