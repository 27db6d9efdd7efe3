import ArgumentParser
import Backups
import Cells
import Files
import Report

/// `folio issues unit`: some units of a plan.
struct IssuesUnitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unit",
    abstract: "Do units of a plan.",
    discussion: """
      Units are given by their numbers, or on standard input, one a line, as numbers or as `folio issues plan --for json` \
      prints them. Each leaves its part in the folder of the plan, whole or not at all, and a line of JSON on standard \
      output. A unit whose part is there is not done again, so that a unit that failed, or whose machine did, may simply \
      be started once more.

      EXAMPLE
        folio issues unit /shared/plan 0
      """)

  @Argument(help: ArgumentHelp("The folder of the plan.", valueName: "plan"), completion: .directory)
  var folder: String

  @Argument(
    help: ArgumentHelp("The numbers of units; by default they are read from standard input.", valueName: "unit"))
  var numbers: [Int] = []

  @OptionGroup var limit: ChainMemoryArguments

  func run() async throws {
    let plan = try BackupFailure.exiting { () throws(BackupError) in try IssuePlan(folder: folder) }
    if numbers.isEmpty {
      while let line = readLine() {
        guard !line.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) else { continue }
        guard let number = Self.number(in: line) else { throw Self.refusal("`\(line)` names no unit") }
        try await run(number, of: plan)
      }
    } else {
      for number in numbers { try await run(number, of: plan) }
    }
  }

  private func run(_ number: Int, of plan: IssuePlan) async throws {
    guard plan.units.indices.contains(number) else {
      throw Self.refusal("there is no unit \(number): the plan has units 0 to \(plan.units.count - 1)")
    }
    let days = try await Interrupt.guarding {
      try BackupFailure.exiting { () throws(BackupError) in
        try plan.run(
          plan.units[number], in: folder, memory: limit.memory.bytes, scratch: Machine.scratchFolder,
          onProgress: { _ in !Task.isCancelled })
      }
    }
    for day in days ?? [] {
      for partition in day.absent {
        StandardError.write("warning: \(day.date): there are no rows of `\(partition)`, which the backup before has")
      }
    }
    try StandardStream.output.writeAll(Self.line(number, days).utf8 + [UInt8(ascii: "\n")])
  }

  private static func line(_ number: Int, _ days: [DaySummary]?) -> JSONValue {
    var members: [JSONValue.Member] = [.init("unit", .integer(number)), .init("done", .bool(days != nil))]
    if let days {
      members += [
        .init("rows", .integer(days.reduce(0) { $0 + $1.rows })),
        .init("issues", .integer(days.reduce(0) { $0 + $1.changes.values.reduce(0, +) })),
      ]
    }
    return .object(members)
  }

  /// The number that a line is, or has in its JSON.
  private static func number(in line: String) -> Int? {
    guard let value = try? JSONValue(utf8: Array(line.utf8)) else { return nil }
    switch value["unit"] ?? value {
    case .integer(let number): return number
    default: return nil
    }
  }

  private static func refusal(_ message: String) -> ExitStatus {
    StandardError.write("error: \(message)")
    return .wrongInput
  }
}
