/// The positions 0..<*n* under stable sorting by small unsigned numbers: a radix sort, least significant digit first.
///
/// Sorting by several numbers is sorting by each of them, the least significant first.
struct StableOrder {
  /// The positions in their order.
  private(set) var positions: [UInt32]

  private static let digitBits: UInt32 = 11

  /// The order 0, 1, …, `count` − 1.
  init(count: Int) {
    positions = (0..<UInt32(count)).map(\.self)
  }

  /// Sorts by a number of each position.
  ///
  /// - Parameters:
  ///   - number: The number of a position, at most `maximum`.
  ///   - maximum: A bound; a pass is taken for each 11 bits of it.
  mutating func sort(by number: (Int) -> UInt32, maximum: UInt32) {
    var shift: UInt32 = 0
    while shift < UInt32.bitWidth, maximum >> shift > 0 {
      sort { (number($0) >> shift) & (1 << Self.digitBits - 1) }
      shift += Self.digitBits
    }
  }

  /// One counting pass by a digit.
  private mutating func sort(by digit: (Int) -> UInt32) {
    var starts = [Int](repeating: 0, count: 1 << Int(Self.digitBits) + 1)
    for position in positions { starts[Int(digit(Int(position))) + 1] += 1 }
    for bucket in starts.indices.dropFirst() { starts[bucket] += starts[bucket - 1] }
    var sorted = [UInt32](repeating: 0, count: positions.count)
    for position in positions {
      let bucket = Int(digit(Int(position)))
      sorted[starts[bucket]] = position
      starts[bucket] += 1
    }
    positions = sorted
  }
}
