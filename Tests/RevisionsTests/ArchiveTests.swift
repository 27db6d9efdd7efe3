import Dates
import Revisions
import Testing

@Suite struct ArchiveTests {
  /// The ten issues of a point that the COVIDcast API documents: doctor visits in Kansas on 24 June 2020.
  private static let kansas = [
    11.1994, 9.7082, 9.22323, 9.09493, 8.60064, 8.56377, 8.55982, 8.41921, 8.27452, 8.04732,
  ]

  private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private static func kansasArchive() throws -> Archive {
    var builder = try ArchiveBuilder(keyColumns: ["geo_value"])
    for (offset, value) in kansas.enumerated() {
      let issue = try day("2020-06-30").adding(days: offset)
      try builder.append(Issue(key: ["ks"], time: day("2020-06-24"), issue: issue, value: value))
    }
    return try builder.build()
  }

  private static func archive(_ issues: [Issue], keyColumns: [String] = ["geo_value"]) throws -> Archive {
    var builder = try ArchiveBuilder(keyColumns: keyColumns)
    for issue in issues { try builder.append(issue) }
    return try builder.build()
  }

  private static func issue(_ key: Key, _ time: Int, _ date: Int, _ value: Double) -> Issue {
    Issue(key: key, time: IssueList.day(time), issue: IssueList.day(date), value: value)
  }

  @Test func `the history of a point is its issues, oldest first`() throws {
    let history = try Self.kansasArchive().history(of: ["ks"], at: Self.day("2020-06-24"))
    #expect(history.map(\.value) == Self.kansas)
    #expect(history.map(\.lag) == Array(6...15))
  }

  @Test func `a point without issues has no history`() throws {
    let archive = try Self.kansasArchive()
    #expect(try archive.history(of: ["ks"], at: Self.day("2020-06-25")).isEmpty)
    #expect(try archive.history(of: ["ca"], at: Self.day("2020-06-24")).isEmpty)
    #expect(try archive.history(of: [], at: Self.day("2020-06-24")).isEmpty)
  }

  @Test(arguments: [
    ("2020-06-29", nil), ("2020-06-30", 11.1994), ("2020-07-04", 8.60064), ("2020-07-09", 8.04732),
    ("2021-01-01", 8.04732),
  ])
  func `as of a date, the latest issue until that day counts`(date: String, value: Double?) throws {
    let snapshot = try Self.kansasArchive().snapshot(asOf: Self.day(date))
    #expect(snapshot.values.first == value)
    #expect(snapshot.points(of: 0).count == (value == nil ? 0 : 1))
  }

  @Test func `a withdrawn value is missing in a view, and may return`() throws {
    let archive = try Self.archive([
      Self.issue(["a"], 0, 1, 5), Self.issue(["a"], 0, 3, .nan), Self.issue(["a"], 0, 6, 5),
    ])
    #expect(archive.snapshot(asOf: IssueList.day(2)).values == [5])
    #expect(archive.snapshot(asOf: IssueList.day(3)).values.map(\.isNaN) == [true])
    #expect(archive.snapshot(asOf: IssueList.day(6)).values == [5])
  }

  @Test func `missing equals missing, whatever its bits`() throws {
    let quiet = try Self.archive([Self.issue(["a"], 0, 1, .nan)])
    let payload = try Self.archive([Self.issue(["a"], 0, 1, Double(nan: 7, signaling: false))])
    #expect(quiet == payload)
    #expect(quiet.latest == payload.latest)
  }

  @Test func `a value may be issued before its time`() throws {
    let archive = try Self.archive([Self.issue(["a"], 5, 1, 2)])
    #expect(archive.issues.map(\.lag) == [-4])
    #expect(archive.snapshot(asOf: IssueList.day(1)).values == [2])
  }

  @Test func `an archive without issues is valid`() throws {
    let archive = try Self.archive([])
    #expect(archive.isEmptyInEveryWay)
    #expect(archive.sweep(over: [IssueList.day(0)]).map(\.count) == [0])
  }

  @Test func `the ends of the calendar are days as any other`() throws {
    let archive = try Self.archive([
      Issue(key: ["a"], time: .latest, issue: .earliest, value: 1),
      Issue(key: ["a"], time: .earliest, issue: .latest, value: 2),
    ])
    #expect(archive.issues.map(\.value) == [2, 1])
    #expect(archive.issueDates == [Day.earliest, Day.latest])
    #expect(archive.sweep(over: [Day.earliest, Day.latest]).map { $0.values } == [[1], [2, 1]])
  }

  @Test func `labels show the columns that vary`() throws {
    func labels(_ keys: [Key], columns: [String]) throws -> [String] {
      let archive = try Self.archive(keys.map { Self.issue($0, 0, 1, 1) }, keyColumns: columns)
      return archive.keys.indices.map(archive.keys.label)
    }
    #expect(
      try labels([["s", "state", "fl"], ["s", "state", "ca"]], columns: ["signal", "geo_type", "geo_value"])
        == ["ca", "fl"])
    #expect(
      try labels([["a", "old"], ["a", "young"], ["b", "old"]], columns: ["geo_value", "age"])
        == ["a, old", "a, young", "b, old"])
    #expect(try labels([["s", "fl"]], columns: ["signal", "geo_value"]) == ["fl"])
    #expect(try labels([[]], columns: []) == [""])
  }

  @Test func `keys are ordered by their bytes`() throws {
    let keys: [Key] = [["é"], ["z"], ["Z"], ["10"], ["9"], [""]]
    let archive = try Self.archive(keys.map { Self.issue($0, 0, 1, 1) })
    #expect(Array(archive.keys) == [[""], ["10"], ["9"], ["Z"], ["z"], ["é"]])
  }

  @Test func `conditions must name columns and values that occur`() throws {
    let archive = try Self.kansasArchive()
    #expect(throws: KeyConditionError.unknownColumn("geo", available: ["geo_value"])) {
      try archive.selecting(where: [KeyCondition("geo", isOneOf: ["ks"])])
    }
    #expect(throws: KeyConditionError.unknownValue("ka", column: "geo_value", available: ["ks"])) {
      try archive.selecting(where: [KeyCondition("geo_value", isOneOf: ["ks", "ka"])])
    }
  }

  @Test func `a window without points selects nothing`() throws {
    let archive = try Self.kansasArchive()
    #expect(try archive.selecting(from: Self.day("2020-06-25")).isEmptyInEveryWay)
    #expect(try archive.selecting(from: Self.day("2020-06-24"), through: Self.day("2020-06-23")).isEmptyInEveryWay)
    #expect(try archive.selecting() == archive)
  }
}

extension Archive {
  fileprivate var isEmptyInEveryWay: Bool {
    count == 0 && pointCount == 0 && keys.isEmpty && issues.isEmpty && issueDates.isEmpty && timeSpan == nil
      && issueSpan == nil && latest == nil
  }
}
