/// How numbers become areas and widths, and the numbers that a key shows of them.
enum NodeLinkScale {
  /// What is drawn of the greatest: in proportion to the number if none is negative, else to its place between the extremes.
  static func share(of value: Double, in extent: ClosedRange<Double>) -> Double {
    let low = min(0, extent.lowerBound)
    // Halves keep the difference of two huge numbers finite.
    let width = extent.upperBound / 2 - low / 2
    return width > 0 ? min(max((value / 2 - low / 2) / width, 0), 1) : 1
  }

  /// At most three numbers within the extent that read well, in ascending order.
  static func examples(in extent: ClosedRange<Double>) -> [Double] {
    let (least, greatest) = (extent.lowerBound, extent.upperBound)
    guard least < greatest else { return [least] }
    guard least >= 0 else { return [least, least / 2 + greatest / 2, greatest] }
    // Its area is a quarter of the greatest, its radius half.
    let middle = roundNumber(greatest / 4)
    return [least, middle, greatest].enumerated().filter { place, value in
      place != 1 || (least < value && value < greatest && value > 0)
    }.map(\.element)
  }

  /// The nearest of 1, 2 and 5 times a power of ten to a positive number.
  private static func roundNumber(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    var (power, isSmall) = (1.0, false)
    while power * 10 <= value, power < 1e300 { power *= 10 }
    // Divisors are powers of ten as well, so that 0.1 is written 0.1.
    while (isSmall ? 1 / power : power) > value, power < 1e300 {
      isSmall = true
      power *= 10
    }
    let digits = [1.0, 2, 5, 10].map { isSmall ? $0 / power : $0 * power }
    return digits.min { abs($0 - value) < abs($1 - value) } ?? 0
  }
}
