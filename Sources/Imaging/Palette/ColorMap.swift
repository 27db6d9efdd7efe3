/// A value for each of many colours: an open-addressed hash table, half full at most.
struct ColorMap: Sendable {
  /// One more than the colour, or 0.
  private var keys: [UInt32]
  private var values: [UInt64]
  private(set) var count = 0

  init() {
    keys = Array(repeating: 0, count: 1024)
    values = Array(repeating: 0, count: 1024)
  }

  /// The value of a colour, which `make` gives if it is new.
  @inline(__always)
  mutating func value(of color: UInt32, orInsert make: @autoclosure () -> UInt64) -> UInt64 {
    let slot = slot(of: color)
    if keys[slot] != 0 { return values[slot] }
    let value = make()
    insert(color, value, at: slot)
    return value
  }

  /// Adds to the value of a colour, which is 0 if it is new.
  @inline(__always)
  mutating func add(_ amount: UInt64, to color: UInt32) {
    let slot = slot(of: color)
    if keys[slot] != 0 { values[slot] += amount } else { insert(color, amount, at: slot) }
  }

  /// All colours with their values, in the order of the colours.
  var sorted: [(color: UInt32, value: UInt64)] {
    var pairs: [(color: UInt32, value: UInt64)] = []
    pairs.reserveCapacity(count)
    for (key, value) in zip(keys, values) where key != 0 { pairs.append((key - 1, value)) }
    pairs.sort { $0.color < $1.color }
    return pairs
  }

  /// Where a colour is, or would be.
  @inline(__always)
  private func slot(of color: UInt32) -> Int {
    let mask = keys.count - 1
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4); a table has 2¹⁰ slots or more.
    var slot = Int(truncatingIfNeeded: (UInt64(color) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != 0, keys[slot] != color + 1 { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func insert(_ color: UInt32, _ value: UInt64, at slot: Int) {
    keys[slot] = color + 1
    values[slot] = value
    count += 1
    if 2 * count > keys.count { grow() }
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: 2 * oldKeys.count)
    values = Array(repeating: 0, count: 2 * oldKeys.count)
    for (key, value) in zip(oldKeys, oldValues) where key != 0 {
      let slot = slot(of: key - 1)
      keys[slot] = key
      values[slot] = value
    }
  }
}
