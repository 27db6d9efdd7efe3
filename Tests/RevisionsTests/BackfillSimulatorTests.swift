import Dates
import Revisions
import Testing

@Suite struct BackfillSimulatorTests {
  private static let places = ["ny", "ca", "fl", "tx"]

  private static func simulate(seed: UInt64 = 1) throws -> Backfill {
    try BackfillSimulator(places: places, start: IssueList.day(0), days: 150, seed: seed).simulate()
  }

  /// Values at a lag divided by the truth, for the points of a place that were issued at the lag.
  private static func completeness(of place: Key, atLag lag: Int, in backfill: Backfill) throws -> [Double] {
    let key = try #require(backfill.truth.keys.index(of: place))
    let truth = Dictionary(
      uniqueKeysWithValues: backfill.truth.points(of: key).map { (backfill.truth.times[$0], backfill.truth.values[$0]) }
    )
    return try backfill.archive.issues.filter { $0.key == place && $0.lag == lag }.map {
      try $0.value / #require(truth[$0.time])
    }
  }

  private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  @Test func `the same seed makes the same issues, another seed others`() throws {
    #expect(try Self.simulate() == Self.simulate())
    #expect(try Self.simulate() != Self.simulate(seed: 2))
  }

  @Test func `the truth has a value for every place and day`() throws {
    let truth = try Self.simulate().truth
    #expect(truth.keys.map(\.values) == [["ca"], ["fl"], ["ny"], ["tx"]])
    for key in truth.keys.indices {
      #expect(truth.points(of: key).map { truth.times[$0] } == (0..<150).map(IssueList.day))
    }
    #expect(truth.values.allSatisfy { $0 > 0 })
  }

  @Test func `every day is first issued soon and last issued near the truth`() throws {
    let backfill = try Self.simulate()
    let latest = try #require(backfill.archive.latest)
    #expect(latest.times == backfill.truth.times)
    for (value, truth) in zip(latest.values, backfill.truth.values) {
      #expect(abs(value / truth - 1) < 0.05)
    }
    #expect(backfill.archive.issues.allSatisfy { $0.lag >= 3 })
  }

  @Test(arguments: ["ny", "ca", "tx"])
  func `most places report too little at first`(place: String) throws {
    let backfill = try Self.simulate()
    let shares = try [3, 7, 14, 28].map { try Self.mean(Self.completeness(of: [place], atLag: $0, in: backfill)) }
    #expect(shares[0] < 0.75)
    #expect(zip(shares, shares.dropFirst()).allSatisfy(<))
    #expect(shares[3] > 0.95)
  }

  @Test func `the third place reports too much at first`() throws {
    let shares = try Self.completeness(of: ["fl"], atLag: 3, in: Self.simulate())
    #expect(Self.mean(shares) > 1.1)
  }

  @Test func `single revisions go both ways in every place`() throws {
    let backfill = try Self.simulate()
    for place in backfill.archive.keys {
      let issues = backfill.archive.issues.filter { $0.key == place }
      let revisions = zip(issues, issues.dropFirst()).filter { $0.time == $1.time }.map { $1.value - $0.value }
      #expect(revisions.contains { $0 > 0.01 } && revisions.contains { $0 < -0.01 })
      #expect(!revisions.contains(0))
    }
  }

  @Test func `on some dates nothing is issued`() throws {
    let archive = try Self.simulate().archive
    let span = try #require(archive.issueSpan)
    let missed = span.upperBound - span.lowerBound + 1 - archive.issueDates.count
    #expect((4...20).contains(missed))
  }

  @Test func `one place corrects many days at once, later than regular issues go`() throws {
    let late = try Self.simulate().archive.issues.filter { $0.lag > 60 }
    #expect(Set(late.map(\.key)).count == 1)
    #expect(Set(late.map(\.issue)).count == 1)
    #expect(late.count == 14)
  }

  @Test func `a single day at a single lag can be simulated`() throws {
    let simulator = try BackfillSimulator(
      places: ["a"], start: IssueList.day(0), days: 1, firstLag: 0, lastLag: 0, missedIssues: 0)
    #expect(try simulator.simulate().archive.count == 1)
  }

  @Test func `the bits are the same on every machine`() throws {
    let simulator = try BackfillSimulator(
      places: ["a"], start: IssueList.day(0), days: 2, firstLag: 1, lastLag: 2, missedIssues: 0, seed: 42)
    let values = try simulator.simulate().archive.issues.map(\.value)
    #expect(values == [0.226961, 0.360328, 0.44127, 0.227899, 0.342736])
  }

  @Test(arguments: [
    Mistake(places: [], error: .noPlaces),
    Mistake(places: ["a", "b", "a"], error: .duplicatePlace("a")),
    Mistake(days: 0, error: .outOfRange(.days, value: 0, allowed: 1...36_525)),
    Mistake(firstLag: -1, error: .outOfRange(.firstLag, value: -1, allowed: 0...3650)),
    Mistake(lastLag: .max, error: .outOfRange(.lastLag, value: Double(Int.max), allowed: 0...3650)),
    Mistake(firstLag: 9, lastLag: 8, error: .lagsReversed(first: 9, last: 8)),
    Mistake(delay: 0, error: .outOfRange(.delay, value: 0, allowed: 0.1...1000)),
    Mistake(noise: 1.5, error: .outOfRange(.noise, value: 1.5, allowed: 0...1)),
    Mistake(missedIssues: -0.1, error: .outOfRange(.missedIssues, value: -0.1, allowed: 0...0.9)),
    Mistake(start: .latest, error: .beyondCalendar),
    Mistake(days: 36_525, lastLag: 3650, error: .tooManyIssues(limit: 20_000_000)),
  ])
  func `parameters are checked`(mistake: Mistake) {
    #expect(throws: mistake.error) { try mistake.simulator() }
  }

  @Test func `a number that is not one is refused`() {
    #expect(throws: BackfillSimulatorError.self) {
      try BackfillSimulator(places: ["a"], start: IssueList.day(0), days: 1, noise: .nan)
    }
  }

  @Test func `a cancelled simulation stops`() async {
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try Self.simulate()
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    var places = ["a"]
    var start = IssueList.day(0)
    var days = 100
    var firstLag = 3
    var lastLag = 60
    var delay = 7.0
    var noise = 0.1
    var missedIssues = 0.1
    var error: BackfillSimulatorError

    var testDescription: String { "\(error)" }

    func simulator() throws -> BackfillSimulator {
      try BackfillSimulator(
        places: places, start: start, days: days, firstLag: firstLag, lastLag: lastLag, delay: delay, noise: noise,
        missedIssues: missedIssues)
    }
  }
}
