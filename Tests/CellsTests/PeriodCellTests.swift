import Markup
import Notebook
import Report
import Testing

/// Every cell over an archive of quarters, and over one of weeks: nothing assumes days.
struct PeriodCellTests {
  /// Two countries from 1990 to 2004; each quarter is issued on a day some weeks after its end, and again one and two quarters later.
  private static let quarters: String = {
    var text = "time,pub_date,id,gdp\n"
    for (row, country) in ["de", "fr"].enumerated() {
      for quarter in 0..<60 {
        let time = "\(1990 + quarter / 4)-Q\(quarter % 4 + 1)"
        for release in 1...3 {
          let (year, end) = (1990 + (quarter + release) / 4, (quarter + release) % 4)
          let day = ["02-15", "05-14", "08-16", "11-15"][end]
          let wave = (quarter * 37 + row * 11) % 23
          let value =
            100 + Double(quarter) / 2 + Double(wave) / 10 + Double((quarter * 7 + release * 5) % 9)
            / Double(10 * release)
          text += "\(time),\(year)-\(day),\(country),\(value)\n"
        }
      }
    }
    return text
  }()

  /// Weeks of MMWR across a year of 53 weeks, issued in the four weeks that follow.
  private static let weeks: String = {
    let calendar = (2019...2021).flatMap { year in (1...(year == 2020 ? 53 : 52)).map { year * 100 + $0 } }
    var text = "time,pub_date,id,cases\n"
    for (position, week) in calendar.enumerated().dropLast(5) {
      for lag in 1...4 {
        let final = 200 + (position * 53) % 97
        text += "\(week),\(calendar[position + lag]),ny,\(final * (lag + 4) / 8)\n"
      }
    }
    return text
  }()

  private static func archive(_ value: String) -> String {
    "- {id: a, archive: {file: a.csv, columns: {time: time, issue: pub_date, value: \(value), keys: [id]}}}\n"
  }

  private static let analyses = """
    - {id: revisions, revisions: {archive: a, min-waiting-period: 0}}
    - {id: triangle, triangle: {archive: a}}
    - {id: completeness, completeness: {archive: a, waiting: 4}}
    - {id: weights, weights: {archive: a, waiting: 4}}
    - {id: efficiency, efficiency: {archive: a}}
    - {id: table, table: history}

    """

  private static let outputs = [
    "as-of", "sweep", "slider", "history", "revisions", "triangle", "completeness", "weights", "efficiency", "backtest",
    "nowcast", "table",
  ]

  @Test func `quarters, issued on days, go through every cell`() async throws {
    let trial = try await CellTrial(
      Self.archive("gdp") + Self.analyses + """
        - {id: as-of, as-of: {archive: a, date: 2002-03-01}}
        - {id: sweep, sweep: {archive: a, dates: {from: 2000-01-01, to: 2004-01-01, every: 365}}}
        - {id: slider, slider: {archive: a, dates: {from: 2000-01-01, to: 2004-01-01, every: 365}}}
        - {id: history, history: {archive: a, key: {id: de}, time: 2002-Q3}}
        - {id: backtest, backtest: {archive: a, dates: {from: 2001-03-01, to: 2003-03-01, every: 91}, lags: [0, 1, 4], horizon: 1, window: 30}}
        - {id: nowcast, nowcast: {archive: a, last-lag: 3, newest: 3, window: 8, retrospection: 12}}
        """, files: ["a.csv": Self.quarters])
    for id in Self.outputs { #expect(throws: Never.self, "\(id)") { try trial.output(id) } }
    #expect(try trial.metric("first_time", of: "a") == .string("1990-Q1"))
    #expect(try trial.rows(of: "as-of").last?.hasPrefix("2002-03-01,fr,2001-Q4,2002-02-15,") == true)
    #expect(try trial.rows(of: "history").count == 4)
    #expect(try trial.rows(of: "revisions").dropFirst().allSatisfy { $0.contains("-Q") })
    #expect(try trial.figure("slider").player?.captions.first?.hasPrefix("As of 1\u{A0}Jan\u{A0}2000: ") == true)
  }

  @Test func `epiweeks, the 53rd among them, go through every cell`() async throws {
    let trial = try await CellTrial(
      Self.archive("cases") + Self.analyses + """
        - {id: as-of, as-of: {archive: a, date: 2021-01-14}}
        - {id: sweep, sweep: {archive: a, dates: {from: 2020-10-01, to: 2021-03-01, every: 7}}}
        - {id: slider, slider: {archive: a, dates: {from: 2020-10-01, to: 2021-03-01, every: 28}}}
        - {id: history, history: {archive: a, time: 202053}}
        - {id: backtest, backtest: {archive: a, dates: {from: 2021-03-01, to: 2021-08-01, every: 14}, lags: [0, 1, 2], horizon: 1, window: 40}}
        - {id: nowcast, nowcast: {archive: a, last-lag: 4, newest: 4, window: 20, retrospection: 30}}
        """, files: ["a.csv": Self.weeks])
    for id in Self.outputs { #expect(throws: Never.self, "\(id)") { try trial.output(id) } }
    #expect(try trial.rows(of: "history").count == 5)
    #expect(try trial.rows(of: "as-of").last?.contains("202101") == true)
    #expect(try trial.rows(of: "sweep").contains { $0.contains("202053") })
  }
}
