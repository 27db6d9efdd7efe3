import Charts
import Testing

@Suite struct NumberTests {
  @Test(arguments: [
    (3, -1, 0.3), (7, 0, 7), (-25, -2, -0.25), (1, 22, 1e22), (1, 23, 1e23), (123_456_789, -30, 123_456_789e-30),
    (0, 17, 0), (Int.max, 3, 9_223_372_036_854_775_807e3), (1, 400, .infinity),
  ])
  func `a decimal number is the nearest double`(coefficient: Int, exponent: Int, value: Double) {
    #expect(DecimalNumber(coefficient: coefficient, exponent: exponent).value == value)
  }

  @Test func `numbers in other terms are equal`() {
    #expect(DecimalNumber(coefficient: 1200, exponent: -3) == DecimalNumber(coefficient: 12, exponent: -1))
    #expect(DecimalNumber(coefficient: 0, exponent: 5) == DecimalNumber(coefficient: 0))
  }

  @Test(arguments: [
    (3029.14, 1, "3 029.1"), (0.25, 1, "0.3"), (-0.25, 1, "−0.3"), (-0.04, 1, "0.0"), (1_234_567, 0, "1 234 567"),
    (999.96, 1, "1 000.0"), (0.001, 3, "0.001"), (0, 2, "0.00"), (1e21, 0, "1 000 000 000 000 000 000 000"),
    (2.675, 2, "2.68"), (.nan, 1, "–"), (.infinity, 1, "∞"), (-.infinity, 0, "−∞"), (.leastNonzeroMagnitude, 2, "0.00"),
    (12, -3, "12"),
  ])
  func `fixed decimals`(value: Double, decimals: Int, text: String) {
    #expect(NumberFormat(decimals: decimals).text(value) == text)
  }

  @Test(arguments: [
    (0.012345, 3, "0.0123"), (3029.14, 5, "3 029.1"), (3029.14, 2, "3 000"), (1e-7, 3, "10⁻⁷"), (1.5e9, 3, "1.5×10⁹"),
    (-2.345e-12, 3, "−2.35×10⁻¹²"), (9.996, 3, "10"), (0, 3, "0"), (1_234_567, 3, "1 230 000"), (0.5, 0, "0.5"),
  ])
  func `significant digits`(value: Double, digits: Int, text: String) {
    #expect(NumberFormat(significant: digits).text(value) == text)
  }

  @Test func `powers of ten are superscripts`() {
    #expect(NumberFormat.powerOfTen(-12) == "10⁻¹²")
    #expect(NumberFormat.powerOfTen(0) == "10⁰")
    #expect(NumberFormat.powerOfTen(.min) == "10⁻⁹²²³³⁷²⁰³⁶⁸⁵⁴⁷⁷⁵⁸⁰⁸")
  }
}
