extension Elementary {
  /// The sine of `x` radians, for every finite `x`; NaN of ±∞ and NaN; -0 of -0.
  public static func sin(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    let (quadrant, rest) = quadrantAndRest(x)
    let value = quadrant & 1 == 0 ? sine(rest) : cosine(rest)
    return quadrant & 2 == 0 ? value : -value
  }

  /// The cosine of `x` radians, for every finite `x`; NaN of ±∞ and NaN.
  public static func cos(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    let (quadrant, rest) = quadrantAndRest(x)
    let value = quadrant & 1 == 0 ? cosine(rest) : sine(rest)
    return (quadrant + 1) & 2 == 0 ? value : -value
  }

  /// sin r for |r| ≤ π/4: Taylor's series to r¹⁷, with the low part of `r` in first order.
  private static func sine(_ r: DoubleDouble) -> Double {
    let z = r.high * r.high
    let series =
      -1.0 / 6 + z
      * (1.0 / 120 + z
        * (-1.0 / 5040 + z
          * (1.0 / 362_880 + z
            * (-1.0 / 39_916_800
              + z * (1.0 / 6_227_020_800 + z * (-1.0 / 1_307_674_368_000 + z * (1.0 / 355_687_428_096_000)))))))
    guard z > 0x1p-60 else { return r.high }
    return r.high + (r.low * (1 - 0.5 * z) + r.high * z * series)
  }

  /// cos r for |r| ≤ π/4: Taylor's series to r¹⁶, with the rounding of 1 - r²/2 carried along.
  private static func cosine(_ r: DoubleDouble) -> Double {
    let square = DoubleDouble(product: r.high, r.high)
    let z = square.high
    let series =
      1.0 / 24 + z
      * (-1.0 / 720 + z
        * (1.0 / 40320 + z
          * (-1.0 / 3_628_800 + z
            * (1.0 / 479_001_600
              + z * (-1.0 / 87_178_291_200 + z * (1.0 / 20_922_789_888_000))))))
    let leading = DoubleDouble(larger: 1, smaller: -0.5 * z)
    return leading.high + (leading.low + (z * z * series - (0.5 * square.low + r.high * r.low)))
  }

  /// The `quadrant` (modulo 4) and `rest` of x = quadrant · π/2 + rest, with |rest| ≤ π/4.
  ///
  /// Payne and Hanek's reduction in integers: x = M · 2ᵉ is multiplied with 192 bits of 2/π, beginning at the first that does
  /// not stand for a multiple of 4. Of the product, 126 bits after the point are kept; no double comes nearer than 2⁻⁶² to a
  /// multiple of π/2, which leaves 64 of them.
  private static func quadrantAndRest(_ x: Double) -> (quadrant: Int, rest: DoubleDouble) {
    let magnitude = x.magnitude
    if magnitude <= 0x1.921fb54442d18p-1 { return (0, DoubleDouble(high: x, low: 0)) }
    let bits = magnitude.bitPattern
    let significand = bits & 0x000f_ffff_ffff_ffff | 0x0010_0000_0000_0000
    let exponent = Int(bits >> 52) - 1075

    // product = M · window modulo 2¹⁹², two bits of it before the binary point.
    let first = exponent + 62
    let window = (bitsOfTwoOverPi(from: first), bitsOfTwoOverPi(from: first + 64), bitsOfTwoOverPi(from: first + 128))
    let lowest = significand.multipliedFullWidth(by: window.2)
    let middle = significand.multipliedFullWidth(by: window.1)
    let (word1, carry) = middle.low.addingReportingOverflow(lowest.high)
    var high = significand &* window.0 &+ middle.high &+ (carry ? 1 : 0)
    var low = word1

    var quadrant = Int(high >> 62)
    high &= 0x3fff_ffff_ffff_ffff
    let isAboveHalf = high >= 0x2000_0000_0000_0000
    if isAboveHalf {
      quadrant += 1
      let (negated, borrow) = UInt64(0).subtractingReportingOverflow(low)
      low = negated
      high = 0x4000_0000_0000_0000 &- high &- (borrow ? 1 : 0)
    }
    let shift = (high == 0 ? 64 + low.leadingZeroBitCount : high.leadingZeroBitCount)
    let fraction = UInt128(high) << 64 | UInt128(low)
    let normalised = fraction << UInt128(shift)
    let scale = Double(sign: .plus, exponent: -126 - shift, significand: 1)
    let leading = Double(UInt64(truncatingIfNeeded: normalised >> 75)) * 0x1p75 * scale
    let trailing = Double(UInt64(truncatingIfNeeded: normalised >> 22) & (1 << 53 - 1)) * 0x1p22 * scale
    let halfPi = DoubleDouble(high: 0x1.921fb54442d18p0, low: 0x1.1a62633145c07p-54)
    var rest = DoubleDouble(larger: leading, smaller: trailing) * halfPi
    if isAboveHalf { rest = -rest }
    return x < 0 ? (-quadrant & 3, -rest) : (quadrant & 3, rest)
  }

  /// 64 bits of `twoOverPi`, from the bit of this index on.
  private static func bitsOfTwoOverPi(from index: Int) -> UInt64 {
    let (word, bit) = (index >> 6, index & 63)
    return twoOverPi[word] << UInt64(bit) | twoOverPi[word + 1] >> UInt64(64 - bit)
  }

  /// 64 zeros and then the first 1280 bits of 2/π after the binary point.
  private static let twoOverPi: InlineArray<21, UInt64> = [
    0,
    0xa2f9_836e_4e44_1529, 0xfc27_57d1_f534_ddc0, 0xdb62_9599_3c43_9041, 0xfe51_63ab_debb_c561,
    0xb724_6e3a_424d_d2e0, 0x0649_2eea_09d1_921c, 0xfe1d_eb1c_b129_a73e, 0xe882_35f5_2ebb_4484,
    0xe99c_7026_b45f_7e41, 0x3991_d639_8353_39f4, 0x9c84_5f8b_bdf9_283b, 0x1ff8_97ff_de05_980f,
    0xef2f_118b_5a0a_6d1f, 0x6d36_7ecf_27cb_09b7, 0x4f46_3f66_9e5f_ea2d, 0x7527_bac7_ebe5_f17b,
    0x3d07_39f7_8a52_92ea, 0x6bfb_5fb1_1f8d_5d08, 0x5603_3046_fc7b_6bab, 0xf0cf_bc20_9af4_361d,
  ]
}
