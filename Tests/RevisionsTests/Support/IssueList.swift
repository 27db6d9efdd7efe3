import Dates
import Revisions

/// `Testing` has an issue of its own.
typealias Issue = Revisions.Issue

/// What an archive should be, said as slowly and plainly as possible: a list that every question filters.
struct IssueList {
  var keyColumns: [String]
  var issues: [Issue]

  /// Issues with distinct (key, time, date) in random order: few keys, times and dates, so that runs of every length occur.
  init(random generator: inout SplitMix64) {
    let columns = Int.random(in: 0...3, using: &generator)
    keyColumns = (0..<columns).map { "column \($0)" }
    let texts = ["b", "a", "", "é", "e\u{301}", "ab", "B", "10", "9"]
    var seen: Set<[String]> = []
    issues = []
    for _ in 0..<Int.random(in: 0...60, using: &generator) {
      let issue = Issue(
        key: Key((0..<columns).map { _ in texts[Int.random(in: 0..<texts.count, using: &generator)] }),
        time: Self.day(Int.random(in: 0...6, using: &generator)),
        issue: Self.day(Int.random(in: -2...12, using: &generator) * 7),
        value: Int.random(in: 0...4, using: &generator) == 0 ? .nan : Double.random(in: -2...9, using: &generator))
      let identity = issue.key.values.map { "\(Array($0.utf8))" } + ["\(issue.time)", "\(issue.issue)"]
      if seen.insert(identity).inserted { issues.append(issue) }
    }
  }

  /// A day after 1 June 2020.
  static func day(_ offset: Int) -> Day { Day(daysSinceEpoch: 18_414).adding(days: offset) }

  func archive() throws -> Archive {
    var builder = try ArchiveBuilder(keyColumns: keyColumns)
    for issue in issues { try builder.append(issue) }
    return try builder.build()
  }

  /// By key, time and date.
  var sorted: [Issue] {
    issues.sorted { ($0.key, $0.time, $0.issue) < ($1.key, $1.time, $1.issue) }
  }

  /// For each point its latest issue that is not after the date, by key and time.
  func latestIssues(asOf date: Day) -> [Issue] {
    let visible = sorted.filter { $0.issue <= date }
    return visible.filter { issue in
      !visible.contains { $0.key == issue.key && $0.time == issue.time && $0.issue > issue.issue }
    }
  }
}

extension Snapshot {
  /// The points as issues.
  var points: [Issue] {
    keys.indices.flatMap { key in
      points(of: key).map { Issue(key: keys[key], time: times[$0], issue: issueDates[$0], value: values[$0]) }
    }
  }
}
