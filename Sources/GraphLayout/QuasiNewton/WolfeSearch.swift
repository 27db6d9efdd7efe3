/// The search for a step length along a direction of descent, that lowers the value enough and flattens the slope enough.
///
/// The weak conditions of P. Wolfe, "Convergence conditions for ascent methods", SIAM Review 11 (1969), met by bracketing: a step
/// that is too long is shortened to the minimum of the parabola through what is known, one that is too short lengthened by
/// the secant of the slopes, both within bounds.
struct WolfeSearch {
  enum Judgement {
    case accepted, tryAgain, failed
  }

  /// The step to be tried next.
  private(set) var length = 1.0

  private let value: Double
  private let slope: Double
  private var shortest = 0.0
  private var longest = Double.infinity
  private var trials = 0

  private static let sufficientDecrease = 1e-4
  private static let sufficientFlattening = 0.9
  private static let trialLimit = 20
  /// After so many trials any decrease will do.
  private static let patience = 8

  /// - Parameters:
  ///   - value: Of the function where the step begins.
  ///   - slope: Of the function along the direction there, negative.
  init(value: Double, slope: Double) {
    self.value = value
    self.slope = slope
  }

  /// Whether the value and the slope after a step of `length` are good enough; NaN is not.
  mutating func judge(value newValue: Double, slope newSlope: Double) -> Judgement {
    trials += 1
    guard newValue <= value + Self.sufficientDecrease * length * slope else {
      guard trials < Self.trialLimit else { return .failed }
      longest = length
      let curvature = 2 * (newValue - value - slope * length)
      let parabola = curvature.isFinite ? -slope * length * length / curvature : 0
      length = max(
        shortest + 0.1 * (longest - shortest), min(shortest + 0.5 * (longest - shortest), shortest == 0 ? parabola : 0))
      return .tryAgain
    }
    guard newSlope < Self.sufficientFlattening * slope, trials < Self.patience else {
      return newValue < value ? .accepted : .failed
    }
    shortest = length
    length =
      longest.isInfinite
      ? length * min(4, max(1.5, slope / (slope - newSlope))) : shortest + 0.5 * (longest - shortest)
    return .tryAgain
  }
}
