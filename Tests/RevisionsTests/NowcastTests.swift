import Dates
import Revisions
import Testing

/// Nowcasts of made-up series.
struct NowcastTests {
  /// Counts that come in by given shares a day, on weekends more slowly.
  private static func triangle(days: Int) throws -> ReportingTriangle {
    var builder = try ArchiveBuilder(keyColumns: [])
    for day in 0..<days {
      let time = IssueList.day(day)
      let total = 1000 + 100 * Double(day % 11)
      let shares = time.weekday > 5 ? [0.2, 0.4, 0.3, 0.1] : [0.4, 0.4, 0.15, 0.05]
      for (lag, share) in shares.enumerated() where day + lag < days {
        try builder.append(Issue(key: [], time: time, issue: time.adding(days: lag), value: total * share))
      }
    }
    return try #require(builder.build().triangle(lags: [0, 1, 2, 3], content: .increments))
  }

  @Test func `reports that keep their habits by weekday are completed exactly`() throws {
    let triangle = try Self.triangle(days: 120)
    var series = NowcastSeries(triangle, key: 0, by: Nowcaster(seasonPrior: 0))
    for nowcast in series.nowcasts(asOf: triangle.lastPeriod, count: 4, levels: [0.95]) {
      let day = nowcast.period - Int(IssueList.day(0).daysSinceEpoch)
      #expect((nowcast.median - (1000 + 100 * Double(day % 11))).magnitude < 0.5)
      #expect(nowcast.intervals[0].high - nowcast.intervals[0].low < 5)
    }
  }

  @Test func `a nowcast knows nothing of later issues`() throws {
    let (short, long) = try (Self.triangle(days: 90), Self.triangle(days: 120))
    var early = NowcastSeries(short, key: 0, by: Nowcaster())
    var late = NowcastSeries(long, key: 0, by: Nowcaster())
    #expect(
      early.nowcasts(asOf: short.lastPeriod, count: 4, levels: [0.5, 0.95])
        == late.nowcasts(asOf: short.lastPeriod, count: 4, levels: [0.5, 0.95]))
    #expect(
      early.ladderNowcasts(asOf: short.lastPeriod, count: 4, levels: [0.9])
        == late.ladderNowcasts(asOf: short.lastPeriod, count: 4, levels: [0.9]))
  }

  @Test func `the median does not depend on the order of dates, and no date traps`() throws {
    let triangle = try Self.triangle(days: 40)
    var series = NowcastSeries(triangle, key: 0, by: Nowcaster())
    let dates = (triangle.periods[0] - 5)...(triangle.lastPeriod + 5)
    let forwards = dates.map { series.nowcasts(asOf: $0, count: 4, levels: [0.8]).map(\.median.bitPattern) }
    var again = NowcastSeries(triangle, key: 0, by: Nowcaster())
    let backwards = dates.reversed().map { again.nowcasts(asOf: $0, count: 4, levels: [0.8]).map(\.median.bitPattern) }
    #expect(forwards == backwards.reversed())
    for date in dates { #expect(series.ladderNowcasts(asOf: date, count: 4, levels: [0.8]).count <= 4) }
  }

  @Test func `a ladder without rows, or with rows of nothing, is empty or missing`() {
    #expect(ChainLadder([]).ultimates.isEmpty)
    let ladder = ChainLadder([[.nan, .nan], [1, .nan]])
    #expect(ladder.ultimates[0].isNaN && ladder.ultimates[1] == 1 && ladder.standardErrors[1] == 0)
  }
}
