import Backups
import Dates
import Foundation
import TestSupport
import Testing

struct IssueChainTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The issues of texts, which are backups of 1 June 2020 and the days that follow; those of the first day left out.
  func issues(
    _ texts: [String], rules: IssueRules = IssueRules(), suffix: String = "sql"
  ) throws -> [String] {
    var backups: [BackupFile] = []
    for (number, text) in texts.enumerated() {
      let name = "backup_2020060\(number + 1).\(suffix)"
      try folder.write(Array(text.utf8), to: name)
      let path = folder.path(name)
      backups.append(BackupFile(path: path, date: try #require(BackupFile.date(inNameOf: path))))
    }
    let chain = try IssueChain(backups, rules: rules, memory: IssueChain.leastMemory, scratch: folder.path("."))
    let sink = RecordedIssues()
    _ = try chain.run(into: sink)
    return sink.lines.filter { $0.contains("after") }
  }

  func failure(_ texts: [String], rules: IssueRules = IssueRules(), suffix: String = "sql") -> BackupError? {
    do { _ = try issues(texts, rules: rules, suffix: suffix) } catch { return error as? BackupError }
    return nil
  }

  func mysql(_ rows: String, columns: String = "`id` int, `k` varchar(9), `v` double, `w` text") -> String {
    let insert = rows.isEmpty ? "" : "INSERT INTO `t` VALUES \(rows);\n"
    return """
      -- MySQL dump
      /*!40101 SET NAMES utf8mb4 */;
      CREATE TABLE `t` (
        \(columns),
        PRIMARY KEY (`id`), UNIQUE KEY `k` (`k`)
      ) ENGINE=InnoDB;
      LOCK TABLES `t` WRITE;
      \(insert)UNLOCK TABLES;

      """
  }

  let byName = IssueRules(key: ["k"], ignored: ["id"])

  @Test func `rows are added, changed, removed and returned`() throws {
    #expect(
      try issues(
        [
          mysql("(1,'a',1,NULL),(2,'b',2,'x'),(3,'c',3,'')"),
          mysql("(1,'a',1.5,NULL),(3,'c',3,NULL),(4,'d',4,'x')"),
          mysql("(1,'a',1.50,NULL),(2,'b',2,'x'),(3,'c',3,NULL),(4,'d',4,'X')"),
        ], rules: byName) == [
          "2020-06-02 after 2020-06-01: changed a|1.5,-",
          "2020-06-02 after 2020-06-01: changed c|3,-",
          "2020-06-02 after 2020-06-01: added d|4,x",
          "2020-06-02 after 2020-06-01: removed b",
          "2020-06-03 after 2020-06-02: returned b|2,x",
          "2020-06-03 after 2020-06-02: changed d|4,X",
        ])
  }

  @Test(arguments: [("1.5", "1.50"), ("0", "-0"), ("1e-05", "0.00001"), ("NULL", "NULL"), ("'NaN'", "'nan'")])
  func `numbers that mean the same are equal`(values: (String, String)) throws {
    #expect(try issues([mysql("(1,'a',\(values.0),'')"), mysql("(1,'a',\(values.1),'')")], rules: byName) == [])
  }

  @Test(arguments: [
    ("1", "1.25", true), ("1", "0.75", true), ("1", "1.2500001", false), ("1e308", "-1e308", false),
    ("1", "NULL", false),
    ("'inf'", "'-inf'", false), ("'inf'", "1", false), ("'NaN'", "1", false), ("'x'", "'y'", false),
  ])
  func `numbers within the tolerance are equal`(old: String, new: String, isEqual: Bool) throws {
    var rules = byName
    rules.tolerance = 0.25
    #expect(try issues([mysql("(1,'a',\(old),'')"), mysql("(1,'a',\(new),'')")], rules: rules).isEmpty == isEqual)
  }

  @Test func `a row keeps its history under another id and in another order`() throws {
    #expect(
      try issues(
        [mysql("(1,'a',1,''),(2,'b',2,'')"), mysql("(2,'b',2,''),(7,'a',1,'')"), mysql("(9,'b',3,''),(7,'a',1,'')")],
        rules: byName) == ["2020-06-03 after 2020-06-02: changed b|3,"])
  }

  @Test func `a key that is there twice is an error with both places`() {
    for rows in ["(1,'a',1,''),(2,'a',2,'')", "(2,'a',1,''),(1,'a',2,'')"] {
      for texts in [[mysql(rows)], [mysql("(1,'a',1,'')"), mysql(rows)]] {
        guard case .duplicateKey(["a"], _, let first, let second) = failure(texts, rules: byName) else {
          Issue.record("\(String(describing: failure(texts, rules: byName)))")
          continue
        }
        #expect(second - first == 13)
      }
    }
  }

  @Test func `columns may be added and reordered, and not dropped`() throws {
    let before = mysql("(1,'a',1,'x')")
    #expect(
      try issues(
        [before, mysql("('a','new',1,1,'x')", columns: "`k` text, `n` text, `id` int, `v` double, `w` text")],
        rules: byName)
        == [])
    #expect(
      failure([before, mysql("(1,'a',1)", columns: "`id` int, `k` text, `v` double")], rules: byName)
        == .columnDropped("w", file: folder.path("backup_20200602.sql")))
    #expect(
      failure([before, mysql("(1,1,'x')", columns: "`id` int, `v` double, `w` text")], rules: byName)
        == .noColumn("k", file: folder.path("backup_20200602.sql"), columns: ["id", "v", "w"]))
  }

  @Test func `a statement within a text is a text`() throws {
    let trap = "(1,'a',1,'x;\\nINSERT INTO `t` VALUES (9,\\'z\\',9,NULL);')"
    let others = "CREATE TABLE `u` (`s` text);\nINSERT INTO `u` VALUES ('INSERT INTO `t` VALUES (8,''y'',8,NULL);');\n"
    #expect(
      try issues(
        [mysql(trap) + others, mysql(trap) + others], rules: IssueRules(table: "t", key: ["k"], ignored: ["id"])) == [])
  }

  @Test func `rows of several tables are an error where none is asked for`() throws {
    let other = "CREATE TABLE `u` (`s` text);\nINSERT INTO `u` VALUES ('x');\n"
    for text in [mysql("(1,'a',1,'')") + other, other + mysql("(1,'a',1,'')")] {
      guard case .severalTables(let tables, _) = failure([text], rules: byName) else {
        Issue.record("\(String(describing: failure([text], rules: byName)))")
        continue
      }
      #expect(tables.sorted() == ["t", "u"])
    }
    #expect(failure([mysql("(1,'a',1,'')") + "CREATE TABLE `u` (`s` text);\n"], rules: byName) == nil)
  }

  @Test func `keys that pg_dump adds behind the rows are found`() throws {
    let day = { (row: String) in
      """
      --
      -- PostgreSQL database dump
      --
      SET standard_conforming_strings = on;
      CREATE TABLE public.empty (a integer);
      CREATE TABLE public.t (id bigint NOT NULL, k text, v double precision);
      ALTER TABLE public.t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.t_id_seq START WITH 1);
      COPY public.empty (a) FROM stdin;
      \\.
      COPY public.t (id, k, v) FROM stdin;
      \(row)
      \\.
      ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
      ALTER TABLE ONLY public.t ADD CONSTRAINT t_k_key UNIQUE (k);

      """
    }
    #expect(
      try issues([day("1\ta\t1"), day("2\ta\t2")]) == ["2020-06-02 after 2020-06-01: changed a|2"])
  }

  @Test func `dumps of PostgreSQL are read, with COPY and with INSERT`() throws {
    let head = """
      --
      -- PostgreSQL database dump
      --
      SET standard_conforming_strings = on;
      CREATE FUNCTION public.f() RETURNS void LANGUAGE sql AS $_$INSERT INTO public.t VALUES ('z', 9, NULL);$_$;
      CREATE TABLE public.t (k text NOT NULL, v double precision, w character varying(5));

      """
    let copy = head + "COPY public.t (k, v, w) FROM stdin;\na\\tb\t1\t\\N\nc\t2\tx\n\\.\n\n"
    let insert =
      head + "INSERT INTO public.t VALUES ('a\tb', 1.0, NULL);\nINSERT INTO public.t VALUES ('c', 2, 'x\\n');\n"
    #expect(
      try issues([copy, insert], rules: IssueRules(key: ["k"])) == ["2020-06-02 after 2020-06-01: changed c|2,x\\n"])
  }

  @Test func `tables of text are read`() throws {
    #expect(
      try issues(
        ["k,v\na,1\n\"b,\"\"\",2\n", "v,k\r\n1.0,a\r\n3,\"b,\"\"\"\r\n,c"], rules: IssueRules(key: ["k"]), suffix: "csv"
      ) == [
        "2020-06-02 after 2020-06-01: changed b,\"|3", "2020-06-02 after 2020-06-01: added c|-",
      ])
  }

  @Test func `rows of a partition that is absent are removed, or held until it comes back`() throws {
    let texts = ["p,k,v\nx,1,1\nx,2,2\ny,1,1\n", "p,k,v\ny,1,1\n", "p,k,v\nx,1,1\nx,3,3\ny,1,1\n"]
    let rules = IssueRules(key: ["p", "k"], partition: "p")
    #expect(
      try issues(texts, rules: rules, suffix: "csv") == [
        "2020-06-02 after 2020-06-01: removed x,1", "2020-06-02 after 2020-06-01: removed x,2",
        "2020-06-03 after 2020-06-02: returned x,1|1", "2020-06-03 after 2020-06-02: added x,3|3",
      ])
    var held = rules
    held.absent = .hold
    #expect(
      try issues(texts, rules: held, suffix: "csv") == [
        "2020-06-03 after 2020-06-02: added x,3|3", "2020-06-03 after 2020-06-02: removed x,2",
      ])
  }

  @Test func `text that ends too early is an error at its end`() {
    let text = mysql("(1,'a',1,'x'),(2,'b',2,'y')")
    let end = text.utf8.count - "y');\nUNLOCK TABLES;\n".utf8.count
    guard case .malformed(.unexpectedEnd, _, _) = failure([String(text.prefix(end))], rules: byName) else {
      Issue.record("\(String(describing: failure([String(text.prefix(end))], rules: byName)))")
      return
    }
  }

  @Test(arguments: [
    ("just_covidcast_20200601_database.sql.gz", "2020-06-01"), ("a/b-2020-06-24.csv", "2020-06-24"),
    ("x123456789.sql", nil),
    ("20200601_20200602.sql", nil), ("20200631.sql", nil),
  ])
  func `the date of a backup is in its name`(name: String, date: String?) {
    #expect(BackupFile.date(inNameOf: name)?.description == date)
  }
}
