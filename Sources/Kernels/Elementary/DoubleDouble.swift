/// An unevaluated sum of two doubles, `high + low` with `|low|` at most half an ulp of `high`: about 106 bits.
///
/// Only additions, multiplications and divisions that IEEE 754 rounds correctly, and no fused ones: the same bits on any
/// CPU. T. J. Dekker, "A floating-point technique for extending the available precision", Numerische Mathematik 18
/// (1971); D. E. Knuth, The Art of Computer Programming 2, section 4.2.2.
struct DoubleDouble {
  var high: Double
  var low: Double

  init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }

  /// `a + b` exactly, where `|a| ≥ |b|` or `a == 0`.
  init(larger a: Double, smaller b: Double) {
    high = a + b
    low = b - (high - a)
  }

  /// `a + b` exactly.
  init(sum a: Double, _ b: Double) {
    high = a + b
    let part = high - a
    low = (a - (high - part)) + (b - part)
  }

  /// `a · b` exactly, unless a part overflows (`|a|` or `|b|` above 2⁹⁹⁶) or the low part underflows.
  init(product a: Double, _ b: Double) {
    let (aHigh, aLow) = Self.halves(a)
    let (bHigh, bLow) = Self.halves(b)
    high = a * b
    low = ((aHigh * bHigh - high) + aHigh * bLow + aLow * bHigh) + aLow * bLow
  }

  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let sum = DoubleDouble(sum: a.high, b.high)
    return DoubleDouble(larger: sum.high, smaller: sum.low + (a.low + b.low))
  }

  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = DoubleDouble(product: a.high, b.high)
    return DoubleDouble(larger: product.high, smaller: product.low + (a.high * b.low + a.low * b.high))
  }

  static func * (a: DoubleDouble, b: Double) -> DoubleDouble {
    let product = DoubleDouble(product: a.high, b)
    return DoubleDouble(larger: product.high, smaller: product.low + a.low * b)
  }

  static prefix func - (a: DoubleDouble) -> DoubleDouble { DoubleDouble(high: -a.high, low: -a.low) }

  /// Two doubles of at most 26 bits whose sum is `x` (Veltkamp's splitting).
  private static func halves(_ x: Double) -> (Double, Double) {
    let scaled = 0x1p27 * x + x
    let high = scaled - (scaled - x)
    return (high, x - high)
  }
}
