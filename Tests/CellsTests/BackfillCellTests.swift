import Markup
import Notebook
import Report
import Testing

/// The ten issues of the Kansas point: a value that was first 11.2 and is now 8.05.
enum Kansas {
  static let issues = [
    ("2020-06-30", "11.1994"), ("2020-07-01", "9.7082"), ("2020-07-02", "9.22323"), ("2020-07-03", "9.09493"),
    ("2020-07-04", "8.60064"), ("2020-07-05", "8.56377"), ("2020-07-06", "8.55982"), ("2020-07-07", "8.41921"),
    ("2020-07-08", "8.27452"), ("2020-07-09", "8.04732"),
  ]

  static let csv =
    "geo_value,time_value,issue,value\n"
    + issues.map { "ks,2020-06-24,\($0),\($1)\n" }.joined()

  static let archive = "- {id: kansas, archive: {file: ks.csv}}\n"
  static let files = ["ks.csv": csv]
}

struct ArchiveCellTests {
  @Test func `an archive counts issues, points and series`() async throws {
    let trial = try await CellTrial(Kansas.archive, files: Kansas.files)
    #expect(try trial.metric("issues", of: "kansas") == .integer(10))
    #expect(try trial.metric("points", of: "kansas") == .integer(1))
    #expect(try trial.metric("series", of: "kansas") == .integer(1))
    #expect(try trial.metric("first_issue", of: "kansas") == .string("2020-06-30"))
    #expect(try trial.metric("last_issue", of: "kansas") == .string("2020-07-09"))
  }

  @Test func `columns of other names are mapped`() async throws {
    let trial = try await CellTrial(
      "- {id: a, archive: {file: a.tsv, columns: {time: day, issue: told, value: n, keys: [state, sex]}}}",
      files: ["a.tsv": "state\tsex\tday\ttold\tn\nks\tf\t20200624\t20200630\t1\nks\tm\t20200624\t20200630\t\n"])
    #expect(try trial.metric("series", of: "a") == .integer(2))
  }

  @Test(arguments: [
    ("", "invalid-table: ks.csv:1:1: the table is empty: its first row must name the columns"),
    ("geo_value,time_value,issue,value\n", "no-data: ks.csv: the table has no rows"),
    (
      "geo_value,time_valeu,issue,value\nks,2020-06-24,2020-06-30,1\n",
      "missing-column: ks.csv: there is no column `time_value` (did you mean `time_valeu`?)"
    ),
    (
      "place,day,told,n\nks,2020-06-24,2020-06-30,1\n",
      "missing-column: ks.csv: there is no column `time_value` (map it with `columns`; the table has `place`, `day`, `told`, `n`)"
    ),
    (
      "geo_value,time_value,issue,value\nks,2020-06-24,2020-06-31,1\n",
      "invalid-field: ks.csv:2:15: expected a date such as 2020-06-24 in the column `issue`, found `2020-06-31`"
    ),
    (
      "geo_value,time_value,issue,value\nks,2020-06-24,2020-06-30,1\nks,2020-06-25,2020-06-30,many\n",
      "invalid-field: ks.csv:3:26: expected a number in the column `value`, found `many`"
    ),
    (
      "geo_value,time_value,issue,value\nks,2020-06-24,2020-06-30\n",
      "invalid-table: ks.csv:2:25: the row has 3 fields, the header 4"
    ),
    (
      "geo_value,time_value,issue,value\n\"ks,2020-06-24,2020-06-30,1\n",
      "invalid-table: ks.csv:2:1: a quoted field does not end"
    ),
    (
      "geo_value,time_value,issue,value\nks,2020-06-24,2020-06-30,1\nfl,2020-06-24,2020-06-30,1\nks,2020-06-24,2020-06-30,2\n",
      "duplicate-issue: ks.csv:4: ks of 2020-06-24 was issued on 2020-06-30 before, on line 2 (keep one of the two rows, or name more key columns with `columns`)"
    ),
  ])
  func `a table that is wrong is told with line and column`(text: String, expected: String) async throws {
    let trial = try await CellTrial(Kansas.archive, files: ["ks.csv": text])
    #expect(trial.failure("kansas") == expected)
  }

  @Test func `a file that calls itself gzip and is cut off is told with the byte`() async throws {
    let trial = try await CellTrial(
      "- {id: a, archive: {file: a.csv.gz}}", files: ["a.csv.gz": "\u{1F}\u{8B}"])
    #expect(trial.failure("a") != nil)
  }

  @Test func `a simulation is decided by its seed`() async throws {
    let cells = [1, 1, 2].enumerated().map { index, seed in
      "- {id: a\(index), archive: {simulate: {days: 10, last-lag: 5, seed: \(seed)}}}\n- {id: t\(index), table: a\(index)}"
    }
    let trial = try await CellTrial(cells.joined(separator: "\n"))
    #expect(try trial.text(of: "t0") == trial.text(of: "t1"))
    #expect(try trial.text(of: "t0") != trial.text(of: "t2"))
    #expect(try trial.metric("series", of: "a0") == .integer(2))
  }
}

