import Bytes
import Dates
import Revisions
import TestSupport
import Testing

/// Summaries, merges, slides and compactification of real archives against those of epiprocess 0.12.0.
@Suite(.enabled(if: SharedFolder.isPresent)) struct RevisionOracleTests {
  private static func archive(_ file: String, value: String) throws -> Archive {
    let archive = try Archive(reading: ByteSource(path: SharedFolder.path("data/revisions/\(file).csv.gz")))
    return try #require(
      archive.removingKeys(["source", "signal", "geo_type"])?.renamingValues([value]))
  }

  private static let visits = Result { try archive("dv_subset", value: "percent_cli") }
  private static let cases = Result { try archive("cases_subset", value: "case_rate_7d_av") }
  private static let merged = Result { try cases.get().merging(visits.get()) }

  private static func edge() throws -> Archive {
    try Archive(
      reading: ByteSource(path: SharedFolder.path("oracles/revisions/edge_input.csv")),
      columns: ColumnMapping(issue: "version", keys: ["geo_value", "age"]))
  }

  private static func expectSame(
    _ summary: RevisionSummary, as oracle: String, keys: [String] = ["geo_value"], except excepted: Set<String> = [],
    withoutMissingPoints: Bool = false
  ) throws {
    let table = try OracleTable(oracle)
    let archive = summary.archive
    let columns: [(String, (PointRevisions) -> Double)] = [
      ("n_revisions", { Double($0.revisions) }), ("min_lag", { Double($0.minimumLag) }),
      ("max_lag", { Double($0.maximumLag) }), ("lag_near_latest", { $0.lagNearLatest.map(Double.init) ?? .nan }),
      ("spread", \.spread), ("rel_spread", \.relativeSpread), ("min_value", \.minimum), ("max_value", \.maximum),
      ("median_value", \.median),
    ]
    for (column, number) in columns where !excepted.contains(column) {
      let points = summary.points.filter { !withoutMissingPoints || !$0.minimum.isNaN }
      let numbers = Dictionary(
        uniqueKeysWithValues: points.map { point in
          ((archive.keys[point.key].values + [point.time.description]).joined(separator: " "), number(point))
        })
      var oracle = try table.numbers(column, by: keys + ["time_value"])
      if withoutMissingPoints {
        let minima = try table.numbers("min_value", by: keys + ["time_value"])
        oracle = oracle.filter { minima[$0.key]?.isNaN == false }
      }
      #expect(agree(numbers, oracle), "\(column)")
    }
  }

  @Test func `revisions of doctor visits are those of epiprocess`() throws {
    try Self.expectSame(Self.visits.get().revisions(), as: "revision_dv_default")
  }

  @Test func `revisions of cases are those of epiprocess`() throws {
    try Self.expectSame(Self.cases.get().revisions(), as: "revision_cases_default")
  }

  @Test func `revisions of all points within a tenth are those of epiprocess`() throws {
    try Self.expectSame(
      Self.visits.get().revisions(RevisionOptions(minimumWaitingDays: 0, withinLatest: 0.1)),
      as: "revision_dv_nowait_within10")
  }

  @Test func `revisions of a merge with missing values are those of epiprocess, which waits for nothing then`() throws {
    let visits = try #require(Self.merged.get().selectingValues(["percent_cli", "case_rate_7d_av"]))
    try Self.expectSame(
      visits.revisions(RevisionOptions(minimumWaitingDays: 0, keepsMissing: true)), as: "revision_merged_dv_keepna",
      withoutMissingPoints: true)
  }

  @Test func `the printed summary has the counts of epiprocess`() throws {
    let visits = try Self.visits.get().revisions()
    #expect(visits.points.count == 1948)
    #expect([visits.unrevisedCount, visits.quickCount(), visits.fewCount()] == [0, 0, 0])
    #expect(visits.narrowCount() == 91)
    #expect(visits.wideCount(above: visits.wideSpread) == 669)
    #expect(visits.firstLags?.median == 3)
    #expect(visits.lagsNearLatest?.maximum == 67)
    let cases = try Self.cases.get().revisions()
    #expect(cases.points.count == 1956)
    #expect([cases.unrevisedCount, cases.quickCount(), cases.fewCount()] == [523, 531, 1182])
    #expect(cases.narrowCount() == 1312)
    #expect(cases.wideCount(above: cases.wideSpread) == 39)
    #expect(cases.lagsNearLatest?.maximum == 84)
  }

  @Test(arguments: [(0, 117_124), (1e-6, 117_122), (0.05, 30_411)])
  func `compactification leaves as many issues as that of epiprocess`(tolerance: Double, count: Int) throws {
    #expect(try Self.visits.get().compactified(tolerance: tolerance).count == count)
  }

  @Test func `a merge has the rows of epiprocess`() throws {
    let merged = try Self.merged.get()
    #expect(merged.count == 124_858)
    let oracle = try OracleTable("merge_locf_head2000")
    for (position, name) in merged.valueNames.enumerated() {
      let numbers = Dictionary(
        uniqueKeysWithValues: merged.issues.prefix(2000).map { issue in
          ("\(issue.key.values[0]) \(issue.time) \(issue.issue)", issue.values[position])
        })
      #expect(try agree(numbers, oracle.numbers(name, by: ["geo_value", "time_value", "version"])))
    }
  }

  private struct Totals: Equatable {
    var rows: Int
    var missingVisits: Int
    var missingCases: Int
    var visits: Int
    var cases: Int

    init(rows: Int, missingVisits: Int, missingCases: Int, visits: Double, cases: Double) {
      self.rows = rows
      self.missingVisits = missingVisits
      self.missingCases = missingCases
      self.visits = Int((visits * 1e3).rounded())
      self.cases = Int((cases * 1e3).rounded())
    }

    init(_ archive: Archive) {
      let rows = archive.issues.map(\.values)
      func sum(_ column: Int) -> Double { rows.map { $0[column] }.filter { !$0.isNaN }.reduce(0, +) }
      self.init(
        rows: rows.count, missingVisits: rows.count { $0[1].isNaN }, missingCases: rows.count { $0[0].isNaN },
        visits: sum(1), cases: sum(0))
    }
  }

  @Test func `a merge has the totals of epiprocess, however the ends are treated`() throws {
    let visits = try Self.visits.get()
    let all = try Self.cases.get()
    #expect(
      try Totals(Self.merged.get())
        == Totals(rows: 124_858, missingVisits: 2529, missingCases: 0, visits: 885720.336155, cases: 3288864.89614832))
    let end = try #require(Day("2021-06-01"))
    var builder = try ArchiveBuilder(keyColumns: ["geo_value"], valueNames: ["case_rate_7d_av"])
    for issue in all.issues where issue.issue <= end { try builder.append(issue) }
    let cases = try builder.build()
    #expect(cases.issueSpan?.upperBound == end)
    #expect(
      try Totals(cases.merging(visits, sync: .truncate))
        == Totals(rows: 83662, missingVisits: 1754, missingCases: 0, visits: 710254.600048, cases: 2380894.72693813))
    #expect(
      try Totals(cases.merging(visits, sync: .na))
        == Totals(
          rows: 122_349, missingVisits: 1762, missingCases: 38687, visits: 874994.640367, cases: 2380894.72693813))
  }

  @Test(arguments: ["2020-06-20", "2020-08-01", "2020-12-25", "2021-03-01", "2021-07-15", "2021-12-01"])
  func `a merge as of a date is that of epiprocess`(date: String) throws {
    let snapshot = try Self.merged.get().snapshot(asOf: #require(Day(date)))
    let oracle = try OracleTable("asof_\(date)")
    for (position, name) in snapshot.valueNames.enumerated() {
      let numbers = Dictionary(
        uniqueKeysWithValues: snapshot.keys.indices.flatMap { key in
          snapshot.points(of: key).map {
            ("\(snapshot.keys[key].values[0]) \(snapshot.times[$0])", snapshot.columns[position][$0])
          }
        })
      #expect(try agree(numbers, oracle.numbers(name, by: ["geo_value", "time_value"])))
    }
  }

  @Test func `trailing windows that know their date are those of epiprocess`() throws {
    let first = try #require(Day("2020-07-01"))
    let dates = Array(stride(from: first, through: try #require(Day("2021-11-30")), by: 14))
    let merged = try Self.merged.get()
    let rows = merged.slide(over: dates, before: 6)
    let oracle = try OracleTable("epix_slide7_every14d")
    let columns: [(String, (SlideRow) -> Double)] = [
      ("n", { Double($0.points) }), ("dv_mean", { $0.statistics[1].mean }),
      ("dv_n", { Double($0.statistics[1].count) }),
      ("case_mean", { $0.statistics[0].mean }), ("case_n", { Double($0.statistics[0].count) }),
    ]
    for (name, number) in columns {
      let numbers = Dictionary(
        uniqueKeysWithValues: rows.map { ("\(merged.keys[$0.key].values[0]) \($0.date)", number($0)) })
      #expect(try agree(numbers, oracle.numbers(name, by: ["geo_value", "version"])), "\(name)")
    }
  }

  @Test func `edge cases are compacted as by epiprocess`() throws {
    let oracle = try OracleTable("edge_compact")
    let issues = try Self.edge().compactified().issues
    let numbers = Dictionary(
      uniqueKeysWithValues: issues.map {
        (($0.key.values + ["\($0.time)", "\($0.issue)"]).joined(separator: " "), $0.value)
      })
    #expect(try agree(numbers, oracle.numbers("value", by: ["geo_value", "age", "time_value", "version"])))
  }

  @Test func `revisions of edge cases are those of epiprocess where it is right`() throws {
    let archive = try Self.edge().compactified()
    for (keepsMissing, oracle) in [(false, "TRUE"), (true, "FALSE")] {
      try Self.expectSame(
        archive.revisions(RevisionOptions(minimumWaitingDays: 0, keepsMissing: keepsMissing)),
        as: "edge_revision_dropna_\(oracle)", keys: ["geo_value", "age"], except: ["lag_near_latest", "rel_spread"])
    }
  }

  @Test func `revisions of weekly data are those of epiprocess, in weeks`() throws {
    let archive = try Archive(
      reading: ByteSource(path: SharedFolder.path("oracles/revisions/weekly_input.csv")),
      columns: ColumnMapping(issue: "version", timeType: .epiweek, issueType: .epiweek))
    #expect(archive.timeType.text(of: try #require(archive.timeSpan?.lowerBound)) == "202052")
    try Self.expectSame(archive.revisions(RevisionOptions(minimumWaitingDays: 0)), as: "weekly_revision_weeks")
  }
}
