import Backups
import Dates
import Foundation
import TestSupport
import Testing

struct IssueFolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What the files of a format hold, by their names, for dumps of 1 June 2020 and the days that follow.
  func files(
    _ texts: [String], format: IssueFormat, rules: IssueRules = IssueRules(), memory: Int = IssueChain.leastMemory,
    jobs: Int = 1
  ) throws -> [String: String] {
    let backups = try texts.enumerated().map { number, text in
      try folder.write(Array(text.utf8), to: "backup_2020060\(number + 1).sql")
      return BackupFile(
        path: folder.path("backup_2020060\(number + 1).sql"), date: try #require(Day("2020-06-0\(number + 1)")))
    }
    let target = "out-\(memory)-\(jobs)"
    let output = IssueFolder(folder.path(target), rules: rules, format: format, memory: memory, jobs: jobs)
    _ = try output.update(with: backups)
    var files: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(target)) where name != ".folio" {
      files[name] = try String(contentsOfFile: folder.path("\(target)/\(name)"), encoding: .utf8)
    }
    return files
  }

  func dump(_ rows: String) -> String {
    """
    CREATE TABLE `t` (`id` int AUTO_INCREMENT, `geo` varchar(9), `time_value` int, `value` double, `note` blob,
      PRIMARY KEY (`id`), UNIQUE KEY `k` (`geo`, `time_value`));
    INSERT INTO `t` VALUES \(rows);

    """
  }

  let texts = #"(1,'o\'x',20200531,1.5,'a\\b\n'),(2,'ny',20200601,NULL,'')"#

  @Test func `inserts are for the table of the backups, with issue and lag`() throws {
    #expect(
      try files([dump(texts), dump(#"(2,'ny',20200601,7,0xFF00)"#)], format: .sql)["issues.sql"] == #"""
        SET NAMES utf8mb4;
        SET sql_mode = 'STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO';
        INSERT INTO `t` (`geo`, `time_value`, `value`, `note`, `issue`, `lag`) VALUES
        ('o\'x',20200531,1.5,'a\\b\n',20200601,1),
        ('ny',20200601,NULL,'',20200601,0);
        INSERT INTO `t` (`geo`, `time_value`, `value`, `note`, `issue`, `lag`) VALUES
        ('ny',20200601,7,0xFF00,20200602,1),
        ('o\'x',20200531,NULL,NULL,20200602,2);

        """#)
  }

  @Test func `copies are for the table of the backups, with issue and lag`() throws {
    #expect(
      try files([dump(texts), dump(#"(2,'ny',20200601,7,0xFF00)"#)], format: .copy)["issues.copy.sql"]
        == [
          "SET client_encoding = 'UTF8';",
          #"COPY "t" ("geo", "time_value", "value", "note", "issue", "lag") FROM stdin;"#,
          #"o'x\t20200531\t1.5\ta\\b\n\t20200601\t1"#.replacing(#"\t"#, with: "\t"),
          #"ny\t20200601\t\N\t\t20200601\t0"#.replacing(#"\t"#, with: "\t"),
          #"\."#,
          #"COPY "t" ("geo", "time_value", "value", "note", "issue", "lag") FROM stdin;"#,
          #"ny\t20200601\t7\t\\xFF00\t20200602\t1"#.replacing(#"\t"#, with: "\t"),
          #"o'x\t20200531\t\N\t\N\t20200602\t2"#.replacing(#"\t"#, with: "\t"),
          #"\."#, "",
        ].joined(separator: "\n"))
  }

  /// Dumps of 6000 rows, each day in another order or not, of which some change, go and come back.
  func days(shuffled: Bool) -> [String] {
    (0..<5).map { day in
      let numbers = (0..<6000).filter { ($0 + day) % 97 != 0 }
      let rows =
        (shuffled ? numbers.sorted { ($0 &* 7919 &* (day + 1)) % 6007 < ($1 &* 7919 &* (day + 1)) % 6007 } : numbers)
        .map { "(\($0 + 1),'g\($0 % 50)',\(20_200_101 + $0 / 50),\(($0 * day) % 89 == 0 ? day : $0),'')" }
      return dump(rows.joined(separator: ","))
    }
  }

  @Test(arguments: [true, false]) func `the issues depend neither on the memory nor on the jobs`(shuffled: Bool) throws
  {
    let texts = days(shuffled: shuffled)
    let expected = try files(texts, format: .csv)
    #expect((expected["issues.csv"] ?? "").utf8.count { $0 == UInt8(ascii: "\n") } > 6200)
    for jobs in [1, 2, 3, 8] {
      #expect(try files(texts, format: .csv, memory: 256_000_000, jobs: jobs) == expected, "\(jobs) jobs")
    }
  }

  @Test func `who adds to issues compares by the same tolerance`() throws {
    try folder.write(Array(dump(texts).utf8), to: "backup_20200601.sql")
    let backup = BackupFile(path: folder.path("backup_20200601.sql"), date: try #require(Day("2020-06-01")))
    let update = { (tolerance: Double) in
      let rules = IssueRules(tolerance: tolerance)
      _ = try IssueFolder(folder.path("out"), rules: rules, format: IssueFormat.csv, memory: IssueChain.leastMemory)
        .update(with: [backup])
    }
    try update(0.1)
    try update(0.1)
    #expect(throws: BackupError.otherFolder(path: folder.path("out"))) { try update(0.2) }
  }

  @Test func `each partition's file has statements of its own`() throws {
    let files = try files([dump(texts)], format: .sql, rules: IssueRules(partition: "geo"))
    #expect(files.keys.sorted() == ["ny.sql", "o%27x.sql"])
    for text in files.values { #expect(text.hasSuffix(";\n") && text.split(separator: "INSERT INTO").count == 2) }
  }
}