struct AsOfCellTests {
  @Test(arguments: Kansas.issues)
  func `as of the day of an issue the value is that of the issue`(date: String, value: String) async throws {
    let trial = try await CellTrial(
      Kansas.archive + "- {id: v, as-of: {archive: kansas, date: \(date)}}", files: Kansas.files)
    #expect(
      try trial.rows(of: "v")
        == ["as_of,time_value,issue,value,latest", "\(date),2020-06-24,\(date),\(value),8.04732"])
  }

  @Test func `between two issues the earlier one counts, and after the last the last`() async throws {
    let csv = Kansas.csv.split(separator: "\n").filter { !$0.contains("2020-07-05") }.joined(separator: "\n")
    let trial = try await CellTrial(
      Kansas.archive + "- {id: v, as-of: {archive: kansas, dates: [2020-07-05, 2021-01-01]}}", files: ["ks.csv": csv])
    #expect(
      try trial.rows(of: "v").dropFirst() == [
        "2020-07-05,2020-06-24,2020-07-04,8.60064,8.04732", "2021-01-01,2020-06-24,2020-07-09,8.04732,8.04732",
      ])
  }

  @Test func `before the first issue there is nothing to see`() async throws {
    let trial = try await CellTrial(
      Kansas.archive + "- {id: v, as-of: {archive: kansas, date: 2020-06-29}}", files: Kansas.files)
    #expect(try #require(trial.failure("v")).hasPrefix("nothing-issued: nothing had been issued by "))
  }

  @Test(arguments: [
    ("where: {geo: ks}", "unknown-column: the archive has no key column `geo` (the key columns are `geo_value`)"),
    ("where: {geo_value: fl}", "unknown-value: the column `geo_value` has no value `fl` (the values are `ks`)"),
    (
      "from: 2020-06-25",
      "nothing-left: no issue of `kansas` is about a time of this window (its times run from 2020-06-24 to 2020-06-24)"
    ),
  ])
  func `a part that the archive does not have is told with what it has`(part: String, expected: String) async throws {
    let trial = try await CellTrial(
      Kansas.archive + "- {id: v, as-of: {archive: kansas, date: 2020-07-01, \(part)}}", files: Kansas.files)
    #expect(trial.failure("v") == expected)
  }
}

struct SweepCellTests {
  private static let simulated = "- {id: s, archive: {simulate: {days: 30, last-lag: 20, places: [ca, fl]}}}\n"

  @Test func `a sweep is the as-of views of its dates, and the latest data`() async throws {
    let dates = "[2020-06-12, 2020-06-20, 2020-06-28]"
    let trial = try await CellTrial(
      Self.simulated
        + "- {id: w, sweep: {archive: s, dates: \(dates)}}\n- {id: v, as-of: {archive: s, dates: \(dates)}}")
    let views = try trial.rows(of: "v").dropFirst().map { row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      return [fields[0], fields[1], fields[2], fields[4]].joined(separator: ",")
    }
    let sweep = try trial.rows(of: "w")
    #expect(sweep.first == "as_of,geo_value,time_value,value")
    #expect(Array(sweep.dropFirst().prefix(views.count)) == views)
    let latest = try #require(try trial.metric("latest_issue", of: "w"))
    #expect(sweep.dropFirst(views.count + 1).allSatisfy { .string(String($0.prefix(10))) == latest })
    #expect(sweep.count - views.count - 1 == 60)
  }

  @Test(arguments: [
    ("shared", "All panels have the same y axis."), ("free", "Each panel has a y axis of its own."),
  ])
  func `the caption says whether panels share an axis`(axes: String, words: String) async throws {
    let trial = try await CellTrial(
      Self.simulated + "- {id: w, sweep: {archive: s, dates: [2020-06-20], axes: \(axes)}}\n"
        + "- {id: v, as-of: {archive: s, date: 2020-06-20, axes: \(axes)}}")
    #expect(try trial.figure("w").caption.plainText.contains(words))
    #expect(try trial.figure("v").caption.plainText.contains(words))
  }

  @Test func `one panel needs no word on axes`() async throws {
    let trial = try await CellTrial(
      Self.simulated + "- {id: w, sweep: {archive: s, dates: [2020-06-20], where: {geo_value: ca}}}")
    #expect(try !trial.figure("w").caption.plainText.contains("y axis"))
  }

  @Test func `dates from, to and every are the list of them`() async throws {
    let trial = try await CellTrial(
      Self.simulated + "- {id: a, sweep: {archive: s, dates: {from: 2020-06-12, to: 2020-06-27, every: 7}}}\n"
        + "- {id: b, sweep: {archive: s, dates: [2020-06-26, 2020-06-12, 2020-06-19, 2020-06-12]}}")
    #expect(try trial.text(of: "a") == trial.text(of: "b"))
    #expect(try trial.metric("dates", of: "a") == .integer(3))
  }

  @Test func `dates before the first issue show nothing`() async throws {
    let trial = try await CellTrial(Self.simulated + "- {id: w, sweep: {archive: s, dates: [2020-01-01]}}")
    #expect(try #require(trial.failure("w")).hasPrefix("nothing-issued: nothing had been issued by any of these dates"))
  }
}

