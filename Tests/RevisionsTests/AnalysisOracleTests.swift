import Bytes
import Dates
import Revisions
import TestSupport
import Testing

/// Analyses of real archives against those of pandas, numpy and chainladder.
@Suite(.enabled(if: SharedFolder.isPresent)) struct AnalysisOracleTests {
  private static let visits = Result {
    try Archive(reading: ByteSource(path: SharedFolder.path("data/revisions/dv_subset.csv.gz")))
  }
  private static let lags = [3, 4, 5, 6, 7, 8, 10, 12, 14, 17, 21, 28, 35, 42, 49, 56, 60]

  /// The rows of a table of plain fields.
  private static func rows(_ name: String) throws -> [[String]] {
    var source = try ByteSource(path: SharedFolder.path("oracles/revisions/\(name).csv"))
    return try source.readAll().split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
      line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  private static func isNear(_ value: Double, _ text: String) -> Bool {
    guard let expected = Double(text) else { return value.isNaN }
    return (value - expected).magnitude <= 1e-6 * max(1, expected.magnitude)
  }

  @Test func `completeness by lag and place is that of pandas`() throws {
    let triangle = try #require(try Self.visits.get().triangle(lags: Self.lags))
    let found = zip(triangle.keys.indices, triangle.completeness(waiting: 60)).flatMap { key, lags in
      lags.map { (triangle.keys.label(of: key), $0) }
    }
    let oracle = try Self.rows("completeness_by_lag")
    #expect(found.count == oracle.count)
    for ((place, lag), row) in zip(found, oracle) {
      #expect([place, "\(lag.lag)", "\(lag.known)", "\(lag.points)"] == [row[0], row[1], row[7], row[8]])
      for (quantile, text) in zip(lag.quantiles, row[2...6]) { #expect(Self.isNear(quantile, text)) }
    }
  }

  @Test func `errors by lag and place are those of pandas`() throws {
    let triangle = try #require(try Self.visits.get().triangle(lags: Self.lags))
    let found = zip(triangle.keys.indices, triangle.revisionErrors(waiting: 60)).flatMap { key, lags in
      lags.map { error in
        (triangle.keys.label(of: key), error, error.weight / (lags.map(\.weight).max() ?? .nan))
      }
    }
    let oracle = try Self.rows("inverse_variance_by_lag")
    #expect(found.count == oracle.count)
    for ((place, error, relative), row) in zip(found, oracle) {
      #expect([place, "\(error.lag)"] == [row[0], row[1]])
      let numbers = [error.bias, error.variance, error.rootMeanSquare, error.weight, relative]
      for (number, text) in zip(numbers, row[2...]) { #expect(Self.isNear(number, text)) }
    }
  }

  @Test func `the chain ladder of German hospitalisations is that of the formulas`() throws {
    let rows = try Self.rows("chainladder_de_triangle").map { $0.dropFirst().map { Double($0) ?? .nan } }
    let ladder = ChainLadder(rows)
    for ((factor, variance), row) in zip(zip(ladder.factors, ladder.variances), try Self.rows("chainladder_de_factors"))
    {
      #expect(Self.isNear(factor, row[1]) && Self.isNear(variance, row[2]))
    }
    let oracle = try Self.rows("chainladder_de_2021-08-31")
    #expect(oracle.count == ladder.ultimates.count)
    for ((ultimate, error), row) in zip(zip(ladder.ultimates, ladder.standardErrors), oracle) {
      #expect(Self.isNear(ultimate, row[2]) && Self.isNear(error, row[3]))
    }
  }

  @Test func `the standard errors of the RAA triangle are those of chainladder`() throws {
    let ladder = ChainLadder(try Self.rows("raa_triangle").map { $0.map { Double($0) ?? .nan } })
    let oracle = try Self.rows("raa_mack")
    for ((ultimate, error), row) in zip(zip(ladder.ultimates, ladder.standardErrors), oracle) {
      #expect(Self.isNear(ultimate, row[3]))
      #expect(row[4].isEmpty ? error == 0 : Self.isNear(error, row[4]))
    }
    #expect(Self.isNear(ladder.totalStandardError, oracle[0][5]))
  }

  @Test func `the backtest of three training views is that of numpy`() throws {
    let archive = try Self.visits.get()
    let first = try #require(Day("2020-10-01"))
    let dates = (0..<51).map { first.adding(days: 7 * $0) }
    let backtest = try Backtest(of: Autoregression(), on: archive, dates: dates)
    let names = [TrainingView.latest: "latest", .asOf: "snapshot", .lagMatched: "matched"]
    let oracle = try Self.rows("leak_backtest")
    #expect(backtest.forecasts.count == oracle.count)
    for (forecast, row) in zip(backtest.forecasts, oracle) {
      let place = archive.keys.label(of: forecast.key)
      #expect(
        [forecast.date.description, names[forecast.view], place, forecast.newest.description] == Array(row[0...3]))
      for (number, text) in zip([forecast.deployed, forecast.naive, forecast.truth], row[4...6]) {
        #expect(Self.isNear(number, text))
      }
    }
    let summary = try Self.rows("leak_backtest_summary")
    for score in backtest.scores() {
      let row = try #require(summary.first { $0[0] == names[score.view] })
      #expect(Self.isNear(score.deployed, row[1]) && Self.isNear(score.naive, row[2]))
      #expect(score.deployedInterval.contains(score.deployed) && score.naiveInterval.contains(score.naive))
    }
    let optimism = try #require(backtest.optimism())
    #expect((optimism.share - (1 - 2.0757789759025687 / 3.000692314073487)).magnitude < 1e-6)
    #expect(optimism.interval.lowerBound > 0)
  }

  @Test func `nowcasts of German hospitalisations cover what they promise, at a lower score than Mack`() throws {
    let archive = try Archive(
      reading: ByteSource(path: SharedFolder.path("data/revisions/germany_covid19_hosp.csv.gz")),
      columns: ColumnMapping(
        time: "reference_date", issue: "report_date", value: "count", keys: ["location", "age_group"])
    ).selecting(where: [KeyCondition("age_group", isOneOf: ["00+"])])
    let triangle = try #require(archive.triangle(lags: Array(0...40), content: .increments))
    var series = NowcastSeries(triangle, key: 0, by: Nowcaster())
    let first = try Int(#require(Day("2021-06-15")).daysSinceEpoch)
    let last = try Int(#require(Day("2021-10-22")).daysSinceEpoch)
    var own: [(nowcast: Nowcast, truth: Double)] = []
    var ladder: [(nowcast: Nowcast, truth: Double)] = []
    for date in stride(from: first, through: last, by: 2) {
      own += series.nowcasts(asOf: date, count: 14, levels: [0.5, 0.8, 0.95]).map { ($0, series.truth(of: $0.period)) }
      ladder += series.ladderNowcasts(asOf: date, count: 14, levels: [0.5, 0.8, 0.95]).map {
        ($0, series.truth(of: $0.period))
      }
    }
    let (score, peer) = (NowcastScore(own), NowcastScore(ladder))
    #expect(score.count == 65 * 14 && peer.count == 65 * 14)
    #expect((0.90...0.98).contains(score.coverage[2]), "\(score)")
    #expect(score.meanScore < peer.meanScore, "\(peer)")
  }
}
