internal import Kernels

/// Tails and quantiles of the distributions that intervals and tests need.
enum Distributions {
  /// The probability that an F variate with (`between`, `within`) degrees of freedom is above `value`; NaN of NaN.
  static func upperTailOfF(_ value: Double, between: Double, within: Double) -> Double {
    guard value > 0 else { return value.isNaN ? .nan : 1 }
    guard value.isFinite else { return 0 }
    return SpecialFunctions.incompleteBeta(within / (within + between * value), within / 2, between / 2)
  }

  /// The quantile of Student's t for a probability strictly between 0 and 1.
  static func quantileOfT(_ probability: Double, degreesOfFreedom: Double) -> Double {
    quantile(probability) { value in
      // Half of both tails above a positive value.
      SpecialFunctions.incompleteBeta(
        degreesOfFreedom / (degreesOfFreedom + value * value), degreesOfFreedom / 2, 0.5) / 2
    }
  }

  /// The quantile of the standard normal distribution for a probability strictly between 0 and 1; exact to 12 digits for tails
  /// of 10⁻⁹ and more.
  static func quantileOfNormal(_ probability: Double) -> Double {
    quantile(probability) { 0.5 - normalMass(upTo: $0) }
  }

  /// The mass of the standard normal distribution from 0 to a positive value.
  ///
  /// G. Marsaglia, "Evaluating the normal distribution", Journal of Statistical Software 11 (2004).
  private static func normalMass(upTo value: Double) -> Double {
    guard value < 7 else { return 0.5 }
    let square = value * value
    var term = value
    var sum = value
    var divisor = 3.0
    while term > 1e-18 * sum, term > 0 {
      term *= square / divisor
      sum += term
      divisor += 2
    }
    return sum * Elementary.exp(-0.5 * square - 0.91893853320467274)
  }

  /// Halves an interval until its ends are neighbours, for a symmetric distribution with the given upper tail.
  private static func quantile(_ probability: Double, upperTail: (Double) -> Double) -> Double {
    guard probability != 0.5 else { return 0 }
    let tail = min(probability, 1 - probability)
    var (low, high) = (0.0, 1.0)
    while upperTail(high) > tail, high < 1e15 { high *= 2 }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { break }
      if upperTail(middle) > tail { low = middle } else { high = middle }
    }
    return probability > 0.5 ? high : -high
  }
}
