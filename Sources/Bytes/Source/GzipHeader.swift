/// The header of a gzip member (RFC 1952, section 2.3), read byte by byte, so that it may be cut anywhere.
///
/// ISA-L 2.30 reads headers too, but not rightly when a name, a comment or a header checksum is cut between two inputs.
struct GzipHeader {
  /// The first two bytes of every member.
  static let magic: [UInt8] = [0x1f, 0x8b]

  private enum Field {
    case fixed, extraLength, extra, name, comment, checksum, end
  }

  private var field = Field.fixed
  /// How many bytes of the field were taken.
  private var position = 0
  private var flags: UInt8 = 0
  private var extraLength = 0
  private var crc: UInt32 = ~0
  private var statedCRC: UInt32 = 0

  /// Whether the header is complete.
  var isComplete: Bool { field == .end }

  /// Takes the next byte; false if it breaks the format.
  mutating func take(_ byte: UInt8) -> Bool {
    if field != .checksum { add(byte) }
    position += 1
    switch field {
    case .fixed:
      switch position {
      case 1, 2: return byte == Self.magic[position - 1]
      case 3: return byte == 8
      case 4:
        flags = byte
        return byte & 0xE0 == 0
      case 10: goOn(to: .extraLength)
      default: break  // time, extra flags, system
      }
    case .extraLength:
      extraLength |= Int(byte) << (8 * (position - 1))
      if position == 2 { goOn(to: extraLength > 0 ? .extra : .name) }
    case .extra:
      if position == extraLength { goOn(to: .name) }
    case .name:
      if byte == 0 { goOn(to: .comment) }
    case .comment:
      if byte == 0 { goOn(to: .checksum) }
    case .checksum:
      statedCRC |= UInt32(byte) << (8 * UInt32(position - 1))
      if position == 2 {
        field = .end
        return statedCRC == ~crc & 0xFFFF
      }
    case .end:
      return false
    }
    return true
  }

  /// Begins a field, or the first field behind it that the flags announce.
  private mutating func goOn(to next: Field) {
    position = 0
    switch next {
    case .extraLength where flags & 4 == 0: goOn(to: .name)
    case .name where flags & 8 == 0: goOn(to: .comment)
    case .comment where flags & 16 == 0: goOn(to: .checksum)
    case .checksum where flags & 2 == 0: field = .end
    default: field = next
    }
  }

  /// CRC-32 bit by bit: headers are short.
  private mutating func add(_ byte: UInt8) {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
}
