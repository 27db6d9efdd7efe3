import Dates
import Revisions
import Testing

/// The regression of final values on first releases, against numbers of scipy 1.17.
struct EfficiencyTestTests {
  private static let pairs = [
    (release: 1.0, final: 1.3), (2, 2.1), (3, 3.6), (4, 4.1), (5, 5.9), (6, 6.4), (7, 7.2), (8, 9.1),
  ]

  @Test func `coefficients, F and p are those of scipy`() throws {
    let test = try #require(EfficiencyTest(Self.pairs))
    #expect((test.slope - 1.0749999999999995).magnitude < 1e-12)
    #expect((test.intercept - 0.1250000000000005).magnitude < 1e-12)
    #expect((test.statistic - 7.868686868686852).magnitude < 1e-9)
    #expect((test.pValue - 0.02102967369075622).magnitude < 1e-12)
  }

  @Test func `releases that are never revised are efficient`() throws {
    let test = try #require(EfficiencyTest([(release: 1.0, final: 1), (2, 2), (4, 4)]))
    #expect((test.slope - 1).magnitude < 1e-12 && test.statistic == 0 && test.pValue == 1)
  }

  @Test func `too few or equal releases have no test`() {
    #expect(EfficiencyTest([(release: 1.0, final: 2), (2, 3), (.nan, 4)]) == nil)
    #expect(EfficiencyTest([(release: 1.0, final: 2), (1, 3), (1, 4)]) == nil)
  }

  @Test func `growth is taken between values of one time`() throws {
    var builder = try ArchiveBuilder(keyColumns: [])
    // The second issue of the first quarter doubles the scale: growth is 10 % before and after.
    for (time, issue, value) in [
      ("2020-01-01", "2020-05-15", 100.0), ("2020-01-01", "2020-08-14", 200), ("2020-04-01", "2020-08-14", 220),
      ("2020-07-01", "2030-01-01", 1),
    ] {
      try builder.append(Issue(key: [], time: #require(Day(time)), issue: #require(Day(issue)), value: value))
    }
    let triangle = try #require(builder.build().triangle(lags: [0, 1, 2, 3]))
    let releases = triangle.firstReleases(waiting: 4, of: .growth)[0]
    #expect(releases.count == 1)
    #expect((releases[0].release - 0.1).magnitude < 1e-12 && (releases[0].final - 0.1).magnitude < 1e-12)
  }
}
