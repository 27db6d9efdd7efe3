/// Finds the colour of a list that is nearest in red, green and blue; the first of several.
struct NearestColor: Sendable {
  private let colors: [SIMD4<Int32>]

  /// - Parameter colors: `0xRRGGBB`, at least one.
  init(_ colors: [UInt32]) {
    self.colors = colors.map(Self.components)
  }

  func place(of color: UInt32) -> Int {
    let target = Self.components(color)
    var (best, place) = (Int32.max, 0)
    for (index, candidate) in colors.enumerated() {
      let difference = candidate &- target
      let distance = (difference &* difference).wrappedSum()
      if distance < best { (best, place) = (distance, index) }
    }
    return place
  }

  /// The two colours between which a colour lies, and how far it is on the way from the first to the second, in 64ths up to 32.
  ///
  /// The first is the nearest. The second is the one that a mix comes nearest with; it is the first again, at 0, where no mix is
  /// nearer than the first alone.
  func mix(of color: UInt32) -> (first: Int, second: Int, share: Int) {
    let first = place(of: color)
    let (target, start) = (Self.components(color), colors[first])
    let offset = target &- start
    var best = (error: Double((offset &* offset).wrappedSum()), second: first, share: 0)
    for (index, candidate) in colors.enumerated() where index != first {
      let way = candidate &- start
      let length = Double((way &* way).wrappedSum())
      let along = Double((way &* offset).wrappedSum())
      guard along > 0, length > 0 else { continue }
      let share = min(along / length, 0.5)
      // |offset − share · way|², and a little for the contrast of the two, which makes a coarse pattern.
      let error =
        Double((offset &* offset).wrappedSum()) - 2 * share * along + share * share * length + length / 256
      if error < best.error { best = (error, index, Int((share * 64).rounded())) }
    }
    return (first, best.second, best.share)
  }

  /// The squared distance of a colour from one of the list.
  func squaredDistance(of color: UInt32, from place: Int) -> Int {
    let difference = colors[place] &- Self.components(color)
    return Int((difference &* difference).wrappedSum())
  }

  private static func components(_ color: UInt32) -> SIMD4<Int32> {
    SIMD4(Int32(color >> 16 & 0xFF), Int32(color >> 8 & 0xFF), Int32(color & 0xFF), 0)
  }
}