struct HistoryCellTests {
  @Test func `a history has every issue of the point with its lag and change`() async throws {
    let trial = try await CellTrial(
      Kansas.archive + "- {id: h, history: {archive: kansas, key: {geo_value: ks}, time: 2020-06-24}}",
      files: Kansas.files)
    let rows = try trial.rows(of: "h")
    #expect(rows.prefix(3) == ["issue,lag,value,change", "2020-06-30,6,11.1994,", rows[2]])
    #expect(rows[2].hasPrefix("2020-07-01,7,9.7082,"))
    #expect(rows.count == 11)
    #expect(try trial.metric("first", of: "h") == .number(11.1994))
    #expect(try trial.metric("last", of: "h") == .number(8.04732))
  }

  @Test(arguments: [
    (
      "key: {geo_value: ks}, time: 2020-06-25",
      "no-data: the series has no point of 2020-06-25 (its times run from 2020-06-24 to 2020-06-24)"
    ),
    (
      "key: {geo_value: fl}, time: 2020-06-24",
      "unknown-value: the column `geo_value` has no value `fl` (the values are `ks`)"
    ),
    (
      "key: {place: ks}, time: 2020-06-24",
      "unknown-column: the archive has no key column `place` (the key columns are `geo_value`)"
    ),
  ])
  func `a point that is not there is told with those that are`(fields: String, expected: String) async throws {
    let trial = try await CellTrial(
      Kansas.archive + "- {id: h, history: {archive: kansas, \(fields)}}", files: Kansas.files)
    #expect(trial.failure("h") == expected)
  }

  @Test func `a key that fits several series is told with some of them`() async throws {
    let trial = try await CellTrial(
      "- {id: s, archive: {simulate: {days: 5, places: [ca, fl]}}}\n- {id: h, history: {archive: s, time: 2020-06-03}}")
    #expect(
      trial.failure("h") == "ambiguous-key: 2 series fit the key (add columns to `key` until one is left of `ca`, `fl`)"
    )
  }

  @Test func `a point whose first value is missing still has a history`() async throws {
    let csv = "geo_value,time_value,issue,value\nks,2020-06-24,2020-06-30,\nks,2020-06-24,2020-07-01,9\n"
    let trial = try await CellTrial(
      Kansas.archive + "- {id: h, history: {archive: kansas, time: 2020-06-24}}", files: ["ks.csv": csv])
    #expect(try trial.rows(of: "h").dropFirst() == ["2020-06-30,6,,", "2020-07-01,7,9,"])
  }
}

struct TimeTypeCellTests {
  private static let quarters = """
    state,quarter,told,gdp,jobs
    ks,2020-Q1,2020-04-30,5,1
    ks,2020-Q1,2020-07-30,6,1
    ks,2020-Q2,2020-07-30,4,2

    """
  private static let archive = """
    - id: a
      archive:
        file: a.csv
        columns: {time: quarter, issue: told, value: [gdp, jobs], keys: [state]}

    """

  @Test func `quarters work in every kind of cell`() async throws {
    let trial = try await CellTrial(
      Self.archive + """
        - {id: views, as-of: {archive: a, date: 2020-05-01}}
        - {id: lines, sweep: {archive: a, dates: [2020-05-01, 2020-08-01], from: 2020-Q1}}
        - {id: point, history: {archive: a, time: 2020-Q1, value: gdp}}
        - {id: revised, revisions: {archive: a, value: gdp, min-waiting-period: 0}}
        - {id: rows, table: {of: a}}
        """, files: ["a.csv": Self.quarters])
    #expect(
      try trial.rows(of: "views") == ["as_of,time_value,issue,value,latest", "2020-05-01,2020-Q1,2020-04-30,5,6"])
    #expect(try trial.rows(of: "lines").last == "2020-07-30,2020-Q2,4")
    let point = try Array(trial.rows(of: "point").dropFirst())
    #expect(point == ["2020-04-30,120,5,", "2020-07-30,211,6,1.00000"])
    #expect(
      try Array(trial.rows(of: "revised").dropFirst()) == [
        "2020-Q1,1,120,211,120,1,0.16666666666666666,5,6,5.5", "2020-Q2,0,120,120,120,0,0,4,4,4",
      ])
    #expect(try trial.rows(of: "rows").first == "state,time_value,issue,lag,gdp,jobs")
  }

  @Test func `a time of another type is told`() async throws {
    let trial = try await CellTrial(
      Self.archive + "- {id: point, history: {archive: a, time: 2020-W07}}", files: ["a.csv": Self.quarters])
    #expect(
      trial.failure("point")
        == "invalid-field: expected a quarter such as 2020-Q2, found `2020-W07` (the archive counts times by quarter)")
  }

  @Test func `a value column that is not there is told`() async throws {
    let trial = try await CellTrial(
      Self.archive + "- {id: point, history: {archive: a, time: 2020-Q1, value: job}}", files: ["a.csv": Self.quarters])
    #expect(
      trial.failure("point") == "unknown-column: the archive has no value column `job` (did you mean `jobs`?)")
  }
}
