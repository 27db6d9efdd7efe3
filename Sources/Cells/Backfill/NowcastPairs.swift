import Report
import Revisions

/// Nowcasts of many dates with what became of the values: by retrospective errors, and by Mack's chain ladder on the same dates.
struct NowcastPairs {
  private var own: [(nowcast: Nowcast, truth: Double)] = []
  private var ladder: [(nowcast: Nowcast, truth: Double)] = []

  /// Adds the nowcasts of a date that both methods can make.
  mutating func add(_ series: inout NowcastSeries, asOf date: Int, count: Int, levels: [Double]) {
    let peers = series.ladderNowcasts(asOf: date, count: count, levels: levels)
    for nowcast in series.nowcasts(asOf: date, count: count, levels: levels) {
      guard let peer = peers.first(where: { $0.period == nowcast.period }), Self.isWhole(nowcast), Self.isWhole(peer)
      else { continue }
      own.append((nowcast, series.truth(of: nowcast.period)))
      ladder.append((peer, series.truth(of: nowcast.period)))
    }
  }

  private static func isWhole(_ nowcast: Nowcast) -> Bool {
    nowcast.median.isFinite && nowcast.intervals.allSatisfy { $0.low.isFinite && $0.high.isFinite }
  }

  private var scores: [(name: String, score: NowcastScore)] {
    [("retrospective", NowcastScore(own)), ("mack", NowcastScore(ladder))]
  }

  func table(levels: [Double]) -> TableData {
    let percents = levels.map { String(Int(($0 * 100).rounded())) }
    let names =
      ["nowcasts", "mean_wis", "mean_absolute_error"] + percents.map { "coverage_\($0)" }
      + percents.map { "median_width_\($0)" }
    return TableData(
      columns: [.init("method")] + names.map { .init($0, isNumeric: true) },
      rows: scores.map { name, score in
        let numbers = [score.meanScore, score.meanAbsoluteError] + score.coverage + score.medianWidths
        return [name, String(score.count)] + numbers.map(TableData.text)
      })
  }

  func metrics(levels: [Double]) -> [JSONValue.Member] {
    scores.flatMap { name, score -> [JSONValue.Member] in
      [
        .init("\(name)_wis", .number(score.meanScore)),
        .init("\(name)_coverage", .array(score.coverage.map { .number($0) })),
        .init("\(name)_median_width", .array(score.medianWidths.map { .number($0) })),
      ]
    }
  }

  /// How the widest intervals did, as a sentence; nil where nothing was checked.
  func finding(levels: [Double]) -> String? {
    let (own, mack) = (scores[0].score, scores[1].score)
    guard own.count > 0, let level = levels.last, let coverage = own.coverage.last, let peer = mack.coverage.last else {
      return nil
    }
    return
      "In \(NumberWords.count(own.count, "check")) on past dates the \(NumberWords.percent(level)) intervals held the truth in "
      + "\(NumberWords.percent(coverage)), those of Mack in \(NumberWords.percent(peer)); the weighted interval score was "
      + "\(NumberWords.significant(own.meanScore)) against \(NumberWords.significant(mack.meanScore))."
  }
}
