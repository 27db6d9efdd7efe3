import Dates

/// Work on a chain of backups, cut into units that any number of processes do on any machines that share a file system.
///
/// ```swift
/// let plan = try IssuePlan(backups, rules: rules, format: .csv, daysPerUnit: 10, isByPartition: true, memory: 256_000_000)
/// try plan.write(to: "/shared/plan")
/// for unit in plan.units { _ = try plan.run(unit, in: "/shared/plan", memory: 256_000_000, scratch: "/tmp") }
/// try plan.join("/shared/plan", to: "issues", memory: 256_000_000)
/// ```
///
/// The joined folder is, byte for byte, the one that ``IssueFolder`` makes of all backups in one process, and grows like it.
///
/// A range may begin at any day. What a unit cannot know, the rows that were removed before its range, only tells rows that return from
/// rows that are new: ``join(_:to:memory:)`` carries the removed keys from range to range and puts the word right. Rows of an absent
/// partition that are held (``IssueRules/AbsentPartition/hold``) are values rather than keys, and might be from any day before. With that
/// rule a unit takes all days.
public struct IssuePlan: Hashable, Sendable {
  /// The key and the compared columns are stated.
  public let rules: IssueRules
  public let format: IssueFormat
  /// The backups by date.
  public let backups: [BackupFile]
  public let daysPerUnit: Int
  /// The partitions that have units of their own; others share one.
  public let partitions: [String]
  /// The units by their numbers: those of the first range, then those of the next.
  public let units: [IssueUnit]

  /// Looks at the columns of the first backup, and at the partitions of the last.
  ///
  /// - Parameters:
  ///   - backups: At least one, of different days, with paths that are good wherever units run.
  ///   - daysPerUnit: The backups of a range, at least 1. Each range reads one backup more, to compare with.
  ///   - isByPartition: Whether each partition of the last backup gets units of its own. Each of them reads whole files.
  ///   - memory: See ``IssueChain``.
  ///   - scratch: Where what does not fit into memory goes.
  public init(
    _ backups: [BackupFile], rules: IssueRules, format: IssueFormat, daysPerUnit: Int, isByPartition: Bool,
    memory: Int, scratch: String
  ) throws(BackupError) {
    let chain = try IssueChain(backups, rules: rules, memory: memory, scratch: scratch)
    var stated = chain.resolvedRules
    // Left open, a second table with rows remains the error that it is in one process.
    stated.table = rules.table
    var partitions: [String] = []
    if isByPartition, rules.partition != nil, let last = chain.backups.last {
      let chain = try IssueChain([last], columnsOf: chain.backups[0], rules: stated, memory: memory, scratch: scratch)
      partitions = try chain.run(into: NoIssues()).flatMap { $0.partitions.map(\.name) }
    }
    self.init(
      rules: stated, format: format, backups: chain.backups, daysPerUnit: daysPerUnit, partitions: partitions)
  }

  init(
    rules: IssueRules, format: IssueFormat, backups: [BackupFile], daysPerUnit: Int, partitions: [String]
  ) {
    self.rules = rules
    self.format = format
    self.backups = backups
    self.daysPerUnit = daysPerUnit
    self.partitions = partitions
    let size = rules.absent == .hold ? backups.count : max(daysPerUnit, 1)
    let groups: [IssueUnit.Partitions] =
      partitions.isEmpty ? [.all] : partitions.map { .only($0) } + [.others(than: partitions)]
    var units: [IssueUnit] = []
    for start in stride(from: 0, to: backups.count, by: size) {
      for group in groups {
        let days = start..<min(start + size, backups.count)
        units.append(IssueUnit(number: units.count, days: days, partitions: group))
      }
    }
    self.units = units
  }
}

/// Takes issues and does nothing with them.
private final class NoIssues: IssueSink {
  func begin(_ columns: IssueColumns) {}
  func begin(_ day: Day, after previous: Day?) {}
  func receive(_ change: IssueChange, _ record: borrowing IssueRecord) {}
  func end(_ day: Day) {}
}
