/// A finite decimal number, `coefficient × 10^exponent`, kept exact: 0.3 is three tenths and not three times 0.1.
///
/// Ticks are made of these, so that their labels need no rounding and their positions are the doubles that the labels name.
public struct DecimalNumber: Hashable, Sendable {
  public let coefficient: Int
  public let exponent: Int

  /// The number in its lowest terms: trailing zeros of the coefficient move into the exponent, and zero is `0 × 10^0`.
  public init(coefficient: Int, exponent: Int = 0) {
    var coefficient = coefficient
    var exponent = exponent
    if coefficient == 0 { exponent = 0 }
    while coefficient != 0, coefficient % 10 == 0 {
      coefficient /= 10
      exponent += 1
    }
    self.coefficient = coefficient
    self.exponent = exponent
  }

  /// The double nearest to the number; infinite beyond the range of doubles.
  public var value: Double {
    let magnitude = coefficient.magnitude
    // One correctly rounded operation on two exact operands (Clinger 1990), or else the full conversion of the digits.
    if magnitude < 1 << 53, (-22...22).contains(exponent) {
      let power = PowersOfTen.value(exponent.magnitude)
      let scaled = exponent < 0 ? Double(magnitude) / power : Double(magnitude) * power
      return coefficient < 0 ? -scaled : scaled
    }
    return Double("\(coefficient)e\(exponent)") ?? .nan
  }

  /// How many digits stand after the decimal point.
  public var decimals: Int { max(0, -exponent) }
}
