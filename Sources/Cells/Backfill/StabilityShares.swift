import Revisions

/// After which lag half and nine tenths of the values of a series were stable.
struct StabilityShares {
  /// nil of a series without settled points.
  let median: Int?
  let mostly: Int?

  /// - Parameter lags: The lag from which each point is stable.
  init(_ lags: [Int]) {
    let sorted = lags.sorted()
    func lag(_ tenths: Int) -> Int? {
      sorted.isEmpty ? nil : sorted[(sorted.count * tenths + 9) / 10 - 1]
    }
    median = lag(5)
    mostly = lag(9)
  }

  /// "half of the values stay within 10 % of it from lag 9 on, nine in ten from lag 31 on".
  func words(_ grid: PeriodGrid, tolerance: Double, waiting: Int) -> String {
    guard let median, let mostly else { return "none of its values is final" }
    let share = NumberWords.percent(tolerance)
    func clause(_ lag: Int) -> String { lag > waiting ? "not within \(grid.words(waiting))" : "from lag \(lag) on" }
    return "half of the values stay within \(share) of it \(clause(median)), nine in ten \(clause(mostly))"
  }
}
