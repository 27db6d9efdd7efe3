internal import Dates

extension Backtest {
  /// How intervals are made: dates are drawn in blocks with replacement, all series of a date together.
  public struct Resampling: Sendable, Hashable {
    /// Dates in a row that stay together; nil for the cube root of their number, rounded up.
    public let blockLength: Int?
    public let replicates: Int
    public let seed: UInt64

    public init(blockLength: Int? = nil, replicates: Int = 2000, seed: UInt64 = 0) {
      self.blockLength = blockLength
      self.replicates = max(replicates, 1)
      self.seed = seed
    }
  }

  /// The scores of the views over the forecasts that all views could make; empty where there are none.
  public func scores(_ resampling: Resampling = Resampling()) -> [BacktestScore] {
    let sums = dateSums
    return TrainingView.allCases.compactMap { view in
      guard let errors = sums[view], !errors.isEmpty else { return nil }
      let bootstrap = bootstrap(count: errors.count, resampling)
      let mean = { (part: KeyPath<DateSum, Double>, positions: [Int]) in
        positions.reduce(0) { $0 + errors[$1][keyPath: part] } / positions.reduce(0) { $0 + errors[$1].count }
      }
      let all = Array(errors.indices)
      guard let deployed = bootstrap.interval({ mean(\.deployed, $0) }),
        let naive = bootstrap.interval({ mean(\.naive, $0) })
      else { return nil }
      return BacktestScore(
        view: view, count: Int(errors.reduce(0) { $0 + $1.count }), deployed: mean(\.deployed, all),
        naive: mean(\.naive, all), deployedInterval: deployed, naiveInterval: naive)
    }
  }

  /// How optimistic the usual backtest is, which trains and tests on the latest data; nil where there are no scores.
  public func optimism(_ resampling: Resampling = Resampling()) -> Optimism? {
    guard let errors = dateSums[.latest], !errors.isEmpty else { return nil }
    let share = { (positions: [Int]) in
      1 - positions.reduce(0) { $0 + errors[$1].naive } / positions.reduce(0) { $0 + errors[$1].deployed }
    }
    let whole = share(Array(errors.indices))
    guard whole.isFinite, let interval = bootstrap(count: errors.count, resampling).interval(share) else { return nil }
    return Optimism(share: whole, interval: interval)
  }

  private struct DateSum {
    var count = 0.0
    var deployed = 0.0
    var naive = 0.0
  }

  private func bootstrap(count: Int, _ resampling: Resampling) -> MovingBlockBootstrap {
    var cubeRoot = 1
    while cubeRoot * cubeRoot * cubeRoot < count { cubeRoot += 1 }
    return MovingBlockBootstrap(
      count: count, blockLength: resampling.blockLength ?? cubeRoot, replicates: resampling.replicates,
      seed: resampling.seed)
  }

  /// For each view, sums of absolute errors by date.
  private var dateSums: [TrainingView: [DateSum]] {
    var sums: [TrainingView: [DateSum]] = [:]
    var dates: [TrainingView: Day] = [:]
    for forecast in forecasts where forecast.isComplete {
      let view = forecast.view
      if dates[view] != forecast.date { sums[view, default: []].append(DateSum()) }
      dates[view] = forecast.date
      guard var sum = sums[view]?.popLast() else { continue }
      sum.count += 1
      sum.deployed += (forecast.deployed - forecast.truth).magnitude
      sum.naive += (forecast.naive - forecast.truth).magnitude
      sums[view]?.append(sum)
    }
    return sums
  }
}
