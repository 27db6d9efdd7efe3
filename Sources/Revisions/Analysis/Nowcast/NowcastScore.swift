/// How well nowcasts did against what became of the values.
public struct NowcastScore: Sendable, Hashable {
  /// The number of nowcasts with a truth.
  public let count: Int
  /// For each level, the share of truths inside the interval.
  public let coverage: [Double]
  /// The mean weighted interval score.
  public let meanScore: Double
  /// The mean absolute error of the median.
  public let meanAbsoluteError: Double
  /// For each level, the median width of the intervals.
  public let medianWidths: [Double]

  /// Scores nowcasts against truths; those without intervals or truth are left out.
  public init(_ pairs: [(nowcast: Nowcast, truth: Double)]) {
    let scored = pairs.filter { pair in
      pair.truth.isFinite && pair.nowcast.median.isFinite
        && pair.nowcast.intervals.allSatisfy { $0.low.isFinite && $0.high.isFinite }
    }
    let levels = scored.first?.nowcast.intervals.indices ?? 0..<0
    count = scored.count
    coverage = levels.map { level in
      Double(scored.count { $0.nowcast.intervals[level].contains($0.truth) }) / Double(scored.count)
    }
    medianWidths = levels.map { level in
      Quantiles.median(scored.map { $0.nowcast.intervals[level].high - $0.nowcast.intervals[level].low })
    }
    meanScore = Moments(scored.map { $0.nowcast.weightedIntervalScore(truth: $0.truth) }).mean
    meanAbsoluteError = Moments(scored.map { ($0.truth - $0.nowcast.median).magnitude }).mean
  }
}
