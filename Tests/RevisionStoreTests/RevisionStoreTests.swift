import Dates
import RevisionStore
import Revisions
import TestSupport
import Testing

struct RevisionStoreTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var path: String { folder.path("store.sqlite") }

  private func day(_ number: Int) -> Day { Day(daysSinceEpoch: 18_000).adding(days: number) }

  /// Two places, three times, two value columns, with a removal.
  private func archive(issues: ClosedRange<Int> = 0...4) throws -> Archive {
    var builder = try ArchiveBuilder(keyColumns: ["place", "age group"], valueNames: ["visits", "share"])
    for issue in issues {
      for (place, age) in [("ks", "0\"4"), ("pa", "65+")] {
        for time in 0..<3 where time <= issue && (issue + time) % 2 == 0 {
          let value = issue == 4 && time == 2 ? Double.nan : Double(100 * time + issue)
          try builder.append(
            Issue(key: [place, age], time: day(time), issue: day(issue), values: [value, Double(time) / 3]))
        }
      }
    }
    return try builder.build()
  }

  @Test func `a store gives back the archive that it was made of`() throws {
    let archive = try archive()
    try RevisionStore.create(path, holding: archive)
    #expect(try RevisionStore(opening: path).archive() == archive)
  }

  @Test(arguments: 0...5) func `the view as of a date is that of the archive`(_ date: Int) throws {
    let archive = try archive()
    try RevisionStore.create(path, holding: archive)
    let view = try RevisionStore(opening: path).snapshot(asOf: day(date))
    let expected = archive.snapshot(asOf: day(date))
    #expect(view.times == expected.times)
    #expect(view.issueDates == expected.issueDates)
    #expect(view.columns.description == expected.columns.description)
  }

  @Test func `a condition keeps the keys that meet it`() throws {
    let archive = try archive()
    try RevisionStore.create(path, holding: archive)
    let condition = [KeyCondition("place", isOneOf: ["pa"])]
    #expect(try RevisionStore(opening: path).archive(where: condition) == archive.selecting(where: condition))
  }

  @Test func `the history of a point is that of the archive, and nothing where there is none`() throws {
    let archive = try archive()
    try RevisionStore.create(path, holding: archive)
    let store = try RevisionStore(opening: path)
    #expect(try store.history(of: ["ks", "0\"4"], at: day(2)) == archive.history(of: ["ks", "0\"4"], at: day(2)))
    #expect(try store.history(of: ["ny", "65+"], at: day(2)) == [])
  }

  @Test func `value columns are read by name`() throws {
    let archive = try archive()
    try RevisionStore.create(path, holding: archive)
    let store = try RevisionStore(opening: path)
    #expect(try store.archive(values: ["share"]) == archive.selectingValue("share"))
    #expect(throws: StoreError.unknownValue("cases", available: ["visits", "share"])) {
      try store.snapshot(asOf: day(2), values: ["cases"])
    }
  }

  @Test func `the span of times is that of the keys that are asked for`() throws {
    try RevisionStore.create(path, holding: archive())
    let store = try RevisionStore(opening: path)
    #expect(try store.timeSpan() == day(0)...day(2))
    #expect(try store.timeSpan(where: [KeyCondition("place", isOneOf: ["ks"])]) == day(0)...day(2))
  }

  @Test func `a database is known by its first bytes`() throws {
    try RevisionStore.create(path, holding: archive())
    #expect(RevisionStore.isDatabase(path))
    try folder.write("SQLite format 2 is another", to: "other")
    #expect(!RevisionStore.isDatabase(folder.path("other")))
    #expect(!RevisionStore.isDatabase(folder.path("none")))
  }

  @Test func `what is appended in pieces is what is written at once`() throws {
    try RevisionStore.create(path, holding: archive(issues: 0...1))
    let store = try RevisionStore(opening: path)
    try store.append(archive(issues: 2...3))
    try store.append(archive(issues: 4...4))
    #expect(try store.archive() == archive())
  }

  @Test func `an issue that is there already is refused with all others, or replaced`() throws {
    try RevisionStore.create(path, holding: archive(issues: 0...2))
    let store = try RevisionStore(opening: path)
    #expect(
      throws: StoreError.duplicateIssue(
        key: ["ks", "0\"4"], time: day(0), timeType: .day, issue: day(2), issueType: .day)
    ) {
      try store.append(archive(issues: 2...4))
    }
    #expect(try store.archive() == archive(issues: 0...2))
    try store.append(archive(issues: 2...4), duplicates: .last)
    #expect(try store.archive() == archive())
  }

  @Test func `an archive with other columns is refused`() throws {
    try RevisionStore.create(path, holding: archive())
    var builder = try ArchiveBuilder(keyColumns: ["place"])
    try builder.append(Issue(key: ["ks"], time: day(0), issue: day(0), value: 1))
    let other = try builder.build()
    #expect(throws: StoreError.self) { try RevisionStore(opening: path).append(other) }
  }

  @Test func `a single series without key columns, of weeks, is stored like any other`() throws {
    var builder = try ArchiveBuilder(keyColumns: [], valueNames: ["value"], timeType: .epiweek)
    for week in 0..<3 {
      try builder.append(Issue(key: [], time: day(7 * week), issue: day(7 * week + 9), value: Double(week)))
    }
    let archive = try builder.build()
    try RevisionStore.create(path, holding: archive)
    #expect(try RevisionStore(opening: path).archive() == archive)
  }

  @Test func `what is no store is told as such, and nothing is overwritten`() throws {
    #expect(throws: StoreError.sqlite(path: path, reason: "there is no such file")) { try RevisionStore(opening: path) }
    try folder.write(
      "not a database, but long enough to be taken for one at first sight, and more than a page? no", to: "store.sqlite"
    )
    #expect(throws: StoreError.notAStore(path: path)) { try RevisionStore(opening: path) }
    #expect(throws: StoreError.exists(path: path)) { try RevisionStore.create(path, holding: archive()) }
    #expect(folder.names == ["store.sqlite"])
  }
}
