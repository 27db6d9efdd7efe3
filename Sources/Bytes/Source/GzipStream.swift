/// What the members of gzip data hold, one after another.
struct GzipStream: ~Copyable {
  private var member = GzipMember()
  private var isWithinMember = true

  /// Decodes until the target is full or the last member ends at the end of the input.
  mutating func read(
    into target: UnsafeMutableBufferPointer<UInt8>, from input: inout StoredBytes
  ) throws(ByteSourceError) -> Int {
    var filled = 0
    while filled < target.count {
      if !isWithinMember {
        guard try startNextMember(of: &input) else { break }
      }
      let hasInput = try input.hasMore()
      let step = try unsafe decode(&input, into: UnsafeMutableBufferPointer(rebasing: target[filled...]))
      filled += step.produced
      input.take(step.consumed)
      isWithinMember = !step.isComplete
      if step.consumed == 0, step.produced == 0, isWithinMember {
        throw hasInput ? .corrupt(offset: input.offset) : .truncated(offset: input.offset)
      }
    }
    return filled
  }

  /// Whether another member follows the one that has ended.
  private mutating func startNextMember(of input: inout StoredBytes) throws(ByteSourceError) -> Bool {
    guard try input.hasMore() else { return false }
    guard try input.hasPrefix(GzipMember.magic) else { throw .trailingBytes(offset: input.offset) }
    member.reset()
    isWithinMember = true
    return true
  }

  private mutating func decode(
    _ input: inout StoredBytes, into target: UnsafeMutableBufferPointer<UInt8>
  ) throws(ByteSourceError) -> GzipMember.Step {
    do throws(GzipMember.Fault) {
      return try unsafe input.withUnread { (bytes) throws(GzipMember.Fault) in
        try unsafe member.decode(bytes, into: target)
      }
    } catch {
      switch error {
      case .format(let consumed): throw .corrupt(offset: input.offset + consumed)
      case .checksum(let consumed): throw .wrongChecksum(offset: input.offset + consumed)
      }
    }
  }
}
