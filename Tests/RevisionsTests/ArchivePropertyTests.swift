import Dates
import Revisions
import Testing

/// An archive against a list of issues that every question filters.
@Suite struct ArchivePropertyTests {
  private static let seeds = propertySeeds

  private static func list(seed: Int) -> IssueList {
    var generator = SplitMix64(seed: seed)
    return IssueList(random: &generator)
  }

  private static let dates = (-20...90).map(IssueList.day)

  @Test func `issues in any order come out sorted by key, time and date`() throws {
    for seed in Self.seeds {
      let list = Self.list(seed: seed)
      #expect(try Array(list.archive().issues) == list.sorted, "seed \(seed)")
    }
  }

  @Test func `the order of rows does not matter`() throws {
    for seed in Self.seeds {
      var list = Self.list(seed: seed)
      let archive = try list.archive()
      list.issues.reverse()
      #expect(try list.archive() == archive, "seed \(seed)")
    }
  }

  @Test func `a snapshot is the latest issue of each point`() throws {
    for seed in Self.seeds {
      let list = Self.list(seed: seed)
      let archive = try list.archive()
      let date = Self.dates[seed % Self.dates.count]
      #expect(archive.snapshot(asOf: date).points == list.latestIssues(asOf: date), "seed \(seed)")
    }
  }

  @Test func `a sweep is its snapshots, whatever the order of dates`() throws {
    for seed in Self.seeds {
      var generator = SplitMix64(seed: seed)
      let archive = try IssueList(random: &generator).archive()
      let dates = Self.dates.shuffled(using: &generator).prefix(12) + Self.dates.suffix(30)
      let sweep = Array(archive.sweep(over: Array(dates)))
      #expect(sweep == dates.map(archive.snapshot), "seed \(seed)")
    }
  }

  @Test func `a later issue never changes an earlier snapshot`() throws {
    for seed in Self.seeds {
      let list = Self.list(seed: seed)
      let date = Self.dates[seed % Self.dates.count]
      var earlier = list
      earlier.issues.removeAll { $0.issue > date }
      #expect(
        try list.archive().snapshot(asOf: date).points == earlier.archive().snapshot(asOf: date).points,
        "seed \(seed)")
    }
  }

  @Test func `the latest view is the snapshot of the last issue date`() throws {
    for seed in Self.seeds {
      let archive = try Self.list(seed: seed).archive()
      #expect(archive.latest == archive.issueSpan.map { archive.snapshot(asOf: $0.upperBound) }, "seed \(seed)")
    }
  }

  @Test func `a history holds all issues of its point`() throws {
    for seed in Self.seeds {
      let list = Self.list(seed: seed)
      let archive = try list.archive()
      let sorted = list.sorted
      for issue in sorted {
        let history = sorted.filter { $0.key == issue.key && $0.time == issue.time }
        #expect(archive.history(of: issue.key, at: issue.time) == history, "seed \(seed)")
      }
    }
  }

  @Test func `keys, times, dates and counts are those of the list`() throws {
    for seed in Self.seeds {
      let list = Self.list(seed: seed)
      let archive = try list.archive()
      #expect(Array(archive.keys) == Set(list.issues.map(\.key)).sorted(), "seed \(seed)")
      #expect(archive.keys.allSatisfy { archive.keys.index(of: $0).map { archive.keys[$0] } == $0 }, "seed \(seed)")
      #expect(archive.issueDates == Set(list.issues.map(\.issue)).sorted(), "seed \(seed)")
      #expect(archive.timeSpan?.lowerBound == list.issues.map(\.time).min(), "seed \(seed)")
      #expect(archive.timeSpan?.upperBound == list.issues.map(\.time).max(), "seed \(seed)")
      #expect(archive.count == list.issues.count, "seed \(seed)")
      #expect(archive.pointCount == list.latestIssues(asOf: .latest).count, "seed \(seed)")
    }
  }

  @Test func `a selection is the archive of the selected rows`() throws {
    for seed in Self.seeds {
      let list = Self.list(seed: seed)
      let archive = try list.archive()
      guard let column = archive.keys.columns.last else { continue }
      let wanted = column.levels.enumerated().filter { ($0.offset + seed) % 2 == 0 }.map(\.element)
      let first = IssueList.day(seed % 4)
      let last = IssueList.day(4)
      var selected = list
      selected.issues.removeAll { issue in
        !wanted.contains { Key([$0]) == Key(issue.key.values.suffix(1)) } || issue.time < first || issue.time > last
      }
      let selection = try archive.selecting(
        where: [KeyCondition(column.name, isOneOf: wanted)], from: first, through: last)
      #expect(try selection == selected.archive(), "seed \(seed)")
    }
  }
}
