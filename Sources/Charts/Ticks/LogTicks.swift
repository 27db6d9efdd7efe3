/// Ticks of a logarithmic axis: decades, or 1-2-5 within few decades, or plain numbers within less than one.
enum LogTicks {
  static func ticks(for scale: LogScale, in space: AxisSpace) -> AxisTicks {
    let first = PowersOfTen.ceilingExponent(of: scale.domain.lowerBound)
    let last = PowersOfTen.floorExponent(of: scale.domain.upperBound)
    if last - first >= 2 {
      let count = last - first + 1
      for stride in 1...count {
        let ticks = decades(first...last, stride: stride, scale: scale, space: space)
        if fits(ticks, scale: scale, space: space) { return ticks }
      }
    }
    let ticks = oneTwoFive((first - 1)...max(first, last), scale: scale, space: space)
    if ticks.labelled.count >= 3, fits(ticks, scale: scale, space: space) { return ticks }
    return numbers(scale: scale, space: space)
  }

  private static func fits(_ ticks: AxisTicks, scale: LogScale, space: AxisSpace) -> Bool {
    // Labels of an upright axis could stand closer, but not well.
    let spacing = space.direction == .vertical ? 24.0 : 0
    return Double(ticks.labelled.count) * spacing <= space.length
      && space.fits(ticks.labelled.map { (scale.fraction(of: $0.value), $0.text) })
  }

  private static func decades(
    _ exponents: ClosedRange<Int>, stride: Int, scale: LogScale, space: AxisSpace
  ) -> AxisTicks {
    let chosen = exponents.filter { $0.isMultiple(of: stride) }
    let labelled = labels(chosen.map { DecimalNumber(coefficient: 1, exponent: $0) }, in: space)
    let minor =
      stride == 1
      ? multiples(2...9, of: (exponents.lowerBound - 1)...exponents.upperBound)
      : exponents.filter { !$0.isMultiple(of: stride) }.map { DecimalNumber(coefficient: 1, exponent: $0) }
    return AxisTicks(labelled: labelled, minor: minor.map(\.value).filter(scale.domain.contains))
  }

  private static func oneTwoFive(_ exponents: ClosedRange<Int>, scale: LogScale, space: AxisSpace) -> AxisTicks {
    let all = multiples(1...9, of: exponents).filter { scale.domain.contains($0.value) }
    let major = all.filter { [1, 2, 5].contains($0.coefficient) }
    let minor = all.filter { ![1, 2, 5].contains($0.coefficient) }
    return AxisTicks(labelled: labels(major, in: space), minor: minor.map(\.value))
  }

  /// The ticks of a linear axis of the same domain, fewer until they fit where the logarithm puts them.
  private static func numbers(scale: LogScale, space: AxisSpace) -> AxisTicks {
    for count in (2...6).reversed() {
      let numbers = ExtendedWilkinson.labels(for: scale.domain, count: count).filter {
        scale.domain.contains($0.value)
      }
      let ticks = AxisTicks(labelled: space.ticks(of: numbers))
      if fits(ticks, scale: scale, space: space) { return ticks }
    }
    return .none
  }

  static func multiples(_ factors: ClosedRange<Int>, of exponents: ClosedRange<Int>) -> [DecimalNumber] {
    exponents.flatMap { exponent in factors.map { DecimalNumber(coefficient: $0, exponent: exponent) } }
  }

  /// "0.01", "1 000" if all are short, powers of ten otherwise.
  static func labels(_ numbers: [DecimalNumber], in space: AxisSpace) -> [AxisTick] {
    if let format = space.format, !format.isOfDays {
      return numbers.map { AxisTick(value: $0.value, text: format.text($0.value, among: [$0])) }
    }
    let isShort = numbers.allSatisfy { (-4...5).contains($0.exponent) || $0.coefficient == 0 }
    return numbers.map { number in
      let text =
        isShort
        ? NumberFormat(decimals: number.decimals).text(number.value) : scientific(number)
      return AxisTick(value: number.value, text: text)
    }
  }

  /// "10⁶", "2×10⁶", "−10⁶".
  private static func scientific(_ number: DecimalNumber) -> String {
    let sign = number.coefficient < 0 ? "\u{2212}" : ""
    let power = NumberFormat.powerOfTen(number.exponent)
    return sign + (number.coefficient.magnitude == 1 ? power : "\(number.coefficient.magnitude)×\(power)")
  }
}
