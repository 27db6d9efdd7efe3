internal import CISAL

/// The decoder of the compressed data and the trailer of gzip members (RFC 1951 and 1952), by ISA-L; it holds about 90 KiB.
@safe
struct Inflater: ~Copyable {
  /// What a step of decoding did.
  struct Step {
    var consumed: Int
    var produced: Int
    /// Whether the member ended, with the checksum and length that it states.
    var isComplete: Bool
  }

  /// How the data broke the format, and how much of the input was used before that was seen.
  enum Fault: Error {
    case format(consumed: Int)
    case checksum(consumed: Int)
  }

  private let state: UnsafeMutablePointer<inflate_state>

  init() {
    unsafe state = .allocate(capacity: 1)
    unsafe isal_inflate_init(state)
    unsafe state.pointee.crc_flag = UInt32(ISAL_GZIP_NO_HDR_VER)
  }

  deinit {
    unsafe state.deallocate()
  }

  /// Makes ready for the data of the next member.
  mutating func reset() {
    unsafe isal_inflate_reset(state)
  }

  /// Inflates until the input is used up, the output is full or the member ends. After a fault only `reset` may follow.
  mutating func inflate(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) throws(Fault) -> Step {
    let available = UInt32(clamping: input.count)
    let room = UInt32(clamping: output.count)
    // ISA-L declares its input mutable and only reads it.
    unsafe state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    unsafe state.pointee.avail_in = available
    unsafe state.pointee.next_out = output.baseAddress
    unsafe state.pointee.avail_out = room
    let result = unsafe isal_inflate(state)
    let consumed = unsafe Int(available) - Int(state.pointee.avail_in)
    switch result {
    case ISAL_DECOMP_OK: break
    case ISAL_INCORRECT_CHECKSUM: throw .checksum(consumed: consumed)
    default: throw .format(consumed: consumed)
    }
    return unsafe Step(
      consumed: consumed,
      produced: Int(room) - Int(state.pointee.avail_out),
      isComplete: state.pointee.block_state == ISAL_BLOCK_FINISH)
  }
}
