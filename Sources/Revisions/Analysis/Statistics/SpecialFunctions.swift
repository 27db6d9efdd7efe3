internal import Kernels

/// Functions behind the distributions of statistics, from own logarithms and exponentials only.
enum SpecialFunctions {
  /// ln Γ(x) of a positive number, to about 15 digits.
  ///
  /// C. Lanczos, "A precision approximation of the gamma function", SIAM Journal on Numerical Analysis B 1 (1964), with
  /// P. Godfrey's coefficients for g = 7.
  static func logGamma(_ x: Double) -> Double {
    let coefficients = [
      676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
      -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ]
    let halfLogOfTwoPi = 0.91893853320467274
    var sum = 0.99999999999980993
    for (index, coefficient) in coefficients.enumerated() { sum += coefficient / (x + Double(index)) }
    let shifted = x + 6.5
    return halfLogOfTwoPi + (x - 0.5) * Elementary.log(shifted) - shifted + Elementary.log(sum)
  }

  /// The regularised incomplete beta function I_x(a, b) for positive `a` and `b`: 0 at 0, 1 at 1, NaN of NaN.
  ///
  /// The continued fraction of Gauss by W. J. Lentz's method (Applied Optics 15, 1976), on the side where it converges fast.
  static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return x.isNaN ? .nan : 0 }
    guard x < 1 else { return 1 }
    let scale = Elementary.exp(
      logGamma(a + b) - logGamma(a) - logGamma(b) + a * Elementary.log(x) + b * Elementary.log(1 - x))
    return x < (a + 1) / (a + b + 2) ? scale * fraction(x, a, b) / a : 1 - scale * fraction(1 - x, b, a) / b
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    func apart(_ value: Double) -> Double { value.magnitude < 1e-300 ? 1e-300 : value }
    var c = 1.0
    var d = 1 / apart(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...500 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / apart(1 + even * d)
      c = apart(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / apart(1 + odd * d)
      c = apart(1 + odd / c)
      let change = d * c
      result *= change
      if (change - 1).magnitude < 1e-15 { break }
    }
    return result
  }
}
