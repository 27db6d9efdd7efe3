import Dates
import Revisions
import Testing

/// Small archives whose triangles are written out.
struct ReportingTriangleTests {
  private static func archive(_ rows: [(time: String, issue: String, value: Double)]) throws -> Archive {
    var builder = try ArchiveBuilder(keyColumns: [])
    for row in rows {
      try builder.append(
        Issue(key: [], time: #require(Day(row.time)), issue: #require(Day(row.issue)), value: row.value))
    }
    return try builder.build()
  }

  private static func rows(_ triangle: ReportingTriangle) -> [[Double?]] {
    triangle.points(of: 0).map { point in
      triangle.lags.indices.map { triangle.value(of: point, at: $0) }.map { $0.isNaN ? nil : $0 }
    }
  }

  private static let daily = [
    ("2021-01-01", "2021-01-02", 5.0), ("2021-01-01", "2021-01-04", 3), ("2021-01-02", "2021-01-02", 7),
    ("2021-01-02", "2021-01-03", .nan), ("2021-01-04", "2021-01-04", 1),
  ]

  @Test func `a value holds until its next issue, and the future is missing`() throws {
    let triangle = try #require(Self.archive(Self.daily).triangle(lags: [0, 1, 2, 3]))
    #expect(Self.rows(triangle) == [[nil, 5, 5, 3], [7, nil, nil, nil], [1, nil, nil, nil]])
    #expect(triangle.finalValues[0] == 3 && triangle.finalValues[1].isNaN)
    #expect(triangle.grid.unit == .day)
  }

  @Test func `increments add up from nothing`() throws {
    let triangle = try #require(Self.archive(Self.daily).triangle(lags: [0, 1, 2, 3], content: .increments))
    #expect(Self.rows(triangle) == [[0, 5, 5, 8], [7, 7, 7, nil], [1, nil, nil, nil]])
  }

  @Test func `lags are counted in the periods of the times`() throws {
    let quarters = try Self.archive([
      ("2020-01-01", "2020-05-15", 100), ("2020-01-01", "2020-08-14", 103), ("2020-04-01", "2020-08-14", 90),
      ("2020-07-01", "2020-12-31", 95),
    ])
    let triangle = try #require(quarters.triangle(lags: [0, 1, 2]))
    #expect(triangle.grid.unit == .quarter)
    #expect(Self.rows(triangle) == [[nil, 100, 103], [nil, 90, 90], [nil, 95, nil]])
  }

  @Test(arguments: [
    (["2020-01-01", "2021-01-01"], CalendarUnit.year), (["2020-01-01", "2020-04-01"], .quarter),
    (["2020-01-01", "2020-02-01"], .month), (["2020-02-02", "2020-02-16"], .week),
    (["2020-02-02", "2020-02-03"], .day),
    (["2020-01-01"], .day),
  ])
  func `the grid of times is the coarsest that they begin`(times: [String], unit: CalendarUnit) throws {
    let days = try times.map { try #require(Day($0)) }
    let grid = PeriodGrid(of: days)
    #expect(grid.unit == unit)
    for offset in -1000...1000 {
      let day = days[0].adding(days: offset)
      let period = grid.period(of: day)
      #expect(grid.start(of: period) <= day && day < grid.start(of: period + 1))
      #expect(grid.period(of: grid.start(of: period)) == period)
      #expect(grid.start(of: grid.lastPeriod(endedBy: day) + 1) <= day.adding(days: 1))
    }
  }

  @Test func `an unfinished period is not known`() throws {
    let grid = PeriodGrid(of: [Day("2020-01-01")!, Day("2020-04-01")!])
    #expect(grid.lastPeriod(endedBy: Day("2020-06-29")!) + 1 == grid.lastPeriod(endedBy: Day("2020-06-30")!))
  }

  @Test func `a value is stable when it never leaves the final one again`() throws {
    let triangle = try #require(
      Self.archive([
        ("2021-01-01", "2021-01-01", 10), ("2021-01-01", "2021-01-02", 50), ("2021-01-01", "2021-01-04", 10),
        ("2021-01-02", "2021-01-02", 4), ("2021-01-09", "2021-01-09", 1),
      ]).triangle(lags: [0, 1, 2, 3, 4]))
    #expect(triangle.stabilityLags(waiting: 5, tolerance: 0.1) == [[3, 0]])
  }

  @Test func `completeness may exceed one, and a final value of zero has none`() throws {
    let triangle = try #require(
      Self.archive([
        ("2021-01-01", "2021-01-01", 30), ("2021-01-01", "2021-01-03", 20), ("2021-01-02", "2021-01-02", 4),
        ("2021-01-02", "2021-01-03", 0), ("2021-01-09", "2021-01-09", 1),
      ]).triangle(lags: [0, 2]))
    let lags = triangle.completeness(waiting: 5, probabilities: [0.5])[0]
    #expect(lags.map(\.quantiles) == [[1.5], [1]] && lags.map(\.known) == [1, 1] && lags.map(\.points) == [2, 2])
  }
}
