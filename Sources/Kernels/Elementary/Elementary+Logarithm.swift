extension Elementary {
  /// The natural logarithm: -∞ of zero, NaN of a negative number or NaN, ∞ of ∞.
  public static func log(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return logarithmOfSpecial(x) }
    return logarithm(x).high
  }

  /// The logarithm to base 10, exact for the powers of ten that are doubles; special values as for `log(_:)`.
  public static func log10(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return logarithmOfSpecial(x) }
    let inverseOfLn10 = DoubleDouble(high: 0x1.bcb7b1526e50ep-2, low: 0x1.95355baaafad3p-57)
    return (logarithm(x) * inverseOfLn10).high
  }

  private static func logarithmOfSpecial(_ x: Double) -> Double {
    if x == 0 { return -.infinity }
    return x == .infinity ? x : .nan
  }

  /// ln x of a positive finite number, to a relative error of 2⁻⁶⁴.
  ///
  /// x = 2ᵏ m with √½ < m ≤ √2 and ln m = 2 artanh s = 2 (s + s³/3 + s⁵/5 + …), where s = (m - 1)/(m + 1) and |s| < 0.172.
  /// The terms up to s³/3 carry two doubles; what follows is so small that one is enough.
  static func logarithm(_ x: Double) -> DoubleDouble {
    let isSubnormal = x < .leastNormalMagnitude
    let bits = (isSubnormal ? x * 0x1p54 : x).bitPattern
    var exponent = Int(bits >> 52) - (isSubnormal ? 1023 + 54 : 1023)
    var m = Double(bitPattern: bits & 0x000f_ffff_ffff_ffff | 0x3ff0_0000_0000_0000)
    if m > 0x1.6a09e667f3bcdp0 {
      m *= 0.5
      exponent += 1
    }

    let numerator = m - 1
    let denominator = DoubleDouble(sum: m, 1)
    let quotient = numerator / denominator.high
    let product = DoubleDouble(product: quotient, denominator.high)
    let remainder = ((numerator - product.high) - product.low) - quotient * denominator.low
    let s = DoubleDouble(high: quotient, low: remainder / denominator.high)

    let square = s * s
    let z = square.high
    let tail =
      1.0 / 5 + z
      * (1.0 / 7 + z
        * (1.0 / 9 + z
          * (1.0 / 11 + z
            * (1.0 / 13 + z
              * (1.0 / 15 + z
                * (1.0 / 17
                  + z * (1.0 / 19 + z * (1.0 / 21 + z * (1.0 / 23 + z * (1.0 / 25 + z * (1.0 / 27)))))))))))
    let third = DoubleDouble(high: 0x1.5555555555555p-2, low: 0x1.5555555555555p-56)
    let thirdTerm = square * third
    let series = DoubleDouble(larger: thirdTerm.high, smaller: thirdTerm.low + z * z * tail)
    let twice = DoubleDouble(high: 2 * s.high, low: 2 * s.low)
    let logarithmOfM = twice + twice * series

    guard exponent != 0 else { return logarithmOfM }
    let k = Double(exponent)
    return DoubleDouble(larger: k * ln2.high, smaller: k * ln2.low) + logarithmOfM
  }
}
