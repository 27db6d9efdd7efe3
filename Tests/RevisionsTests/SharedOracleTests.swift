import Bytes
import Dates
import Revisions
import TestSupport
import Testing

/// As-of views of real archives against those of epiprocess 0.12.0, and against plain filtering of rows.
@Suite(.enabled(if: SharedFolder.isPresent)) struct SharedOracleTests {
  private static func archive(_ file: String, columns: ColumnMapping = ColumnMapping()) throws -> Archive {
    try Archive(reading: ByteSource(path: SharedFolder.path("data/revisions/\(file)")), columns: columns)
  }

  private static let visits = Result { try archive("dv_subset.csv.gz") }

  /// Points by "key time".
  private static func points(_ snapshot: Snapshot, keyColumns: Range<Int>) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: snapshot.points.map { point in
        ((point.key.values[keyColumns] + ["\(point.time)"]).joined(separator: " "), point.value)
      })
  }

  /// The rows of a table of plain fields, which may be quoted.
  private static func rows(_ path: String) throws -> [[String]] {
    var source = try ByteSource(path: SharedFolder.path(path))
    return try source.readAll().split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
      line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { field in
        String(decoding: field.drop { $0 == UInt8(ascii: "\"") }.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
      }
    }
  }

  @Test(arguments: ["2020-06-20", "2020-08-01", "2020-12-25", "2021-03-01", "2021-07-15", "2021-12-01"])
  func `doctor visits as of a date are those of epiprocess`(date: String) throws {
    let day = try #require(Day(date))
    let rows = try Self.rows("oracles/revisions/asof_\(date).csv").filter { $0[2] != "NA" && $0[2] != "" }
    let oracle = try Dictionary(
      uniqueKeysWithValues: rows.map { try ("\($0[0]) \($0[1])", #require(Double($0[2]))) })
    let archive = try Self.visits.get()
    #expect(Self.points(archive.snapshot(asOf: day), keyColumns: 3..<4) == oracle)
    #expect(!oracle.isEmpty)
  }

  @Test func `the archive of doctor visits has the facts of its file`() throws {
    let archive = try Self.visits.get()
    #expect(archive.count == 117_124)
    #expect(archive.keys.indices.map(archive.keys.label) == ["ca", "fl", "ny", "tx"])
    #expect(archive.timeSpan?.lowerBound == Day("2020-06-01"))
    let dates = archive.issueDates
    #expect(Array(archive.sweep(over: dates).suffix(3)) == dates.suffix(3).map(archive.snapshot))
  }

  @Test(arguments: ["2021-01-04", "2021-01-06", "2021-01-07", "2021-01-10", "2021-01-14"])
  func `removals and extra keys as of a date are those of epiprocess`(date: String) throws {
    let archive = try Archive(
      reading: ByteSource(path: SharedFolder.path("oracles/revisions/edge_input.csv")),
      columns: ColumnMapping(issue: "version", keys: ["geo_value", "age"]))
    let points = try Self.points(archive.snapshot(asOf: #require(Day(date))), keyColumns: 0..<2)
    let oracle = try Self.rows("oracles/revisions/edge_asof_\(date).csv")
    #expect(points.count == oracle.count)
    for row in oracle {
      let value = try #require(points["\(row[0]) \(row[1]) \(row[2])"])
      #expect(row[3] == "NA" ? value.isNaN : value == Double(row[3]))
    }
  }

  struct Table: Sendable, CustomTestStringConvertible {
    var file: String
    var columns: ColumnMapping
    /// Positions of the keys, the time, the issue and the value in a row.
    var keys: [Int]
    var time: Int
    var issue: Int
    var value: Int
    var dates: [String]

    var testDescription: String { file }
  }

  @Test(arguments: [
    Table(
      file: "cases_subset.csv.gz", columns: ColumnMapping(), keys: [0, 1, 2, 3], time: 5, issue: 6, value: 8,
      dates: ["2020-06-02", "2021-01-15"]),
    Table(
      file: "gdp_vintages.csv.gz", columns: ColumnMapping(time: "time", issue: "pub_date", keys: ["id"]),
      keys: [3], time: 0, issue: 1, value: 2, dates: ["2003-01-01", "2014-10-03"]),
    Table(
      file: "germany_covid19_hosp.csv.gz",
      columns: ColumnMapping(
        time: "reference_date", issue: "report_date", value: "count", keys: ["location", "age_group"]),
      keys: [1, 2], time: 0, issue: 5, value: 4, dates: ["2021-04-06", "2021-08-31"]),
  ])
  func `mapped tables as of a date are their filtered rows`(table: Table) throws {
    let archive = try Self.archive(table.file, columns: table.columns)
    let rows = try Self.rows("data/revisions/\(table.file)")
    #expect(archive.count == rows.count)
    for date in table.dates {
      var latest: [String: (issue: String, value: Double)] = [:]
      for row in rows where row[table.issue] <= date {
        let name = (table.keys.map { row[$0] } + [row[table.time]]).joined(separator: " ")
        if let known = latest[name], known.issue > row[table.issue] { continue }
        latest[name] = (row[table.issue], Double(row[table.value]) ?? .nan)
      }
      let snapshot = try archive.snapshot(asOf: #require(Day(date)))
      let points = Self.points(snapshot, keyColumns: 0..<table.keys.count)
      #expect(points.count == latest.count)
      for (name, row) in latest {
        let value = try #require(points[name])
        #expect(value == row.value || (value.isNaN && row.value.isNaN))
      }
    }
  }
}
