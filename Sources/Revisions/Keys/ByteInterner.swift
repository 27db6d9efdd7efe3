/// Numbers distinct byte strings in the order of their first appearance.
///
/// An open-addressed table with linear probing over one pool of bytes: no allocation for a string that is known. The hash is
/// seeded at random for each interner so that no file can be written to collide; numbers do not depend on it.
struct ByteInterner {
  private var pool: [UInt8] = []
  /// Where each string begins in `pool`, and the end of the last.
  private var offsets = [0]
  private var hashes: [UInt64] = []
  /// The number of a string + 1, or 0 for a free slot; a power of two of them, less than half in use.
  private var slots = [UInt32](repeating: 0, count: 16)
  private let seed = UInt64.random(in: .min ... .max)

  /// The number of distinct strings.
  var count: Int { hashes.count }

  /// The string with a number.
  subscript(number: Int) -> ArraySlice<UInt8> { pool[offsets[number]..<offsets[number + 1]] }

  /// The number of a string, which is a new one at its first appearance.
  mutating func number(for bytes: borrowing Span<UInt8>) -> Int {
    let hash = hash(of: bytes)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isString(number, equalTo: bytes) { return number }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(count + 1)
    hashes.append(hash)
    for index in bytes.indices { pool.append(bytes[index]) }
    offsets.append(pool.count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// Whether the string with a number has the given bytes.
  func isString(_ number: Int, equalTo bytes: borrowing Span<UInt8>) -> Bool {
    let start = offsets[number]
    guard offsets[number + 1] - start == bytes.count else { return false }
    for index in bytes.indices where pool[start + index] != bytes[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// Folds words of eight bytes by full multiplication, as wyhash does.
  private func hash(of bytes: borrowing Span<UInt8>) -> UInt64 {
    var state = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    var word: UInt64 = 0
    for index in bytes.indices {
      word = word << 8 | UInt64(bytes[index])
      if index & 7 == 7 {
        state = Self.fold(state ^ word)
        word = 0
      }
    }
    return Self.fold(Self.fold(state ^ word) ^ seed)
  }

  static func fold(_ word: UInt64) -> UInt64 {
    let product = (word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
