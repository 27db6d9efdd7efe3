import Dates
import Revisions
import Testing

/// Steady curves of two series: one with many points, one with few.
struct UncertaintyCurvesTests {
  /// Errors of ±`size` at lag 0, alternating, about a final value of 100.
  private static func triangle(_ series: [(name: String, points: Int, size: Double)]) throws -> ReportingTriangle {
    var builder = try ArchiveBuilder(keyColumns: ["place"])
    for (name, points, size) in series {
      for point in 0..<points {
        let time = IssueList.day(point)
        let error = point.isMultiple(of: 2) ? size : -size
        try builder.append(Issue(key: [name], time: time, issue: time, value: 100 + error))
        try builder.append(Issue(key: [name], time: time, issue: time.adding(days: 1), value: 100))
      }
    }
    return try #require(builder.build().triangle(lags: [0]))
  }

  @Test func `a series with few points leans on all, one with many stands alone`() throws {
    let triangle = try Self.triangle([("few", 4, 1), ("many", 400, 10)])
    let raw = triangle.revisionErrors(waiting: 0).map { $0[0].variance }
    let steady = UncertaintyCurves(triangle, waiting: 0, priorPoints: 20).estimates.map { $0[0].variance }
    #expect(steady[0] > 20 * raw[0] && steady[0] < raw[1])
    #expect((steady[1] / raw[1] - 1).magnitude < 0.01)
  }

  @Test func `without a prior and neighbours the curve is the raw one`() throws {
    let triangle = try Self.triangle([("a", 10, 3), ("b", 20, 5)])
    let raw = triangle.revisionErrors(waiting: 0).map { $0[0].variance }
    let steady = UncertaintyCurves(triangle, waiting: 0, priorPoints: 0).estimates.map { $0[0].variance }
    for (raw, steady) in zip(raw, steady) { #expect((steady / raw - 1).magnitude < 1e-12) }
  }
}
