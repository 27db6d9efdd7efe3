import Bytes
import Dates
import Revisions
import Tabular
import Testing

@Suite struct ArchiveReadingTests {
  private static func read(
    _ text: String, columns: ColumnMapping = ColumnMapping(), format: IssueFormat = .separated(.comma)
  ) throws -> Archive {
    try Archive(reading: ByteSource(bytes: Array(text.utf8)), columns: columns, format: format)
  }

  private static func facts(_ archive: Archive) -> [String] {
    archive.issues.map { issue in
      (issue.key.values + ["\(issue.time)", "\(issue.issue)", "\(issue.value)"]).joined(separator: " ")
    }
  }

  // MARK: Tables that can be read

  @Test func `columns have the names of the COVIDcast API by default`() throws {
    let archive = try Self.read(
      """
      source,signal,geo_type,geo_value,time_type,time_value,issue,lag,value
      doctor-visits,smoothed_adj_cli,state,ks,day,2020-06-24,2020-06-30,6,11.1994
      """)
    #expect(archive.keys.names == ["source", "signal", "geo_type", "geo_value"])
    #expect(archive.valueName == "value")
    #expect(Self.facts(archive) == ["doctor-visits smoothed_adj_cli state ks 2020-06-24 2020-06-30 11.1994"])
  }

  @Test func `columns may be mapped, in an order of our own`() throws {
    let archive = try Self.read(
      """
      age,version,when,count,where
      old,2021-01-04,2021-01-03,5,a
      """,
      columns: ColumnMapping(time: "when", issue: "version", value: "count", keys: ["where", "age"]))
    #expect(archive.keys.names == ["where", "age"])
    #expect(archive.valueName == "count")
    #expect(Self.facts(archive) == ["a old 2021-01-03 2021-01-04 5.0"])
  }

  @Test func `a table without key columns is one series`() throws {
    let archive = try Self.read("time_value,issue,value\n2020-06-02,2020-06-03,1\n2020-06-01,2020-06-03,2\n")
    #expect(Array(archive.keys) == [[]])
    #expect(Self.facts(archive) == ["2020-06-01 2020-06-03 2.0", "2020-06-02 2020-06-03 1.0"])
  }

  @Test(arguments: [
    ("a byte-order mark", "\u{FEFF}geo_value,time_value,issue,value\nca,2020-06-01,2020-06-06,2.5\n"),
    ("CR LF", "geo_value,time_value,issue,value\r\nca,2020-06-01,2020-06-06,2.5\r\n"),
    ("quotes", "\"geo_value\",time_value,issue,value\n\"ca\",\"2020-06-01\",2020-06-06,\"2.5\"\n"),
    ("no line end", "geo_value,time_value,issue,value\nca,2020-06-01,2020-06-06,2.5"),
    ("dates without hyphens", "geo_value,time_value,issue,value\nca,20200601,20200606,2.5\n"),
    ("columns in another order", "value,issue,time_value,geo_value\n2.5,2020-06-06,2020-06-01,ca\n"),
    ("exponents", "geo_value,time_value,issue,value\nca,2020-06-01,2020-06-06,+25e-1\n"),
  ])
  func `one issue can be written in many ways`(way: String, text: String) throws {
    #expect(try Self.facts(Self.read(text)) == ["ca 2020-06-01 2020-06-06 2.5"], "\(way)")
  }

  @Test func `fields may stand between other separators`() throws {
    let archive = try Self.read(
      "geo_value\ttime_value\tissue\tvalue\nca\t2020-06-01\t2020-06-06\t2.5\n", format: .separated(.tab))
    #expect(Self.facts(archive) == ["ca 2020-06-01 2020-06-06 2.5"])
  }

  @Test func `gzip is inflated`() throws {
    let archive = try Archive(reading: ByteSource(bytes: Self.gzip))
    #expect(Self.facts(archive) == ["ca 2020-06-01 2020-06-06 2.5"])
  }

  @Test(arguments: ["", "\"\"", "NA", "na", "NaN", "nan", "null", "NULL"])
  func `a missing value may be spelled in many ways`(spelling: String) throws {
    let archive = try Self.read("time_value,issue,value\n2020-06-01,2020-06-06,\(spelling)\n")
    #expect(Self.facts(archive) == ["2020-06-01 2020-06-06 nan"])
  }

