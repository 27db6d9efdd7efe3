import Dates
import Revisions
import Testing

@Suite struct ArchiveBuilderTests {
  private static func issue(_ key: Key, _ time: Int, _ date: Int, _ value: Double) -> Issue {
    Issue(key: key, time: IssueList.day(time), issue: IssueList.day(date), value: value)
  }

  @Test func `a duplicate names both rows`() throws {
    var builder = try ArchiveBuilder(keyColumns: ["geo_value"])
    try builder.append(Self.issue(["fl"], 3, 5, 1), line: 2)
    try builder.append(Self.issue(["ca"], 3, 5, 1), line: 3)
    try builder.append(Self.issue(["fl"], 3, 5, 2), line: 7)
    let expected = ArchiveError.duplicateIssue(
      key: ["fl"], time: IssueList.day(3), timeType: .day, issue: IssueList.day(5), issueType: .day, firstLine: 2,
      secondLine: 7)
    #expect(throws: expected) { try builder.build() }
  }

  @Test func `of several duplicates the first in the file is named`() throws {
    var builder = try ArchiveBuilder(keyColumns: ["geo_value"])
    for place: Key in [["z"], ["a"], ["z"], ["a"], ["z"]] { try builder.append(Self.issue(place, 3, 5, 1)) }
    let expected = ArchiveError.duplicateIssue(
      key: ["z"], time: IssueList.day(3), timeType: .day, issue: IssueList.day(5), issueType: .day, firstLine: 1,
      secondLine: 3)
    #expect(throws: expected) { try builder.build() }
  }

  @Test func `a key has one text for each column`() throws {
    var builder = try ArchiveBuilder(keyColumns: ["geo_value", "age"])
    #expect(throws: ArchiveError.wrongKeyCount(line: 1, expected: 2, found: 1)) {
      try builder.append(Self.issue(["fl"], 0, 0, 1))
    }
  }

  @Test(arguments: [Double.infinity, -.infinity])
  func `an infinite value is refused`(value: Double) throws {
    var builder = try ArchiveBuilder(keyColumns: [])
    #expect(throws: ArchiveError.infiniteValue(line: 9)) {
      try builder.append(Self.issue([], 0, 0, value), line: 9)
    }
  }

  @Test func `columns have distinct names`() {
    #expect(throws: ArchiveError.duplicateColumn("age")) { try ArchiveBuilder(keyColumns: ["age", "geo", "age"]) }
    #expect(throws: ArchiveError.duplicateColumn("value")) { try ArchiveBuilder(keyColumns: ["value"]) }
  }

  @Test func `many keys of many columns are told apart`() throws {
    var builder = try ArchiveBuilder(keyColumns: ["a", "b"])
    for first in 0..<40 {
      for second in 0..<40 { try builder.append(Self.issue(["\(first)", "\(second)"], 0, 0, Double(first * second))) }
    }
    let archive = try builder.build()
    #expect(archive.keys.count == 1600)
    #expect(archive.history(of: ["39", "7"], at: IssueList.day(0)).map(\.value) == [273])
  }
}
