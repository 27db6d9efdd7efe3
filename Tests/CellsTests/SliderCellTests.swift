import Markup
import Notebook
import Report
import Testing

struct SliderCellTests {
  private func trial(_ fields: String) async throws -> CellTrial {
    try await CellTrial(
      """
      - {id: s, archive: {simulate: {days: 60, last-lag: 20, places: [ca, fl], missed-issues: 0}}}
      - {id: f, slider: {archive: s, scale: 1, \(fields)}}
      - {id: w, sweep: {archive: s, \(fields)}}
      """)
  }

  @Test func `each date is a frame with its words, and the data are those of the sweep`() async throws {
    let trial = try await trial("dates: [2020-06-20, 2020-07-01, 2020-07-10]")
    let figure = try trial.figure("f")
    #expect(figure.player?.frameCount == 3)
    #expect(
      figure.player?.captions.map { $0.prefix { $0 != ":" } } == [
        "As of 20\u{A0}Jun\u{A0}2020", "As of 1\u{A0}Jul\u{A0}2020", "As of 10\u{A0}Jul\u{A0}2020",
      ])
    #expect(try trial.output("f").assets.map(\.role) == [.frame(2), .data])
    #expect(try trial.text(of: "f") == trial.text(of: "w"))
  }

  @Test func `dates before the first issue have no frame, and none is left if all are`() async throws {
    let some = try await trial("dates: [2019-01-01, 2020-07-01]")
    #expect(try some.figure("f").player?.frameCount == 1)
    let none = try await trial("date: 2019-01-01")
    #expect(none.failure("f")?.hasPrefix("nothing-issued: nothing had been issued by any of these dates") == true)
  }
}
