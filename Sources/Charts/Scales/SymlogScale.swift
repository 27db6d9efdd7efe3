import Kernels

/// Values of both signs, proportional near zero and by their logarithms far from it.
struct SymlogScale: PositionScale {
  let domain: ClosedRange<Double>
  /// The size at which proportion passes into logarithm.
  let constant: Double
  private let lower: Double
  private let upper: Double

  /// - Parameters:
  ///   - domain: finite, and its ends apart.
  ///   - constant: positive; anything else counts as 1.
  init(domain: ClosedRange<Double>, constant: Double) {
    self.domain = domain
    // Not so small that a quotient could overflow.
    let constant = constant > 0 && constant.isFinite ? max(constant, 1e-6) : 1
    self.constant = constant
    lower = Self.transform(domain.lowerBound, constant)
    upper = Self.transform(domain.upperBound, constant)
  }

  func fraction(of value: Double) -> Double { (Self.transform(value, constant) - lower) / (upper - lower) }

  /// `sign(v) log(1 + |v|/c)`.
  private static func transform(_ value: Double, _ constant: Double) -> Double {
    let magnitude = Elementary.log(1 + value.magnitude / constant)
    return value < 0 ? -magnitude : magnitude
  }

  /// Zero, and powers of ten from the constant on, as many on both sides as stand clear of each other.
  func ticks(in space: AxisSpace) -> AxisTicks {
    let greatest = max(domain.lowerBound.magnitude, domain.upperBound.magnitude)
    let first = PowersOfTen.ceilingExponent(of: constant)
    let last = PowersOfTen.floorExponent(of: greatest)
    guard last > first else { return LinearScale(domain: domain).ticks(in: space) }
    for stride in 1...(last - first + 1) {
      let powers = (first...last).filter { ($0 - first).isMultiple(of: stride) }
        .map { DecimalNumber(coefficient: 1, exponent: $0) }
      let numbers =
        (powers.reversed().map { DecimalNumber(coefficient: -1, exponent: $0.exponent) }
        + [DecimalNumber(coefficient: 0)] + powers).filter { domain.contains($0.value) }
      let labels = LogTicks.labels(numbers, in: space)
      guard space.fits(labels.map { (fraction(of: $0.value), $0.text) }) else { continue }
      let between = stride == 1 ? LogTicks.multiples(2...9, of: first...last).map(\.value) : []
      return AxisTicks(labelled: labels, minor: (between + between.map { -$0 }).filter(domain.contains))
    }
    return .none
  }
}
