extension ASCIINumber {
  /// A decimal number taken apart: ± `significand` · 10^`exponent`.
  struct Decimal {
    var isNegative: Bool
    /// The digits without leading zeros; meaningless if there are more than 19.
    var significand: UInt64 = 0
    var digits = 0
    var exponent = 0

    init?(_ bytes: Span<UInt8>) {
      var index = 0
      isNegative = ASCIINumber.skipSign(in: bytes, &index)
      let start = index
      scanDigits(in: bytes, &index)
      var length = index - start
      if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
        index += 1
        let fraction = index
        scanDigits(in: bytes, &index)
        exponent = fraction - index
        length += index - fraction
      }
      guard length > 0 else { return nil }
      guard index < bytes.count else { return }
      guard bytes[index] | 0x20 == UInt8(ascii: "e"), scanExponent(in: bytes, from: index + 1) else { return nil }
    }

    private mutating func scanDigits(in bytes: Span<UInt8>, _ index: inout Int) {
      while index < bytes.count {
        let digit = bytes[index] &- UInt8(ascii: "0")
        guard digit <= 9 else { return }
        significand = significand &* 10 &+ UInt64(digit)
        if significand != 0 || digits > 0 { digits += 1 }
        index += 1
      }
    }

    private mutating func scanExponent(in bytes: Span<UInt8>, from start: Int) -> Bool {
      var index = start
      let isNegative = ASCIINumber.skipSign(in: bytes, &index)
      guard index < bytes.count else { return false }
      var value = 0
      while index < bytes.count {
        let digit = bytes[index] &- UInt8(ascii: "0")
        guard digit <= 9 else { return false }
        // Any exponent of this size is beyond the fast path, whatever more digits say.
        value = min(value * 10 + Int(digit), 100_000_000)
        index += 1
      }
      exponent += isNegative ? -value : value
      return true
    }

    /// The nearest `Double` without the sign where it takes a few exact steps, else nil.
    var magnitude: Double? {
      if digits == 0 { return 0 }
      guard digits <= 19 else { return nil }
      if significand <= 1 << 53 {
        // Both factors are exact, so the one rounding is the right one (Clinger, "How to Read Floating Point Numbers
        // Accurately", 1990).
        if (0...22).contains(exponent) { return Double(significand) * Self.exactPowers[exponent] }
        if (-22..<0).contains(exponent) { return Double(significand) / Self.exactPowers[-exponent] }
      }
      if exponent == 0 { return Double(significand) }
      guard (-19..<0).contains(exponent) else { return nil }
      return Self.quotient(significand, Self.powers[-exponent])
    }

    /// The `Double` nearest to the quotient of two numbers above 0, by exact division.
    private static func quotient(_ dividend: UInt64, _ divisor: UInt64) -> Double {
      let dividendShift = dividend.leadingZeroBitCount
      let divisorShift = divisor.leadingZeroBitCount
      let dividend = dividend << dividendShift
      let divided = (divisor << divisorShift).dividingFullWidth((dividend >> 1, dividend << 63))
      // The quotient has at least 63 bits, so its last bit may stand for all that the remainder holds beyond it.
      let sticky = divided.quotient | (divided.remainder == 0 ? 0 : 1)
      return Double(sign: .plus, exponent: divisorShift - dividendShift - 63, significand: Double(sticky))
    }

    private static let exactPowers: [Double] = [
      1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
      1e20,
      1e21, 1e22,
    ]

    private static let powers: [UInt64] = (0...19).map { exponent in
      (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
  }
}
