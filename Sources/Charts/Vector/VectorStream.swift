/// Integers of one kind as bytes that deflate well.
struct VectorStream {
  private(set) var bytes: [UInt8] = []

  /// In groups of seven bits, the lowest first (LEB128).
  mutating func write(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(_ value: Int) { write(UInt64(value)) }

  /// 0, −1, 1, −2 … as 0, 1, 2, 3 ….
  mutating func write(signed value: Int) { write(UInt64(bitPattern: Int64(value << 1 ^ value >> 63))) }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  mutating func append(_ part: [UInt8]) {
    write(part.count)
    bytes += part
  }
}
