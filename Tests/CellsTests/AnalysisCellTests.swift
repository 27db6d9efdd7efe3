import Markup
import Notebook
import Report
import Spec
import Testing

/// The cells that analyse a simulated archive.
struct AnalysisCellTests {
  private static let simulated =
    "- {id: s, archive: {simulate: {days: 150, last-lag: 30, places: [ca, fl], missed-issues: 0}}}\n"

  @Test func `completeness has a row for each series and lag, and tells the extremes`() async throws {
    let trial = try await CellTrial(
      Self.simulated + "- {id: c, completeness: {archive: s, waiting: 30, lags: [3, 10, 30]}}\n- {id: t, table: c}")
    let rows = try trial.rows(of: "c")
    #expect(rows.first == "geo_value,lag,q05,q25,q50,q75,q95,known,points")
    #expect(rows.count == 1 + 2 * 3)
    #expect(rows.dropFirst().map { $0.split(separator: ",")[1] } == ["3", "10", "30", "3", "10", "30"])
    let caption = try trial.figure("c").caption.plainText
    #expect(caption.contains("In ca, the median value of lag 3 is ") && caption.contains("In fl, the median"))
    #expect(try trial.rows(of: "t") == rows)
  }

  @Test func `completeness by weekday has a row for each weekday`() async throws {
    let trial = try await CellTrial(
      Self.simulated + "- {id: c, completeness: {archive: s, waiting: 30, lags: [3], by-weekday: true}}")
    #expect(try trial.rows(of: "c").count == 1 + 2 * 7)
    #expect(try trial.figure("c").caption.plainText.contains("The weekday matters most at lag 3 in "))
  }

  @Test func `weights are at most one and grow towards the final value`() async throws {
    let trial = try await CellTrial(
      Self.simulated + "- {id: w, weights: {archive: s, waiting: 30, lags: [3, 5, 8, 13, 21], where: {geo_value: ca}}}")
    let weights = try trial.rows(of: "w").dropFirst().compactMap {
      $0.split(separator: ",").last.flatMap { Double($0) }
    }
    #expect(weights.count == 5 && weights.last == 1)
    #expect(weights == weights.sorted())
  }

  @Test func `a backtest scores three views in two ways, the same for every run`() async throws {
    let cell = "backtest: {archive: s, dates: {from: 2020-09-01, to: 2020-10-10, every: 7}, window: 30}"
    let trial = try await CellTrial(Self.simulated + "- {id: a, \(cell)}\n- {id: b, \(cell)}")
    let rows = try trial.rows(of: "a")
    #expect(rows.dropFirst().map { $0.split(separator: ",")[0] } == ["latest", "as-of", "lag-matched"])
    #expect(try trial.text(of: "a") == trial.text(of: "b"))
    #expect(try trial.rows(.data(name: "forecasts"), of: "a").count == 1 + 6 * 3 * 2)
    #expect(try trial.figure("a").caption.plainText.contains("A backtest that trains and tests on the latest data "))
  }

  @Test func `options of a backtest change its forecasts`() async throws {
    func cell(_ id: String, _ fields: String) -> String {
      "- {id: \(id), backtest: {archive: s, dates: [2020-09-20, 2020-10-01], window: 40, \(fields)}}\n"
    }
    let trial = try await CellTrial(
      Self.simulated + cell("a", "horizon: 7") + cell("b", "ridge: 1") + cell("c", "pooled: false")
        + cell("d", "weighted: true"))
    let texts = try ["a", "b", "c", "d"].map { try trial.text(.data(name: "forecasts"), of: $0) }
    #expect(Set(texts).count == 4)
  }

  @Test func `a nowcast has intervals around its middle, and a check beside Mack's`() async throws {
    let trial = try await CellTrial(
      Self.simulated
        + "- {id: n, nowcast: {archive: s, date: 2020-10-01, last-lag: 30, newest: 5, check: [2020-09-01, 2020-09-15]}}"
    )
    let rows = try trial.rows(of: "n")
    #expect(rows.first == "geo_value,time_value,observed,nowcast,low_50,high_50,low_80,high_80,low_95,high_95,truth")
    #expect(rows.count == 1 + 2 * 5)
    for row in rows.dropFirst() {
      let numbers = row.split(separator: ",", omittingEmptySubsequences: false).dropFirst(2).map { Double($0) }
      guard let middle = numbers[1], let low = numbers[6], let high = numbers[7] else { continue }
      #expect(low <= middle && middle <= high)
    }
    #expect(try trial.rows(.data(name: "check"), of: "n").dropFirst().map { $0.prefix(4) } == ["retr", "mack"])
  }

  @Test func `a triangle is a column for each lag`() async throws {
    let trial = try await CellTrial(
      Kansas.archive + "- {id: t, triangle: {archive: kansas, lags: [6, 7, 15], show: value}}", files: Kansas.files)
    #expect(
      try trial.rows(of: "t") == ["time_value,lag_6,lag_7,lag_15,newest", "2020-06-24,11.1994,9.7082,8.04732,8.04732"])
  }

  @Test func `efficiency has a test for each series`() async throws {
    let trial = try await CellTrial(
      Self.simulated
        + "- {id: e, efficiency: {archive: s, waiting: 30}}\n- {id: t, table: {of: e, columns: [geo_value, points]}}")
    #expect(try trial.rows(of: "t").dropFirst().map { $0.prefix(2) } == ["ca", "fl"])
    #expect(try trial.rows(of: "e").first == "geo_value,time_value,lag,first,final")
  }

  @Test(arguments: [
    (
      "completeness: {archive: kansas}",
      "nothing-final: no point is 60 days old, so none counts as final (wait for a shorter time)"
    ),
    (
      "efficiency: {archive: kansas, waiting: 0}",
      "no-data: no series has three first releases within 0 days that differ"
    ),
    (
      "backtest: {archive: kansas, dates: [2020-07-01]}",
      "no-data: no forecast of these dates has training data, features and a truth (issues run from 2020-06-30 to 2020-07-09)"
    ),
    (
      "nowcast: {archive: kansas, date: 2020-06-24}",
      "nothing-issued: none of the newest 14 days had been issued by 2020-06-24 (issues run from 2020-06-30 to 2020-07-09)"
    ),
  ])
  func `an archive that has too little for an analysis is told so`(cell: String, expected: String) async throws {
    let trial = try await CellTrial(Kansas.archive + "- {id: a, \(cell)}", files: Kansas.files)
    #expect(trial.failure("a") == expected)
  }
}
