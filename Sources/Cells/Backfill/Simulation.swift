import Dates
import Notebook
import Revisions
import Spec

/// The fields of a simulated archive.
struct Simulation {
  private let places: [String]
  private let start: Day
  private let days: Int
  private let firstLag: Int
  private let lastLag: Int
  private let delay: Double
  private let noise: Double
  private let missedIssues: Double
  private let seed: Int

  init(reading fields: inout FieldReader) {
    places = fields.field(
      "places", .list(of: .text, atMost: 1000), default: ["north", "south"], "The names of the places.")
    let standardStart = Day(daysSinceEpoch: 18_414)  // 2020-06-01
    start = fields.field("start", .day, default: standardStart, "The first day of the signal.")
    days = fields.field("days", .integer(in: 1...36_525), default: 200, "Days of the signal.")
    firstLag = fields.field("first-lag", .integer(in: 0...3650), default: 3, "Days until a value is first issued.")
    lastLag = fields.field(
      "last-lag", .integer(in: 0...3650), default: 60, "Days after which a value is not issued again.")
    delay = fields.field(
      "delay", .number(in: 0.1...1000), default: 7, "The time constant of completeness in days, typically.")
    noise = fields.field(
      "noise", .number(in: 0...1), default: 0.15, "The standard deviation of the logarithm of a value at lag 0.")
    missedIssues = fields.field(
      "missed-issues", .number(in: 0...0.9), default: 0.06, "The share of days on which nothing is issued.")
    seed = fields.field("seed", .integer(in: 0...Int.max), default: 0, "The seed of all random draws.")
    guard fields.isSound else { return }
    do throws(CellError) {
      _ = try simulator()
    } catch {
      fields.report(code: error.code, error.message, at: error.field.last ?? "", hint: error.hint)
    }
  }

  /// An upper bound.
  var issueCount: Int {
    let lags = max(0, lastLag - firstLag) + 1
    return min(places.count * days * lags, BackfillSimulator.maximumCount)
  }

  func run() throws -> Backfill {
    try simulator().simulate()
  }

  private func simulator() throws(CellError) -> BackfillSimulator {
    try CellError.rewording({ CellError($0, field: ["simulate"]) }) { () throws(BackfillSimulatorError) in
      try BackfillSimulator(
        places: places, start: start, days: days, firstLag: firstLag, lastLag: lastLag, delay: delay, noise: noise,
        missedIssues: missedIssues, seed: UInt64(seed))
    }
  }
}
