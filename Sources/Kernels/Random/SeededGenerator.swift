/// A generator of random numbers that is a function of its seed: the same sequence on every machine, for ever.
///
/// xoshiro256++ 1.0, its state filled by SplitMix64 from the seed. D. Blackman and S. Vigna, "Scrambled linear pseudorandom
/// number generators", ACM Transactions on Mathematical Software 47 (2021); G. L. Steele, D. Lea and C. H. Flood, "Fast
/// splittable pseudorandom number generators", OOPSLA 2014. Period 2²⁵⁶ - 1. Not for secrets.
///
/// How `uniform`, `normal`, `integer(below:)` and `shuffle` turn the 64-bit words into their results is part of the promise:
/// a later version draws the same numbers from the same seed. Swift's own `random(in:using:)` makes no such promise.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)
  /// The second normal of the last pair.
  private var pendingNormal: Double?

  public init(seed: UInt64) {
    var splitMix = SplitMix64(state: seed)
    state = (splitMix.next(), splitMix.next(), splitMix.next(), splitMix.next())
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    let sum = state.0 &+ state.3
    let result = (sum << 23 | sum >> 41) &+ state.0
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = state.3 << 45 | state.3 >> 19
    return result
  }

  /// A multiple of 2⁻⁵³ in 0 ..< 1, all equally likely: the upper 53 bits of one word.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A standard normal variate.
  ///
  /// G. Marsaglia and T. A. Bray, "A convenient method for generating normal variables", SIAM Review 6 (1964): u and v are
  /// 2 · `uniform()` - 1, drawn again until 0 < u² + v² < 1; with f = √(-2 ln(u² + v²) / (u² + v²)), u f is returned and
  /// v f kept for the next call.
  public mutating func normal() -> Double {
    if let pending = pendingNormal {
      pendingNormal = nil
      return pending
    }
    while true {
      let u = 2 * uniform() - 1
      let v = 2 * uniform() - 1
      let square = u * u + v * v
      guard square > 0, square < 1 else { continue }
      let factor = (-2 * Elementary.log(square) / square).squareRoot()
      pendingNormal = v * factor
      return u * factor
    }
  }

  /// An integer in 0 ..< `bound`, all equally likely.
  ///
  /// D. Lemire, "Fast random integer generation in an interval", ACM Transactions on Modeling and Computer Simulation 29 (2019).
  ///
  /// - Precondition: `bound` is positive.
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "an interval of integers needs a positive bound")
    let width = UInt64(bound)
    var product = next().multipliedFullWidth(by: width)
    if product.low < width {
      let threshold = (0 &- width) % width
      while product.low < threshold { product = next().multipliedFullWidth(by: width) }
    }
    return Int(product.high)
  }

  /// Puts the elements into a random order, every one equally likely.
  ///
  /// R. Durstenfeld, "Algorithm 235: random permutation", Communications of the ACM 7 (1964), from the last place down.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for place in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(place, integer(below: place + 1))
    }
  }
}
