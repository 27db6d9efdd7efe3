import Dates
import Revisions
import Testing

/// What epiprocess 0.12 gets wrong, and other corners of the summary of a point. The names of the differences are those of the table in the
/// article "Revisions".
struct RevisionSummaryTests {
  /// The summary of one point of day 0, from lags and values.
  private func point(
    _ issues: [(lag: Int, value: Double)], _ options: RevisionOptions = RevisionOptions(minimumWaitingDays: 0)
  ) throws -> PointRevisions? {
    var builder = try ArchiveBuilder(keyColumns: [])
    for issue in issues {
      try builder.append(
        Issue(key: [], time: IssueList.day(0), issue: IssueList.day(issue.lag), value: issue.value))
    }
    return try builder.build().revisions(options).points.first
  }

  private let keeping = RevisionOptions(minimumWaitingDays: 0, keepsMissing: true)

  @Test func `a negative final value is near itself`() throws {
    let point = try #require(try point([(7, -3), (9, -4), (10, -3.9)]))
    #expect(point.lagNearLatest == 9)
  }

  @Test func `a final value of zero is near itself alone`() throws {
    #expect(try point([(7, 7), (11, 0)])?.lagNearLatest == 11)
    #expect(try point([(7, 0), (11, 0.001), (12, 0)])?.lagNearLatest == 12)
  }

  @Test func `the relative spread is never negative`() throws {
    #expect(try point([(7, -3), (9, -4), (10, -3.9)])?.relativeSpread == 0.25)
    #expect(try point([(7, 0), (9, 0)], keeping)?.relativeSpread.isNaN == true)
  }

  @Test func `a point of missing values has no numbers`() throws {
    let point = try #require(try point([(10, .nan)], keeping))
    #expect(point.revisions == 0)
    #expect(point.lagNearLatest == nil)
    #expect([point.minimum, point.maximum, point.median, point.spread, point.relativeSpread].allSatisfy { $0.isNaN })
    #expect(try self.point([(10, .nan)])?.revisions == nil)
  }

  @Test func `a point that was removed in the end is near nothing`() throws {
    let point = try #require(try point([(1, 5), (2, 6), (3, .nan)], keeping))
    #expect(point.lagNearLatest == nil)
    #expect(point.revisions == 2)
  }

  @Test func `missing values wait too`() throws {
    var options = keeping
    options.minimumWaitingDays = 60
    #expect(try point([(1, 5), (59, 6)], options)?.revisions == nil)
    #expect(try point([(1, 5), (60, 6)], options)?.revisions == 1)
  }

  @Test func `an issue within the tolerance of the one before it is no revision`() throws {
    let options = RevisionOptions(minimumWaitingDays: 0, tolerance: 0.5)
    #expect(try point([(1, 5), (2, 5.4), (3, 5.8), (4, 7)], options)?.revisions == 1)
  }

  @Test func `a middle value of an even number of issues is between two`() throws {
    #expect(try point([(1, 1), (2, 4), (3, 2), (4, 9)])?.median == 3)
  }
}
