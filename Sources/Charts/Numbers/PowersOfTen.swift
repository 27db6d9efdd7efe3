/// Powers of ten and decimal exponents without a logarithm.
enum PowersOfTen {
  /// 10 to the power of 0...22: exactly the powers that a double holds exactly.
  private static let exact: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  /// The exact power of ten.
  /// - Precondition: `exponent <= 22`.
  static func value(_ exponent: UInt) -> Double { exact[Int(exponent)] }

  /// The double nearest to 10 to the power of `exponent`.
  static func nearest(_ exponent: Int) -> Double { DecimalNumber(coefficient: 1, exponent: exponent).value }

  /// The greatest integer whose power of ten is not above a positive finite number: 2 for 999.9, 3 for 1000.
  static func floorExponent(of value: Double) -> Int {
    // log10(2) is a little more than 0.30102: off by one at the most, which the two loops settle by exact comparison.
    var guess = Int((Double(value.exponent) * 0.30102).rounded(.down))
    while nearest(guess + 1) <= value { guess += 1 }
    while nearest(guess) > value { guess -= 1 }
    return guess
  }

  /// The least integer whose power of ten is not below a positive finite number: 3 for 999.9 and for 1000.
  static func ceilingExponent(of value: Double) -> Int {
    let floor = floorExponent(of: value)
    return nearest(floor) == value ? floor : floor + 1
  }
}
