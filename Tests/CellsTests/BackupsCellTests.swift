import Markup
import Notebook
import Report
import Testing

struct BackupsCellTests {
  /// Dumps of a table by the day of June 2020; each row is one of its tuples.
  func files(_ days: [Int: String]) -> [String: String] {
    var files: [String: String] = [:]
    for (day, rows) in days {
      files["t_202006\(day < 10 ? "0" : "")\(day).sql"] = """
        CREATE TABLE `t` (`id` int AUTO_INCREMENT, `geo` varchar(9), `time_value` int, `n` double, `note` text,
          PRIMARY KEY (`id`), UNIQUE KEY `k` (`geo`, `time_value`));
        INSERT INTO `t` VALUES \(rows);

        """
    }
    return files
  }

  let days = [
    1: "(1,'ks',20200531,10,NULL),(2,'ny',20200531,5,NULL)",
    2: "(1,'ks',20200531,12,NULL),(2,'ny',20200531,5,NULL),(3,'ks',20200601,7,NULL)",
    4: "(1,'ks',20200531,12,NULL),(3,'ks',20200601,9,NULL)",
  ]

  let cell = "- {id: b, backups: {files: [t_20200601.sql, t_20200602.sql, t_20200604.sql], values: n}}\n"

  @Test func `the issues are an archive`() async throws {
    let trial = try await CellTrial(cell + "- {id: issues, table: b}", files: files(days))
    #expect(
      try trial.rows(of: "issues") == [
        "geo,time_value,issue,lag,n", "ks,2020-05-31,2020-06-01,1,10", "ks,2020-05-31,2020-06-02,2,12",
        "ks,2020-06-01,2020-06-02,1,7", "ks,2020-06-01,2020-06-04,3,9", "ny,2020-05-31,2020-06-01,1,5",
        "ny,2020-05-31,2020-06-04,4,",
      ])
    #expect(try trial.metric("changed", of: "b") == .integer(2))
    #expect(try trial.metric("removed", of: "b") == .integer(1))
  }

  @Test func `volume, lags, gaps and the largest revisions are on the page`() async throws {
    let trial = try await CellTrial(cell, files: files(days))
    #expect(
      try trial.rows(.data(name: "volume"), of: "b") == [
        "date,rows,added,changed,removed,returned", "2020-06-01,2,2,0,0,0", "2020-06-02,3,1,1,0,0",
        "2020-06-04,2,0,1,1,0",
      ])
    #expect(
      try trial.rows(.data(name: "lags"), of: "b") == [
        "lag,added,changed,removed,returned", "1,1,0,0,0", "2,0,1,0,0", "3,0,1,0,0", "4,0,0,1,0",
      ])
    #expect(try trial.rows(.data(name: "gaps"), of: "b") == ["issued_after,issue,days", "2020-06-02,2020-06-04,2"])
    #expect(
      try trial.rows(.data(name: "largest"), of: "b") == [
        "geo,time_value,issued_after,issue,from,to,change", "ks,2020-05-31,2020-06-01,2020-06-02,10,12,2",
        "ks,2020-06-01,2020-06-02,2020-06-04,7,9,2",
      ])
  }

  @Test func `a partition that is absent is held`() async throws {
    let fields = "files: [t_20200601.sql, t_20200602.sql, t_20200604.sql], values: n, partition: geo, absent: hold"
    let trial = try await CellTrial("- {id: b, backups: {\(fields)}}", files: files(days))
    #expect(try trial.metric("removed", of: "b") == .integer(0))
    #expect(try trial.metric("absent", of: "b") == .integer(1))
    #expect(try trial.rows(.data(name: "partitions"), of: "b").last == "2020-06-04,ny,0,0,0,0,0")
  }

  @Test(arguments: ["t_*.sql", "t_2020060?.sql", "'*'", "t*06*.sql"])
  func `a pattern stands for all files whose names match`(pattern: String) async throws {
    let listed = try await CellTrial(cell + "- {id: issues, table: b}", files: files(days))
    var files = files(days)
    files[".t_20200609.sql"] = ""
    let trial = try await CellTrial(
      "- {id: b, backups: {files: \(pattern), values: n}}\n- {id: issues, table: b}", files: files)
    #expect(try trial.rows(of: "issues") == listed.rows(of: "issues"))
  }

  @Test func `steps within the tolerance are no issues`() async throws {
    let trial = try await CellTrial(
      "- {id: b, backups: {files: t_*.sql, values: n, tolerance: 2}}", files: files(days))
    #expect(try trial.metric("changed", of: "b") == .integer(0))
    #expect(try trial.metric("added", of: "b") == .integer(3))
  }

  @Test(arguments: [
    ("files: t_20200601.sql, key: [geo, time_value]", "duplicate-key: t_20200601.sql: two rows have the key"),
    ("files: t_20200601.sql, time: day", "unknown-column: the key has no column `day`"),
    ("files: t_20200601.sql, values: nn", "unknown-column: `nn` is no compared column (they are `n`, `note`)"),
    ("files: t_20200601.sql, table: u", "no-table: t_20200601.sql: there is no table `u` (the tables are `t`)"),
    (
      "files: t_20200601.sql, time: geo",
      "invalid-field: expected a date such as 2020-06-24 in the column `geo`, found `ks`"
    ),
    ("files: [t_20200601.sql, t.sql]", "no-date: the name t.sql holds no date, or several"),
  ])
  func `what is wrong is said in words`(fields: String, expected: String) async throws {
    var files = files([1: days[1, default: ""] + (fields.contains("key:") ? ",(9,'ks',20200531,1,NULL)" : "")])
    files["t.sql"] = ""
    let trial = try await CellTrial("- {id: b, backups: {\(fields)}}", files: files)
    let failure = try #require(trial.failure("b"))
    #expect(failure.hasPrefix(expected), "\(failure)")
  }
}