  @Test func `a code that tells why a value is missing makes it missing, whatever stands in its place`() throws {
    let text = """
      geo_value,time_value,issue,value,missing_value,cases,missing_stderr
      ca,2020-06-01,2020-06-06,1,0,1,5
      ca,2020-06-02,2020-06-06,2,4,2,0
      ca,2020-06-03,2020-06-06,,5,3,0
      ca,2020-06-04,2020-06-06,4,NA,4,0
      """
    let archive = try Self.read(text, columns: ColumnMapping(values: ["value", "cases"]))
    #expect(archive.issues.map { "\($0.values)" } == ["[1.0, 1.0]", "[nan, 2.0]", "[nan, 3.0]", "[4.0, 4.0]"])
    #expect(throws: ArchiveReadingError.self) { try Self.read(text.replacing("NA", with: "no")) }
    // A column that is asked for is no column of codes.
    let asked = try Self.read(text, columns: ColumnMapping(values: ["value", "missing_value"]))
    #expect(asked.issues.map { "\($0.values)" }.prefix(2) == ["[1.0, 0.0]", "[2.0, 4.0]"])
  }

  @Test func `progress is told after every 65,536 issues`() throws {
    var text = "time_value,issue,value\n"
    for issue in 0..<70_000 { text += "2020-06-01,\(Day(daysSinceEpoch: Int32(issue))),1\n" }
    var progress: [Int] = []
    let archive = try Archive(reading: ByteSource(bytes: Array(text.utf8))) { progress.append($0) }
    #expect(archive.count == 70_000)
    #expect(progress == [65_536])
  }

  @Test func `a cancelled reader stops`() async {
    let rows = (0..<70_000).map { "2020-06-01,\(Day(daysSinceEpoch: Int32($0))),1\n" }
    let bytes = Array(("time_value,issue,value\n" + rows.joined()).utf8)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try Archive(reading: ByteSource(bytes: bytes))
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  // MARK: Tables that cannot

  struct Mistake: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var columns = ColumnMapping()
    var error: ArchiveReadingError

    init(_ name: String, _ text: String, columns: ColumnMapping = ColumnMapping(), _ error: ArchiveReadingError) {
      self.name = name
      self.text = text
      self.columns = columns
      self.error = error
    }

    var testDescription: String { name }

    static func at(_ line: Int, _ column: Int) -> TextPosition { TextPosition(line: line, column: column) }
  }

  private static let header = "geo_value,time_value,issue,value\n"

