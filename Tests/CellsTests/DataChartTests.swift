import Charts
import Markup
import Notebook
import Report
import Testing

struct DataChartTests {
  private static let csv = """
    day,place,value,other
    2020-01-01,b,1,10
    2020-01-02,b,3,20
    2020-01-01,a,5,30
    2020-02-03,a,,40
    2020-02-04,a,7,50

    """

  private func trial(_ chart: String) async throws -> CellTrial {
    try await CellTrial("- {id: c, chart: {data: t.csv, \(chart)}}", files: ["t.csv": Self.csv])
  }

  private func rows(_ chart: String) async throws -> [String] { try await trial(chart).rows(of: "c") }

  @Test func `the data are the rows that are drawn under the names of their columns`() async throws {
    #expect(
      try await rows("mark: line, x: day, y: value, color: place, filter: {field: value, from: 2}")
        == ["place,day,value", "b,2020-01-02,3", "a,2020-01-01,5", "a,2020-02-04,7"])
  }

  @Test func `conditions choose rows by values and by ranges`() async throws {
    #expect(try await rows("mark: dot, x: day, y: other, filter: {field: place, is: b}").count == 3)
    #expect(try await rows("mark: dot, x: day, y: other, filter: {field: place, not: [b]}").count == 4)
    #expect(try await rows("mark: dot, x: day, y: other, filter: {field: day, to: 2020-01-01}").count == 3)
    #expect(
      try await rows("mark: dot, x: day, y: other, filter: [{field: place, is: a}, {field: other, to: 45}]").count == 3)
  }

  @Test func `an aggregate makes one row of those that agree in all else`() async throws {
    #expect(
      try await rows("mark: bar, x: place, y: {field: value, aggregate: mean}") == ["place,value_mean", "b,2", "a,6"])
    #expect(try await rows("mark: bar, x: place, y: {aggregate: count}") == ["place,count", "b,2", "a,3"])
    #expect(
      try await rows("mark: bar, x: place, y: {field: other, aggregate: q25}") == ["place,other_q25", "b,12.5", "a,35"])
    #expect(
      try await rows("mark: bar, x: place, y: {field: day, aggregate: distinct}") == [
        "place,day_distinct", "b,2", "a,3",
      ])
  }

  @Test func `bins begin at round values or with the calendar's periods`() async throws {
    #expect(
      try await rows("mark: bar, x: {field: other, bin: {step: 20}}, y: {aggregate: count}")
        == ["other,count", "0,1", "20,2", "40,2"])
    #expect(
      try await rows("mark: bar, x: {field: day, bin: month}, y: {field: other, aggregate: sum}")
        == ["day,other_sum", "2020-01-01,60", "2020-02-01,90"])
    #expect(
      try await rows("mark: bar, x: {field: day, bin: week}, y: {aggregate: count}")
        == ["day,count", "2019-12-30,3", "2020-02-03,2"])
  }

  @Test func `a window runs along each series`() async throws {
    #expect(
      try await rows("mark: line, x: day, y: {field: other, window: {rows: 2}}, color: place")
        == [
          "place,day,other", "b,2020-01-01,", "b,2020-01-02,15", "a,2020-01-01,", "a,2020-02-03,35", "a,2020-02-04,45",
        ])
  }

  @Test func `layers share what the chart says and have what they say themselves`() async throws {
    #expect(
      try await rows(
        "marks: [{type: band, low: {field: other, aggregate: min}, high: {field: other, aggregate: max}}, dot], x: place, y: other"
      ).prefix(4) == ["mark,place,other_min,other_max,other", "band,b,10,20,", "band,a,30,50,", "dot,b,,,10"])
  }

  @Test func `a table of another cell is drawn as well as a file`() async throws {
    let trial = try await CellTrial(
      """
      - {id: t, table: {file: t.csv}}
      - {id: c, chart: {data: t, mark: dot, x: day, y: value}}
      - {id: d, chart: {data: c, mark: dot, x: day, y: value}}
      """, files: ["t.csv": Self.csv])
    #expect(try trial.rows(of: "c") == trial.rows(of: "d"))
  }

  @Test func `the alt text says what is drawn and how far the values go`() async throws {
    let alt = try await trial("mark: line, x: day, y: value, color: place").figure("c").alt
    #expect(
      alt == "Line chart of value by day, in colours for 2 values of place (b, a). "
        + "Value goes from 1 at 2020-01-01 to 7 at 2020-02-04.")
  }

  @Test(arguments: [
    ("mark: line, x: dy, y: value", "missing-column: the data have no column `dy` (did you mean `day`?)"),
    (
      "mark: line, x: day, y: {field: place, aggregate: mean}",
      "wrong-type: the column `place` has texts, and numbers are needed here"
    ),
    (
      "mark: dot, x: day, y: {field: place, scale: log}",
      "wrong-type: the column `place` has texts, which have no place on a log axis (leave `scale` out, or choose another column)"
    ),
    (
      "mark: dot, x: day, y: value, filter: {field: place, is: c}",
      "no-data: there is no row to draw (look at the data, and at `filter` if there is one)"
    ),
    (
      "mark: dot, x: day, y: value, annotations: [{x: soon}]",
      "wrong-type: `soon` has no place on the axis, which has dates"
    ),
    (
      "mark: dot, x: place, y: value, annotations: [{x: c}]",
      "wrong-type: `c` has no place on the axis, which has texts (the names are `b`, `a`)"
    ),
    (
      "mark: dot, x: day, y: {field: value, domain: [3, 1]}",
      "out-of-range: the domain of numbers needs its two ends, the lower first (write `domain: [0, 100]`)"
    ),
    (
      "mark: dot, x: day, y: {field: value, bin: month}",
      "wrong-type: the column `value` has numbers, and dates are needed here (write a number of steps)"
    ),
    (
      "mark: bar, x: {field: value, bin: {step: 0.00000001}}, y: {aggregate: count}",
      "too-large: the steps of `value` are too many to draw (choose wider steps)"
    ),
  ])
  func `a mistake about the data is told at the place in the spec`(chart: String, failure: String) async throws {
    let trial = try await trial(chart)
    #expect(trial.failure("c") == failure)
    #expect(trial.failureSpan("c") != nil)
  }

  @Test func `no mark traps on rows without a value`() async throws {
    for mark in ["line", "area", "dot", "bar", "box", "fan", "heatmap"] {
      let trial = try await CellTrial(
        "- {id: c, chart: {data: t.csv, mark: \(mark), x: a, y: b, color: b, facet: c}}",
        files: ["t.csv": "a,b,c\n,,\n1,,x\n,2,\n1e300,-1e300,x\n"])
      #expect(trial.failure("c") == nil, "\(mark)")
    }
  }
}
