/// The nowcasts of one series on one date, for each age of a time: the middle of the distribution only.
struct Development {
  /// By age 0...last lag: what the value will be at the last lag; NaN where nothing was known.
  let predictions: [Double]

  /// - Parameter date: The period of the nowcast; what was published later is not looked at.
  init(_ table: DevelopmentTable, asOf date: Int, by nowcaster: Nowcaster) {
    let lastLag = table.lastLag
    let season = table.season
    // Shifted throughout, so that a count of none yet can grow.
    let shift = table.continuity
    var predictions = (0...lastLag).map { table.value(of: date - $0, lag: $0) + shift }
    for step in 0..<lastLag {
      var before = [Double](repeating: 0, count: season)
      var after = [Double](repeating: 0, count: season)
      var count = 0
      // Times that have passed the step, the newest first.
      var period = date - step - 1
      while count < nowcaster.window, period >= table.firstPeriod {
        let (earlier, later) = (table.value(of: period, lag: step), table.value(of: period, lag: step + 1))
        if earlier.isFinite, later.isFinite {
          before[Self.phase(period, season)] += earlier + shift
          after[Self.phase(period, season)] += later + shift
          count += 1
        }
        period -= 1
      }
      let volume = before.reduce(0, +)
      let common = volume > 0 ? after.reduce(0, +) / volume : 1
      let prior = count > 0 ? nowcaster.seasonPrior * volume / Double(count) : 0
      for age in 0...step {
        let phase = Self.phase(date - age, season)
        let divisor = before[phase] + prior
        predictions[age] *= divisor > 0 ? (after[phase] + prior * common) / divisor : common
      }
    }
    self.predictions = predictions.map { $0 - shift }
  }

  private static func phase(_ period: Int, _ season: Int) -> Int { ((period % season) + season) % season }
}
