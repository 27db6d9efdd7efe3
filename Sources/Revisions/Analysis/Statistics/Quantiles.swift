/// Quantiles of a sample.
enum Quantiles {
  /// The quantile of ascending numbers by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, the
  /// default of R and NumPy); NaN of no numbers.
  static func value(_ probability: Double, ofSorted numbers: [Double]) -> Double {
    guard !numbers.isEmpty else { return .nan }
    let place = min(max(probability, 0), 1) * Double(numbers.count - 1)
    let below = min(Int(place), numbers.count - 1)
    let above = min(below + 1, numbers.count - 1)
    let fraction = place - Double(below)
    return fraction == 0 ? numbers[below] : numbers[below] + fraction * (numbers[above] - numbers[below])
  }

  /// The median; NaN of no numbers.
  static func median(_ numbers: [Double]) -> Double { value(0.5, ofSorted: numbers.sorted()) }
}
