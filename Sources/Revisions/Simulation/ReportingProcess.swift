internal import Dates
internal import Kernels

/// How one place comes to report what happened: the factor by which a day's value differs from the truth on an issue date.
struct ReportingProcess {
  private let lastLag: Int
  private let noise: Double
  /// The time constant of completeness in days.
  private let delay: Double
  /// What the completeness of each day is short of 1 at lag 0, less than 1; negative where the first reports are too high.
  private let gaps: [Double]
  /// Reporting time that has passed until each day from the start.
  private let clock: [Double]
  /// Noise of each day and of each issue date from the start: standard normal, correlated with its neighbours.
  private let dayNoise: [Double]
  private let issueNoise: [Double]
  /// The doubly counted days and the day of the issue that corrects them.
  private let correction: Correction?

  /// A span of days that is reported too high until an issue puts it right.
  struct Correction {
    var days: Range<Int>
    var issue: Int
    var excess: Double

    /// The factor on a value: it grows and shrinks over a week at the ends of the days, and vanishes with the correcting issue.
    func factor(day: Int, issue: Int) -> Double {
      guard days.contains(day), issue < self.issue else { return 1 }
      let depth = min(day - days.lowerBound + 1, days.upperBound - day)
      return 1 + excess * min(Double(depth) / 7, 1)
    }
  }

  init(
    of simulator: BackfillSimulator, overreports: Bool, correction: Correction?, random generator: inout SeededGenerator
  ) {
    let length = simulator.days + simulator.lastLag + 1
    lastLag = simulator.lastLag
    noise = simulator.noise
    delay = simulator.delay * Elementary.exp(0.25 * generator.normal())
    let gap = overreports ? -0.4 : 0.8
    gaps = generator.correlatedNormals(count: simulator.days, correlation: 0.98).map { min(gap * (1 + 0.4 * $0), 0.95) }
    clock = Self.clock(start: simulator.start, length: length)
    dayNoise = generator.correlatedNormals(count: simulator.days, correlation: 0.85)
    issueNoise = generator.correlatedNormals(count: length, correlation: 0.6)
    self.correction = correction
  }

  /// The factor on the true value of a day as issued on a later day, both counted from the start of the signal.
  func factor(day: Int, issue: Int, random generator: inout SeededGenerator) -> Double {
    let elapsed = clock[issue] - clock[day]
    let completeness = 1 - gaps[day] * Elementary.exp(-elapsed / delay)
    let lag = Double(issue - day)
    let fading = Elementary.exp(-lag / (2.5 * delay)) * max(1 - lag / Double(lastLag + 1), 0)
    let deviate = 0.75 * dayNoise[day] + 0.6 * issueNoise[issue] + 0.28 * generator.normal()
    let excess = correction?.factor(day: day, issue: issue) ?? 1
    return completeness * Elementary.exp(noise * fading * deviate) * excess
  }

  /// Reporting time at each day: at weekends it passes at less than half speed, over a week at the speed of days.
  private static func clock(start: Day, length: Int) -> [Double] {
    let weekend = 0.4
    let workday = (7 - 2 * weekend) / 5
    var clock: [Double] = []
    var time = 0.0
    for day in 0..<length {
      time += start.adding(days: day).weekday <= 5 ? workday : weekend
      clock.append(time)
    }
    return clock
  }
}
