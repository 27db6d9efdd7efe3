/// Up to 256 different colours, each with its place in order of addition.
struct ColorTable {
  static let capacity = 256

  /// `0xRRGGBB`.
  private(set) var colors: [UInt32] = []

  /// An open-addressed hash table: one more than the place of a colour, or 0. A quarter full at most.
  private var slots = [UInt16](repeating: 0, count: 4 * capacity)

  /// The place of a colour, which is added if it is new; nil if there is no room for it.
  mutating func place(of color: UInt32) -> UInt8? {
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    var slot = Int((color &* 0x9E37_79B1) >> 22)
    while slots[slot] != 0 {
      let place = Int(slots[slot] - 1)
      if colors[place] == color { return UInt8(place) }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard colors.count < Self.capacity else { return nil }
    colors.append(color)
    slots[slot] = UInt16(colors.count)
    return UInt8(colors.count - 1)
  }
}
