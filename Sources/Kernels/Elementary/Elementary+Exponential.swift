extension Elementary {
  /// e to the power `x`: 0 of -∞, ∞ of ∞, NaN of NaN; ∞ above 709.78 and 0 below -745.13.
  public static func exp(_ x: Double) -> Double {
    exponential(DoubleDouble(high: x, low: 0))
  }

  /// `x` to the power `y`, exact where the result is a double.
  ///
  /// 1 for `y == 0` and for `x == 1`, NaN included; NaN for a negative finite `x` unless `y` is an integer; powers of zero and
  /// infinity keep the sign of `x` for odd `y`; (-1) to ±∞ is 1.
  public static func pow(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    if x.isNaN || y.isNaN { return .nan }
    let magnitude = x.magnitude
    if y.isInfinite {
      if magnitude == 1 { return 1 }
      return (magnitude > 1) == (y > 0) ? .infinity : 0
    }
    let isNegative = x.sign == .minus && isOdd(y)
    if magnitude == 0 || magnitude == .infinity {
      let result: Double = (magnitude == 0) == (y < 0) ? .infinity : 0
      return isNegative ? -result : result
    }
    if x < 0, !isInteger(y) { return .nan }
    let logarithm = logarithm(magnitude)
    // Far outside the range of the result, where the product below could not be split into halves.
    let estimate = logarithm.high * y
    let result =
      estimate.magnitude > 1000 ? (estimate > 0 ? .infinity : 0) : exponential(logarithm * y)
    return isNegative ? -result : result
  }

  private static func isInteger(_ y: Double) -> Bool {
    y.magnitude >= 0x1p52 || (y.magnitude + 0x1p52) - 0x1p52 == y.magnitude
  }

  private static func isOdd(_ y: Double) -> Bool {
    y.magnitude < 0x1p53 && isInteger(y) && Int64(y) & 1 != 0
  }

  /// e to the power of a sum of two doubles.
  ///
  /// x = k ln 2 + r with |r| ≤ ½ ln 2, then eʳ by Taylor's series to r¹³ (the next term is below 2⁻⁵⁷). The sum 1 + r is kept
  /// exact, so that only the small rest, r²/2 + …, adds to the error of the last rounding.
  static func exponential(_ x: DoubleDouble) -> Double {
    guard x.high < 710 else { return x.high.isNaN ? .nan : .infinity }
    guard x.high > -746 else { return 0 }
    let inverseOfLn2 = 0x1.71547652b82fep0
    // Adding and taking away 1.5 · 2⁵² rounds to the nearest integer without a call.
    let k = (x.high * inverseOfLn2 + 0x1.8p52) - 0x1.8p52
    let reduced = DoubleDouble(sum: x.high - k * ln2.high, x.low - k * ln2.low)
    let r = reduced.high

    let series =
      1.0 / 2 + r
      * (1.0 / 6 + r
        * (1.0 / 24 + r
          * (1.0 / 120 + r
            * (1.0 / 720 + r
              * (1.0 / 5040 + r
                * (1.0 / 40320
                  + r
                  * (1.0 / 362_880 + r
                    * (1.0 / 3_628_800 + r
                      * (1.0 / 39_916_800 + r
                        * (1.0 / 479_001_600
                          + r * (1.0 / 6_227_020_800)))))))))))
    let linear = DoubleDouble(larger: 1, smaller: r)
    let result = linear.high + (linear.low + (reduced.low + r * r * series))
    return scaled(result, exponent: Int(k))
  }

  /// `x` · 2ᵏ, rounded once, for `x` near 1 and any `k` that `exponential` can meet.
  private static func scaled(_ x: Double, exponent k: Int) -> Double {
    func power(_ k: Int) -> Double { Double(bitPattern: UInt64(1023 + k) << 52) }
    if k > 1023 { return x * 2 * power(k - 1) }
    if k < -1022 { return x * power(k + 100) * 0x1p-100 }
    return x * power(k)
  }
}
