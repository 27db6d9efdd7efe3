extension ASCIINumber {
  /// The `Double` nearest to the decimal number that the bytes spell (ties to even), or nil if they spell none.
  ///
  /// A number is an optional sign, digits with at most one point among, before or behind them, and an optional exponent:
  /// `-12.5`, `.5`, `5.`, `1e-7`. Spaces, hexadecimal, `inf` and `nan` are not numbers; nor is what is too large for a finite
  /// `Double`. What is too small is zero of its sign.
  ///
  /// Up to 19 significant digits with a decimal exponent from −22 to 22 take 5 to 20 ns; the rest goes through `Double(_: String)`.
  public static func double(_ bytes: Span<UInt8>) -> Double? {
    guard let decimal = Decimal(bytes) else { return nil }
    if let magnitude = decimal.magnitude { return decimal.isNegative ? -magnitude : magnitude }
    let text = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// The `Double` nearest to the decimal number that the bytes spell, or nil if they spell none.
  public static func double(_ bytes: ArraySlice<UInt8>) -> Double? { double(bytes.span) }

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
