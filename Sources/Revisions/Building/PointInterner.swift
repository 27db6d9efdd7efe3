internal import Dates

/// Numbers distinct pairs of a key and a time in the order of their first appearance.
///
/// Tables list points in much the same order issue after issue, so the point that followed last time is tried before the hash
/// table is. The hash is seeded at random, so that no file can be written to collide; numbers do not depend on it.
struct PointInterner {
  private(set) var keys: [UInt32] = []
  private(set) var times: [Day] = []
  /// The point that came after each point, the last time that it came.
  private var successors: [UInt32] = []
  private var current = 0
  /// The number of a point + 1, or 0 for a free slot; a power of two of them, less than half in use.
  private var slots = [UInt32](repeating: 0, count: 16)
  private let seed = UInt64.random(in: .min ... .max)

  var count: Int { keys.count }

  mutating func number(key: UInt32, time: Day) -> UInt32 {
    if current < keys.count {
      if keys[current] == key, times[current] == time { return UInt32(current) }
      let guess = Int(successors[current])
      if keys[guess] == key, times[guess] == time {
        current = guess
        return UInt32(guess)
      }
    }
    let found = find(key: key, time: time)
    if current < successors.count { successors[current] = UInt32(found) }
    current = found
    return UInt32(found)
  }

  private mutating func find(key: UInt32, time: Day) -> Int {
    let mask = slots.count - 1
    var slot = slot(key: key, time: time)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if keys[number] == key, times[number] == time { return number }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(keys.count + 1)
    keys.append(key)
    times.append(time)
    successors.append(0)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in keys.indices {
      var slot = slot(key: keys[number], time: times[number])
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }

  private func slot(key: UInt32, time: Day) -> Int {
    let word = UInt64(key) << 32 | UInt64(UInt32(bitPattern: time.daysSinceEpoch))
    return Int(truncatingIfNeeded: ByteInterner.fold(word ^ seed)) & (slots.count - 1)
  }
}
