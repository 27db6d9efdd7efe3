import Backups

/// What a run over backups found, for people.
struct IssuesSummary {
  let text: String

  /// - Parameter count: The number of backups that were given.
  init(_ days: [DaySummary], of count: Int) {
    guard !days.isEmpty else {
      text = "nothing new in \(count) \(count == 1 ? "backup" : "backups")"
      return
    }
    var lines: [String] = []
    for day in days {
      lines.append("\(day.date): \(Self.words(day.changes, rows: day.rows))")
      for partition in day.absent {
        lines.append("warning: \(day.date): there are no rows of `\(partition)`, which the backup before has")
      }
      for partition in day.partitions where partition.changes.values.contains(where: { $0 > 0 }) {
        lines.append("  \(partition.name): \(Self.words(partition.changes, rows: partition.rows))")
      }
    }
    text = lines.joined(separator: "\n")
  }

  private static func words(_ changes: [IssueChange: Int], rows: Int) -> String {
    (["\(rows) rows"] + IssueChange.allCases.map { "\(changes[$0] ?? 0) \($0.rawValue)" }).joined(separator: ", ")
  }
}
