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

  /// "it takes 9 days until half of the values stay within 10 % of it, and 31 days for nine in ten".
  func words(_ grid: PeriodGrid, tolerance: Double, waiting: Int) -> String {
    guard let median, let mostly else { return "none of its values is final" }
    let share = NumberWords.percent(tolerance)
    func time(_ lag: Int) -> String { lag > waiting ? "more than \(grid.words(waiting))" : grid.words(lag) }
    return
      "it takes \(time(median)) until half of the values stay within \(share) of it, and \(time(mostly)) for nine in ten"
  }
}
