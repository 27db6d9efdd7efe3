import Backups
import Dates
import Files
import Report

/// The log of runs: a line of JSON for the start of a run, for each backup and for its end.
struct IssuesLog {
  private let path: String
  private let start = ContinuousClock.now

  /// - Parameter path: The file is made where there is none, and added to.
  init(_ path: String) {
    self.path = path
  }

  func begin(_ backups: [BackupFile], output: String) throws(FilesError) {
    try write("start", [.init("backups", .array(backups.map { .string($0.path) })), .init("output", .string(output))])
  }

  func end(_ days: [DaySummary]) throws(FilesError) {
    for day in days {
      try write(
        "backup",
        [
          .init("date", .string(day.date.description)),
          .init("issued_after", day.previous.map { .string($0.description) } ?? .null),
          .init("rows", .integer(day.rows)),
        ] + Self.members(day.changes) + [
          .init("absent", .array(day.absent.map { .string($0) })),
          .init("partitions", .array(day.partitions.map(Self.value))),
        ])
    }
    try write("end", [.init("resident_bytes", .integer(Machine.residentMemory))])
  }

  func fail(_ message: String) throws(FilesError) { try write("error", [.init("message", .string(message))]) }

  private static func value(_ partition: PartitionSummary) -> JSONValue {
    .object(
      [.init("name", .string(partition.name)), .init("rows", .integer(partition.rows))] + members(partition.changes))
  }

  private static func members(_ changes: [IssueChange: Int]) -> [JSONValue.Member] {
    IssueChange.allCases.map { .init($0.rawValue, .integer(changes[$0] ?? 0)) }
  }

  private func write(_ event: String, _ members: [JSONValue.Member]) throws(FilesError) {
    let seconds = Double((ContinuousClock.now - start) / .milliseconds(1)) / 1000
    let line = JSONValue.object([.init("event", .string(event)), .init("seconds", .number(seconds))] + members)
    let isNew = try FileStatus(path: path, followingLinks: true) == nil
    try OutputFile(isNew ? .creating : .appending, path).append((line.utf8 + [UInt8(ascii: "\n")])[...])
  }
}
