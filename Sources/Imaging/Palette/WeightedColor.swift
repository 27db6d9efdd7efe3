/// A colour with how much it counts.
struct WeightedColor: Hashable, Sendable {
  /// `0xRRGGBB`.
  let color: UInt32
  let weight: Int

  init(_ color: UInt32, weight: Int) {
    self.color = color
    self.weight = weight
  }

  /// Red, green and blue.
  @inline(__always)
  func component(_ axis: Int) -> Int { Int(color >> UInt32(16 - 8 * axis) & 0xFF) }
}

/// The sums of weighted colours from which their mean and variance follow, in whole numbers: the same in any order.
struct WeightedSum {
  private(set) var weight = 0
  private var sums = SIMD3<Int>.zero
  private var squares = SIMD3<Int>.zero

  /// Weights of up to 2⁴⁰ in all cannot overflow.
  mutating func add(_ color: WeightedColor) {
    let components = SIMD3(color.component(0), color.component(1), color.component(2))
    weight += color.weight
    sums &+= components &* SIMD3(repeating: color.weight)
    squares &+= components &* components &* SIMD3(repeating: color.weight)
  }

  /// Rounded to whole components.
  ///
  /// - Precondition: There is some weight.
  var mean: UInt32 {
    (0..<3).reduce(0) { color, axis in color << 8 | UInt32((2 * sums[axis] + weight) / (2 * weight)) }
  }

  /// How far the colours are from their mean along an axis, squared and weighted.
  func deviation(along axis: Int) -> Double {
    guard weight > 0 else { return 0 }
    return Double(squares[axis]) - Double(sums[axis]) * Double(sums[axis]) / Double(weight)
  }

  /// The component of the mean, rounded down.
  func floor(_ axis: Int) -> Int { weight > 0 ? sums[axis] / weight : 0 }
}
