import Foundation
import Kernels
import Testing

@Suite struct ElementaryTests {
  @Test func `logarithms agree with mpmath to the last bit but one`() {
    for (x, value) in ElementaryVectors.log { #expect(ulps(Elementary.log(x), value) <= 1, "log \(x)") }
    for (x, value) in ElementaryVectors.log10 { #expect(ulps(Elementary.log10(x), value) <= 1, "log10 \(x)") }
  }

  @Test func `exponentials and powers agree with mpmath to the last bit but one`() {
    for (x, value) in ElementaryVectors.exp { #expect(ulps(Elementary.exp(x), value) <= 1, "exp \(x)") }
    for (x, y, value) in ElementaryVectors.pow { #expect(ulps(Elementary.pow(x, y), value) <= 1, "\(x) to the \(y)") }
  }

  @Test func `sine and cosine agree with mpmath however large the argument`() {
    for (x, sine, cosine) in ElementaryVectors.sineAndCosine {
      #expect(ulps(Elementary.sin(x), sine) <= 1, "sin \(x)")
      #expect(ulps(Elementary.cos(x), cosine) <= 1, "cos \(x)")
    }
  }

  @Test func `every function stays within two ulps of Foundation's on seeded arguments`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let positive = Double(bitPattern: generator.next() & 0x7fef_ffff_ffff_ffff)
      let x = 1400 * generator.uniform() - 700
      let base = 10 * generator.uniform()
      let power = 200 * generator.uniform() - 100
      #expect(ulps(Elementary.log(positive), Foundation.log(positive)) <= 2)
      #expect(ulps(Elementary.log(base), Foundation.log(base)) <= 2)
      #expect(ulps(Elementary.log10(positive), Foundation.log10(positive)) <= 2)
      #expect(ulps(Elementary.exp(x), Foundation.exp(x)) <= 2)
      #expect(ulps(Elementary.sin(x), Foundation.sin(x)) <= 2)
      #expect(ulps(Elementary.cos(x), Foundation.cos(x)) <= 2)
      #expect(ulps(Elementary.sin(positive), Foundation.sin(positive)) <= 2)
      #expect(ulps(Elementary.pow(base, power), Foundation.pow(base, power)) <= 2)
    }
  }

  @Test func `powers of ten are exact where they are doubles, and so is every logarithm of one`() {
    for exponent in 0...22 {
      #expect(Elementary.pow(10, Double(exponent)) == Double("1e\(exponent)"))
    }
    for exponent in -300...300 {
      #expect(Double("1e\(exponent)").map(Elementary.log10) == Double(exponent))
    }
  }

  @Test func `logarithms take zero, negatives, infinity and NaN as IEEE 754 wants`() {
    for log in [Elementary.log, Elementary.log10] {
      #expect(log(0) == -.infinity)
      #expect(log(-0.0) == -.infinity)
      #expect(log(-1).isNaN)
      #expect(log(-.infinity).isNaN)
      #expect(log(.infinity) == .infinity)
      #expect(log(.nan).isNaN)
      #expect(log(1).bitPattern == 0)
    }
  }

  @Test func `the exponential overflows, underflows and passes NaN on`() {
    #expect(Elementary.exp(709.782712893385) == .infinity)
    #expect(Elementary.exp(.infinity) == .infinity)
    #expect(Elementary.exp(-745.14) == 0)
    #expect(Elementary.exp(-.infinity) == 0)
    #expect(Elementary.exp(.nan).isNaN)
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(-0.0) == 1)
  }

  @Test func `sine and cosine of nothing finite are NaN, and the sine keeps the sign of zero`() {
    for x in [Double.infinity, -.infinity, .nan] {
      #expect(Elementary.sin(x).isNaN)
      #expect(Elementary.cos(x).isNaN)
    }
    #expect(Elementary.sin(-0.0).sign == .minus)
    #expect(Elementary.sin(0.0).sign == .plus)
    #expect(Elementary.cos(0) == 1)
  }

  @Test func `powers have Foundation's special values for every pair of special arguments`() {
    let special: [Double] = [
      0, -0.0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 2.5, -2.5, 1e300, -1e300, 0x1p-1030, 0x1p53, 0x1p53 + 2, 0x1p52 + 1,
      .infinity, -.infinity, .nan,
    ]
    for x in special {
      for y in special {
        let (ours, theirs) = (Elementary.pow(x, y), Foundation.pow(x, y))
        #expect(ulps(ours, theirs) <= 1, "\(x) to the \(y)")
        #expect(ours.isNaN || ours.sign == theirs.sign, "\(x) to the \(y)")
      }
    }
  }

  /// How many doubles lie from `a` to `b`; none between equal values and between NaNs.
  private func ulps(_ a: Double, _ b: Double) -> UInt64 {
    if a.isNaN || b.isNaN { return a.isNaN && b.isNaN ? 0 : .max }
    func place(_ x: Double) -> Int64 {
      x.sign == .minus ? -Int64(x.magnitude.bitPattern) : Int64(x.bitPattern)
    }
    return place(a).subtractingReportingOverflow(place(b)).partialValue.magnitude
  }
}
