internal import Kernels

/// The nowcasts of one series on any date, each from what was visible then.
///
/// Keeps the middles of all dates that were looked at: nowcasts of neighbouring dates look back on the same ones.
public struct NowcastSeries: Sendable {
  private let table: DevelopmentTable
  private let nowcaster: Nowcaster
  private var developments: [Int: Development] = [:]

  /// - Parameters:
  ///   - triangle: The values at lags 0, 1, 2 … up to the lag whose values are the truth.
  ///   - key: The position of the series.
  ///   - nowcaster: How to nowcast.
  /// - Precondition: The lags of the triangle are 0, 1, 2 and so on.
  public init(_ triangle: ReportingTriangle, key: Int, by nowcaster: Nowcaster) {
    table = DevelopmentTable(triangle, key: key)
    self.nowcaster = nowcaster
  }

  /// What became of a period at the last lag; NaN while that lies in the future.
  public func truth(of period: Int) -> Double { table.value(of: period, lag: table.lastLag) }

  /// Nowcasts of the newest `count` periods on a date, the oldest first.
  ///
  /// - Parameters:
  ///   - date: A period.
  ///   - count: Cut to the number of lags.
  ///   - levels: Of the intervals, each between 0 and 1.
  /// - Complexity: O(*l* (*w* + *r* + *l*)) for *l* lags, a window of *w* and *r* retrospective dates, once the middles are there.
  public mutating func nowcasts(asOf date: Int, count: Int, levels: [Double]) -> [Nowcast] {
    let current = predictions(asOf: date)
    let spread = spread(asOf: date, current: current)
    let multipliers = levels.map {
      spread.degreesOfFreedom > 0
        ? Distributions.quantileOfT((1 + $0) / 2, degreesOfFreedom: spread.degreesOfFreedom) : .nan
    }
    return (0..<min(count, table.lastLag + 1)).reversed().map { age in
      let middle = current[age]
      let shifted = middle + table.continuity
      let deviation = spread.variances[age].squareRoot()
      return Nowcast(
        period: date - age, observed: table.value(of: date - age, lag: age), median: middle,
        intervals: zip(levels, multipliers).map { level, multiplier in
          let factor = Elementary.exp(multiplier * deviation)
          return Nowcast.Interval(
            level: level, low: shifted / factor - table.continuity, high: shifted * factor - table.continuity)
        })
    }
  }

  /// Nowcasts by Mack's chain ladder over the newest `rows` times, with normal intervals; what ``nowcasts(asOf:count:levels:)`` is
  /// to be held against.
  public func ladderNowcasts(asOf date: Int, count: Int, levels: [Double], rows: Int = 60) -> [Nowcast] {
    let visible = table.visible(asOf: date, count: rows)
    let ladder = ChainLadder(visible)
    let multipliers = levels.map { Distributions.quantileOfNormal((1 + $0) / 2) }
    return visible.indices.suffix(count).map { row in
      let period = date - (visible.count - 1 - row)
      let (ultimate, error) = (ladder.ultimates[row], ladder.standardErrors[row])
      return Nowcast(
        period: period, observed: table.value(of: period, lag: date - period), median: ultimate,
        intervals: zip(levels, multipliers).map {
          Nowcast.Interval(level: $0, low: ultimate - $1 * error, high: ultimate + $1 * error)
        })
    }
  }

  private mutating func predictions(asOf date: Int) -> [Double] {
    if let known = developments[date] { return known.predictions }
    let development = Development(table, asOf: date, by: nowcaster)
    developments[date] = development
    return development.predictions
  }

  /// The variances of logarithmic errors by age, and how many independent errors they are worth, less one.
  private mutating func spread(
    asOf date: Int, current: [Double]
  ) -> (variances: [Double], degreesOfFreedom: Double) {
    let newest = date - Nowcaster.leastHindsight
    let oldest = max(newest - nowcaster.retrospection, table.firstPeriod + Nowcaster.leastHindsight)
    guard oldest <= newest else { return ([Double](repeating: .nan, count: current.count), 0) }
    let past = (oldest...newest).map { (date: $0, predictions: predictions(asOf: $0)) }
    var variances = [Double](repeating: 0, count: current.count)
    var usedDates = 0
    for age in (0..<table.lastLag).reversed() {
      var sum = 0.0
      var count = 0
      for (then, predictions) in past {
        let ageNow = date - then + age
        let isFinal = ageNow >= table.lastLag
        let outcome = isFinal ? table.value(of: then - age, lag: table.lastLag) : current[ageNow]
        let error =
          Elementary.log(outcome + table.continuity) - Elementary.log(predictions[age] + table.continuity)
        let remaining = isFinal ? 0 : variances[ageNow]
        guard error.isFinite, remaining.isFinite else { continue }
        sum += error * error + remaining
        count += 1
      }
      variances[age] = count > 0 ? sum / Double(count) : .nan
      usedDates = max(usedDates, count)
    }
    return (variances, Double(usedDates) / Double(max(table.season, Self.dependence)) - 1)
  }

  /// The fewest periods after which errors count as independent.
  private static let dependence = 4
}