  @Test(arguments: [
    Mistake(
      "a day that is none", header + "ca,2020-06-01,2020-06-06,1\nfl,2020-02-30,2020-06-06,1\n",
      .invalidField(column: "time_value", text: "2020-02-30", expected: .time(.day), at: Mistake.at(3, 4))),
    Mistake(
      "a week among days", header + "fl,2020-06-01,2020-06-06,1\nca,202023,202024,1\n",
      .invalidField(column: "time_value", text: "202023", expected: .time(.day), at: Mistake.at(3, 4))),
    Mistake(
      "a missing date", header + "ca,2020-06-01,NA,1\n",
      .invalidField(column: "issue", text: "NA", expected: .time(.day), at: Mistake.at(2, 15))),
    Mistake(
      "a text for a number", header + "ca,2020-06-01,2020-06-06,many\n",
      .invalidField(column: "value", text: "many", expected: .number, at: Mistake.at(2, 26))),
    Mistake(
      "a decimal comma", header + "é,2020-06-01,2020-06-06,\"1,5\"\n",
      .invalidField(column: "value", text: "1,5", expected: .number, at: Mistake.at(2, 25))),
    Mistake(
      "infinity", header + "ca,2020-06-01,2020-06-06,Inf\n",
      .invalidField(column: "value", text: "Inf", expected: .number, at: Mistake.at(2, 26))),
    Mistake(
      "a number beyond Double", header + "ca,2020-06-01,2020-06-06,1e999\n",
      .invalidField(column: "value", text: "1e999", expected: .number, at: Mistake.at(2, 26))),
    Mistake(
      "a long text", header + "ca,2020-06-01,2020-06-06,\(String(repeating: "x", count: 1000))\n",
      .invalidField(
        column: "value", text: String(repeating: "x", count: 64), expected: .number, at: Mistake.at(2, 26))),
    Mistake(
      "behind a field with line ends", header + "\"c\na\",2020-06-01,2020-06-06,1\nfl,x,2020-06-06,1\n",
      .invalidField(column: "time_value", text: "x", expected: .time(.day), at: Mistake.at(4, 4))),
    Mistake(
      "no value column", "geo_value,time_value,issue,values\nca,2020-06-01,2020-06-06,1\n",
      .missingColumn("value", available: ["geo_value", "time_value", "issue", "values"])),
    Mistake(
      "no mapped key column", header, columns: ColumnMapping(keys: ["geo"]),
      .missingColumn("geo", available: ["geo_value", "time_value", "issue", "value"])),
    Mistake(
      "two value columns", "value,time_value,issue,value\n1,2020-06-01,2020-06-06,1\n",
      .table(.ambiguousColumn(name: "value", columns: [0, 3]))),
    Mistake(
      "a column for two things", header, columns: ColumnMapping(time: "issue"), .columnUsedTwice("issue")),
    Mistake(
      "a short row", header + "ca,2020-06-01,2020-06-06\n",
      .table(.malformed(.raggedRow(expected: 4, found: 3), at: Mistake.at(2, 25)))),
    Mistake(
      "an open quote", header + "ca,2020-06-01,2020-06-06,\"1\n",
      .table(.malformed(.unterminatedQuote, at: Mistake.at(2, 26)))),
    Mistake("nothing", "", .table(.malformed(.noHeader, at: Mistake.at(1, 1)))),
    Mistake("a header alone", header, .noIssues),
    Mistake(
      "a duplicate",
      header + "ca,2020-06-01,2020-06-06,1\nfl,2020-06-01,2020-06-06,1\nca,20200601,20200606,2\n",
      .archive(
        .duplicateIssue(
          key: ["ca"], time: IssueList.day(0), timeType: .day, issue: IssueList.day(5), issueType: .day, firstLine: 2,
          secondLine: 4))),
  ])
  func `a mistake is told with its place`(mistake: Mistake) {
    #expect(throws: mistake.error) { try Self.read(mistake.text, columns: mistake.columns) }
  }

  @Test func `a key that is not UTF-8 is refused`() {
    let bytes = Array(Self.header.utf8) + [0xFF] + Array(",2020-06-01,2020-06-06,1\n".utf8)
    #expect(throws: ArchiveReadingError.table(.malformed(.invalidUTF8, at: TextPosition(line: 2, column: 1)))) {
      try Archive(reading: ByteSource(bytes: bytes))
    }
  }

  @Test(arguments: ["x", "x,", "\"x"]) func `a header that goes on and on is refused with a place`(_ piece: String) {
    let bytes = Array(String(repeating: piece, count: 20_000_000).utf8)
    do {
      _ = try Archive(reading: ByteSource(bytes: bytes))
      Testing.Issue.record("it was read")
    } catch ArchiveReadingError.table(.malformed(let fault, let place)) {
      #expect(place.line == 1, "\(fault)")
    } catch {
      Testing.Issue.record("\(error)")
    }
  }

  @Test func `gzip that is cut short is refused`() {
    let short = Array(Self.gzip.dropLast(9))
    #expect(throws: ArchiveReadingError.table(.unreadable(.truncated(offset: short.count)))) {
      try Archive(reading: ByteSource(bytes: short))
    }
  }

  /// A table of one issue, by gzip -9n.
  private static let gzip: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x4B, 0x4F, 0xCD, 0x8F, 0x2F, 0x4B,
    0xCC, 0x29, 0x4D, 0xD5, 0x29, 0xC9, 0xCC, 0x4D, 0x85, 0x32, 0x33, 0x8B, 0x8B, 0x81, 0x24, 0x98,
    0xCD, 0x95, 0x9C, 0xA8, 0x63, 0x64, 0x60, 0x64, 0xA0, 0x6B, 0x60, 0xA6, 0x6B, 0x60, 0x88, 0x60,
    0x9A, 0xE9, 0x18, 0xE9, 0x99, 0x72, 0x01, 0x00, 0x35, 0xFF, 0xE7, 0x0C, 0x3E, 0x00, 0x00, 0x00,
  ]
}
