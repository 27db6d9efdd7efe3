internal import Kernels

/// Nowcasts of what the newest values will be at a last lag, with intervals from how wrong such nowcasts were before.
///
/// **The middle** is a chain ladder whose factors come from the newest `window` times that have passed the step, so that recent
/// habits count, and are drawn to those of times of the same weekday: the sums of the weekday are taken together with
/// `seasonPrior` average times.
///
/// **The spread** comes from retrospection. The same nowcast is made for each of the last `retrospection` dates, from what was
/// visible then, and held against what is visible now. The variance of its logarithmic error at lag *l* is
///
/// σ²(l) = mean of (error² + σ²(age now))
///
/// where the second term is what the comparison itself still lacks: the newest errors are used long before their truth is final.
/// Intervals are those of Student's t. Errors of neighbouring dates share their reports, so each stretch of `dependence`
/// periods counts as one observation.
///
/// S. Abbott et al., "baselinenowcast" (2025), take quantiles of retrospective errors in the same spirit.
public struct Nowcaster: Sendable, Hashable {
  /// The number of newest times behind each factor.
  public let window: Int
  /// How many average times the factors of all weekdays are worth beside those of one weekday.
  public let seasonPrior: Double
  /// The number of earlier dates that are nowcast again.
  public let retrospection: Int

  /// The least number of periods between a retrospective nowcast and now.
  static let leastHindsight = 7

  public init(window: Int = 28, seasonPrior: Double = 1, retrospection: Int = 60) {
    self.window = max(window, 1)
    self.seasonPrior = max(seasonPrior, 0)
    self.retrospection = max(retrospection, 1)
  }
}
