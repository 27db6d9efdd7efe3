public import Dates
internal import Kernels

/// A seeded simulator of a daily signal that is published early and revised for weeks, with the truth known.
///
/// Each place has an epidemic-like course: waves that all places share, with heights and dates of its own. What is published of
/// a day on a later date is
///
/// truth · completeness · exp(noise) · correction
///
/// - *Completeness* is 1 − γ exp(−lag / τ), where τ is near `delay` and differs by place, and γ wanders about 0.8 over the months.
///   Every third place reports too much at first instead: there γ is about −0.4. Lag runs on a clock that is slow at weekends.
/// - *Noise* has a part for the day, a part for the issue date (both correlated with their neighbours) and a part for the pair;
///   all die out with lag, and some values are revised downward because of it.
/// - *Correction*: one place counts something twice for some weeks, until a single late issue corrects them all.
///
/// Days are issued daily from `firstLag` to `lastLag`, but on some dates nothing is issued, and a value that did not change is not
/// issued again. Values are rounded to six decimals, as the COVIDcast API gives them. The same parameters make the same bits on
/// every machine.
public struct BackfillSimulator: Hashable, Sendable {
  /// The names of the places, all different.
  public let places: [String]
  /// The first day of the signal.
  public let start: Day
  /// The number of days of the signal.
  public let days: Int
  /// The lag of the first issue of a day.
  public let firstLag: Int
  /// The lag of the last regular issue of a day.
  public let lastLag: Int
  /// The typical time constant τ of completeness in days.
  public let delay: Double
  /// The standard deviation of the logarithm of a value at lag 0 about its completeness.
  public let noise: Double
  /// The share of dates on which nothing is issued.
  public let missedIssues: Double
  /// The seed of all random draws.
  public let seed: UInt64

  /// The most issues that a simulation may make: places · days · lags.
  public static let maximumCount = 20_000_000

  /// A simulator with the given parameters, or an error that names the first that is not allowed.
  ///
  /// - Parameters:
  ///   - days: 1...36525.
  ///   - firstLag: 0...3650.
  ///   - lastLag: `firstLag`...3650.
  ///   - delay: 0.1...1000 days.
  ///   - noise: 0...1.
  ///   - missedIssues: 0...0.9.
  public init(
    places: [String], start: Day, days: Int, firstLag: Int = 3, lastLag: Int = 60, delay: Double = 7,
    noise: Double = 0.15, missedIssues: Double = 0.06, seed: UInt64 = 0
  ) throws(BackfillSimulatorError) {
    guard !places.isEmpty else { throw .noPlaces }
    var seen: Set<Key> = []
    for place in places where !seen.insert([place]).inserted { throw .duplicatePlace(place) }
    try Self.check(.days, Double(days), in: 1...36_525)
    try Self.check(.firstLag, Double(firstLag), in: 0...3650)
    try Self.check(.lastLag, Double(lastLag), in: 0...3650)
    guard firstLag <= lastLag else { throw .lagsReversed(first: firstLag, last: lastLag) }
    try Self.check(.delay, delay, in: 0.1...1000)
    try Self.check(.noise, noise, in: 0...1)
    try Self.check(.missedIssues, missedIssues, in: 0...0.9)
    guard Day.latest - start >= days + lastLag else { throw .beyondCalendar }
    guard places.count <= Self.maximumCount / (days * (lastLag - firstLag + 1)) else {
      throw .tooManyIssues(limit: Self.maximumCount)
    }
    self.places = places
    self.start = start
    self.days = days
    self.firstLag = firstLag
    self.lastLag = lastLag
    self.delay = delay
    self.noise = noise
    self.missedIssues = missedIssues
    self.seed = seed
  }

  private static func check(
    _ parameter: BackfillSimulatorError.Parameter, _ value: Double, in allowed: ClosedRange<Double>
  ) throws(BackfillSimulatorError) {
    guard allowed.contains(value) else { throw .outOfRange(parameter, value: value, allowed: allowed) }
  }
}
