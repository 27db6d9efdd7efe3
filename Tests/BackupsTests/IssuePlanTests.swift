import Backups
import Dates
import Foundation
import TestSupport
import Testing

struct IssuePlanTests {
  let folder: TemporaryFolder
  let memory = IssueChain.leastMemory

  init() throws { folder = try TemporaryFolder() }

  /// Rows `p,k` with a value, one of each day: `a` leaves on the second and returns on the fourth, `b` leaves and returns twice, the partition
  /// `y` is absent on the third.
  let days = ["xa1 xb1 yc1", "xb1 yc1", "xb2 xd1", "xa1 yc1", "xa1 xb1 yc2 ye1", "xb1 ye1", "xa2 xb1 yc1 ye1"]

  func backups() throws -> [BackupFile] {
    try days.enumerated().map { number, rows in
      let lines = rows.split(separator: " ").map { $0.map(String.init).joined(separator: ",") + "\n" }
      let name = "backup_2020060\(number + 1).csv"
      try folder.write("p,k,v\n" + lines.joined(), to: name)
      return BackupFile(path: folder.path(name), date: try #require(Day("2020-06-0\(number + 1)")))
    }
  }

  func plan(
    _ rules: IssueRules, _ format: IssueFormat = .csv, days: Int = 2, isByPartition: Bool = false
  ) throws -> IssuePlan {
    let plan = try IssuePlan(
      backups(), rules: rules, format: format, daysPerUnit: days, isByPartition: isByPartition, memory: memory,
      scratch: folder.path("."))
    try plan.write(to: folder.path("plan"))
    return try IssuePlan(folder: folder.path("plan"))
  }

  func run(_ plan: IssuePlan, _ number: Int) throws -> [DaySummary]? {
    try plan.run(plan.units[number], in: folder.path("plan"), memory: memory, scratch: folder.path("."))
  }

  /// The files of a folder, hidden ones too.
  func files(_ name: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path(name)) {
      files[path] = FileManager.default.contents(atPath: folder.path("\(name)/\(path)"))
    }
    return files.filter { !$0.value.isEmpty }
  }

  /// What `body` throws, if that is of the domain.
  func failure(_ body: () throws -> Void) -> BackupError? {
    do { try body() } catch { return error as? BackupError }
    return nil
  }

  let rules = IssueRules(key: ["p", "k"])
  let parted = IssueRules(key: ["p", "k"], partition: "p")

  @Test(arguments: IssueFormat.allCases, [1, 2, 3, 7])
  func `parts join to the bytes of one process`(format: IssueFormat, size: Int) throws {
    var held = parted
    held.absent = .hold
    for (rules, isByPartition) in [(rules, false), (parted, false), (parted, true), (held, true)] {
      let plan = try plan(rules, format, days: size, isByPartition: isByPartition)
      for number in plan.units.indices.reversed() { _ = try run(plan, number) }
      try plan.join(folder.path("plan"), to: folder.path("joined"), memory: memory)
      _ = try IssueFolder(folder.path("one"), rules: rules, format: format, memory: memory).update(with: backups())
      #expect(try files("joined") == files("one"))
      for name in ["plan", "joined", "one"] { try FileManager.default.removeItem(atPath: folder.path(name)) }
    }
  }

  @Test func `a joined folder grows as if one process had made it`() throws {
    let all = try backups()
    let plan = try IssuePlan(
      Array(all.prefix(5)), rules: rules, format: .csv, daysPerUnit: 2, isByPartition: false, memory: memory,
      scratch: folder.path("."))
    try plan.write(to: folder.path("plan"))
    for number in plan.units.indices { _ = try run(plan, number) }
    try plan.join(folder.path("plan"), to: folder.path("joined"), memory: memory)
    for name in ["joined", "one"] {
      _ = try IssueFolder(folder.path(name), rules: rules, format: IssueFormat.csv, memory: memory).update(with: all)
    }
    #expect(try files("joined") == files("one"))
  }

  @Test func `rows of a partition that nobody planned for are in the last unit of a range`() throws {
    let plan = try plan(parted, isByPartition: true)
    #expect(plan.partitions == ["x", "y"])
    #expect(plan.units.map(\.partitions).prefix(3) == [.only("x"), .only("y"), .others(than: ["x", "y"])])
    #expect(plan.units.map(\.days).suffix(2) == [6..<7, 6..<7])
  }

  @Test func `held rows are of any day before, so that a unit takes all`() throws {
    var held = parted
    held.absent = .hold
    #expect(try plan(held).units.map(\.days) == [0..<7])
  }

  @Test func `a unit is done once`() throws {
    let plan = try plan(rules)
    #expect(try run(plan, 1)?.map(\.rows) == [2, 2])
    let before = try files("plan")
    #expect(try run(plan, 1) == nil)
    #expect(try files("plan") == before)
  }

  @Test func `parts that are missing are named, and nothing is joined`() throws {
    let plan = try plan(rules)
    for number in [0, 2] { _ = try run(plan, number) }
    let path = folder.path("plan")
    #expect(
      failure { try plan.join(path, to: folder.path("joined"), memory: memory) }
        == .unfinished(units: [1, 3], path: path))
    #expect(!FileManager.default.fileExists(atPath: folder.path("joined")))
  }

  @Test func `units that saw different bytes of one backup are not joined`() throws {
    let plan = try plan(rules, days: 4)
    _ = try run(plan, 0)
    try folder.write("p,k,v\nx,a,9\n", to: "backup_20200604.csv")
    _ = try run(plan, 1)
    guard case .changed? = failure({ try plan.join(folder.path("plan"), to: folder.path("joined"), memory: memory) })
    else {
      Issue.record("joined")
      return
    }
  }

  @Test func `neither another plan nor other files are overwritten`() throws {
    let plan = try plan(rules)
    guard case .otherFolder? = failure({ _ = try self.plan(rules, days: 3) }) else {
      Issue.record("overwritten")
      return
    }
    try folder.write("mine", to: "joined/notes.txt")
    for number in plan.units.indices { _ = try run(plan, number) }
    #expect(
      failure { try plan.join(folder.path("plan"), to: folder.path("joined"), memory: memory) }
        == .otherFolder(path: folder.path("joined")))
  }
}
