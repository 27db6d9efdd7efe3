import Dates
import Revisions
import Testing

/// What makes one archive of another, against lists of issues that every question filters.
@Suite struct ArchiveTwinTests {
  private static let seeds = propertySeeds
  private static let dates = (-20...90).map(IssueList.day)

  /// Two lists with the same key columns.
  private static func pair(seed: Int) -> (IssueList, IssueList) {
    var generator = SplitMix64(seed: seed)
    let first = IssueList(random: &generator)
    while true {
      let second = IssueList(random: &generator)
      if second.keyColumns == first.keyColumns { return (first, second) }
    }
  }

  private static func merged(seed: Int, sync: MergeSync = .locf) throws -> (IssueList, IssueList, Archive) {
    let (first, second) = pair(seed: seed)
    let left = try #require(first.archive().renamingValues(["left"]))
    let right = try #require(second.archive().renamingValues(["right"]))
    return (first, second, try left.merging(right, sync: sync))
  }

  /// The last value of a point by a date; missing if there is none.
  private static func value(_ list: IssueList, _ key: Key, _ time: Day, asOf date: Day) -> Double {
    let known = list.issues.filter { $0.key == key && $0.time == time && $0.issue <= date }
    return known.max { $0.issue < $1.issue }?.value ?? .nan
  }

  private static func isSame(_ left: Double, _ right: Double) -> Bool { left == right || (left.isNaN && right.isNaN) }

  @Test func `a merge says on every date what its parts say`() throws {
    for seed in Self.seeds {
      let (left, right, merged) = try Self.merged(seed: seed)
      let date = Self.dates[seed * 7 % Self.dates.count]
      let points = Set(
        (left.issues + right.issues).filter { $0.issue <= date }.map { Key($0.key.values + ["\($0.time)"]) })
      let snapshot = merged.snapshot(asOf: date)
      #expect(snapshot.count == points.count, "seed \(seed)")
      for key in snapshot.keys.indices {
        for point in snapshot.points(of: key) {
          let time = snapshot.times[point]
          for (column, list) in [left, right].enumerated() {
            let value = Self.value(list, snapshot.keys[key], time, asOf: date)
            #expect(Self.isSame(snapshot.columns[column][point], value), "seed \(seed)")
          }
        }
      }
    }
  }

  @Test func `a merge that is truncated ends with the archive that ends first`() throws {
    for seed in Self.seeds {
      let (left, right, merged) = try Self.merged(seed: seed, sync: .truncate)
      guard let leftEnd = left.issues.map(\.issue).max(), let rightEnd = right.issues.map(\.issue).max() else {
        continue
      }
      let end = min(leftEnd, rightEnd)
      let whole = try Self.merged(seed: seed).2
      #expect(merged.issues.allSatisfy { $0.issue <= end }, "seed \(seed)")
      #expect(merged.issues.elementsEqual(whole.issues.filter { $0.issue <= end }), "seed \(seed)")
    }
  }

  @Test func `a merge that is filled has nothing behind the end of a part`() throws {
    for seed in Self.seeds {
      let (left, right, merged) = try Self.merged(seed: seed, sync: .na)
      guard let leftEnd = left.issues.map(\.issue).max(), let rightEnd = right.issues.map(\.issue).max() else {
        continue
      }
      for issue in merged.issues {
        if issue.issue > leftEnd { #expect(issue.values[0].isNaN, "seed \(seed)") }
        if issue.issue > rightEnd { #expect(issue.values[1].isNaN, "seed \(seed)") }
      }
    }
  }

  @Test func `a merge does not depend on which archive is named first`() throws {
    for seed in Self.seeds {
      let (first, second) = Self.pair(seed: seed)
      let left = try #require(first.archive().renamingValues(["left"]))
      let right = try #require(second.archive().renamingValues(["right"]))
      for sync in MergeSync.allCases {
        let swapped = try right.merging(left, sync: sync).selectingValues(["left", "right"])
        #expect(try left.merging(right, sync: sync) == swapped, "seed \(seed) \(sync)")
      }
    }
  }

  @Test func `compactification keeps every snapshot, and does nothing the second time`() throws {
    for seed in Self.seeds {
      var generator = SplitMix64(seed: seed)
      var list = IssueList(random: &generator)
      for index in list.issues.indices where !list.issues[index].value.isNaN {
        list.issues[index].values = [list.issues[index].value.rounded() / 4]
      }
      let archive = try list.archive()
      let compact = archive.compactified()
      #expect(compact.compactified() == compact, "seed \(seed)")
      for date in Self.dates.shuffled(using: &generator).prefix(8) {
        let (left, right) = (archive.snapshot(asOf: date), compact.snapshot(asOf: date))
        #expect(left.times == right.times && zip(left.values, right.values).allSatisfy(Self.isSame), "seed \(seed)")
      }
      let sorted = list.sorted
      let kept = sorted.enumerated().filter { index, issue in
        guard index > 0, sorted[index - 1].key == issue.key, sorted[index - 1].time == issue.time else { return true }
        return !Self.isSame(sorted[index - 1].value, issue.value)
      }
      #expect(Array(compact.issues) == kept.map(\.element), "seed \(seed)")
    }
  }

  @Test func `appending is building anew`() throws {
    for seed in Self.seeds {
      var generator = SplitMix64(seed: seed)
      let list = IssueList(random: &generator)
      var (old, new) = (list, list)
      let date = Self.dates[seed % Self.dates.count]
      old.issues.removeAll { $0.issue > date }
      new.issues.removeAll { $0.issue <= date }
      #expect(try old.archive().appending(new.archive()) == list.archive(), "seed \(seed)")
      #expect(try list.archive().appending(old.archive(), duplicates: .last) == list.archive(), "seed \(seed)")
      if let issue = old.issues.first {
        #expect(throws: ArchiveError.self, "seed \(seed) \(issue)") { try list.archive().appending(old.archive()) }
      }
    }
  }

  @Test func `of rows that repeat each other the last may count`() throws {
    for seed in Self.seeds {
      var generator = SplitMix64(seed: seed)
      let list = IssueList(random: &generator)
      let stale = list.issues.map { Issue(key: $0.key, time: $0.time, issue: $0.issue, value: 77) }
      var builder = try ArchiveBuilder(keyColumns: list.keyColumns, valueNames: ["value"], duplicates: .last)
      for issue in stale.shuffled(using: &generator) + list.issues { try builder.append(issue) }
      #expect(try builder.build() == list.archive(), "seed \(seed)")
    }
  }

  @Test func `windows are those of the filtered list`() throws {
    for seed in Self.seeds {
      let list = Self.pair(seed: seed).0
      let date = IssueList.day(seed % 12)
      let rows = try list.archive().slide(over: [date], before: 3)
      let window = list.latestIssues(asOf: date).filter { $0.time >= date.adding(days: -3) }
      let keys = try Array(list.archive().keys)
      #expect(rows.map { keys[$0.key] } == Set(window.map(\.key)).sorted(), "seed \(seed)")
      for row in rows {
        let issues = window.filter { $0.key == keys[row.key] }
        let known = issues.map(\.value).filter { !$0.isNaN }
        #expect(row.points == issues.count && row.lastTime == issues.map(\.time).max(), "seed \(seed)")
        #expect(row.statistics[0].count == known.count && row.statistics[0].sum == known.reduce(0, +), "seed \(seed)")
      }
    }
  }
}
