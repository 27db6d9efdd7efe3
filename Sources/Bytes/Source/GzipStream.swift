/// What the members of gzip data hold, one after another.
struct GzipStream: ~Copyable {
  private enum Part {
    case header(GzipHeader)
    case data
    case end
  }

  private var part = Part.header(GzipHeader())
  private var inflater = Inflater()

  /// Decodes until the target is full or the last member ends at the end of the input.
  mutating func read(
    into target: UnsafeMutableBufferPointer<UInt8>, from input: inout StoredBytes
  ) throws(ByteSourceError) -> Int {
    var filled = 0
    while filled < target.count {
      let hasInput = try input.hasMore()
      switch part {
      case .header(let header):
        guard hasInput else { throw .truncated(offset: input.offset) }
        try readHeader(header, from: &input)
      case .data:
        let step = try unsafe inflate(&input, into: UnsafeMutableBufferPointer(rebasing: target[filled...]))
        filled += step.produced
        input.take(step.consumed)
        if step.isComplete {
          part = .end
        } else if step.consumed == 0, step.produced == 0 {
          throw hasInput ? .corrupt(offset: input.offset) : .truncated(offset: input.offset)
        }
      case .end:
        guard hasInput else { return filled }
        guard try input.hasPrefix(GzipHeader.magic) else { throw .trailingBytes(offset: input.offset) }
        part = .header(GzipHeader())
      }
    }
    return filled
  }

  private mutating func readHeader(
    _ start: GzipHeader, from input: inout StoredBytes
  ) throws(ByteSourceError) {
    var header = start
    while !header.isComplete, let byte = input.takeByte() {
      guard header.take(byte) else { throw .corrupt(offset: input.offset) }
    }
    if header.isComplete {
      inflater.reset()
      part = .data
    } else {
      part = .header(header)
    }
  }

  private mutating func inflate(
    _ input: inout StoredBytes, into target: UnsafeMutableBufferPointer<UInt8>
  ) throws(ByteSourceError) -> Inflater.Step {
    do throws(Inflater.Fault) {
      return try unsafe input.withUnread { (bytes) throws(Inflater.Fault) in
        try unsafe inflater.inflate(bytes, into: target)
      }
    } catch {
      switch error {
      case .format(let consumed): throw .corrupt(offset: input.offset + consumed)
      case .checksum(let consumed): throw .wrongChecksum(offset: input.offset + consumed)
      }
    }
  }
}
