import Foundation
import TestSupport
import Testing

struct ExplainTests {
  private let folio: Command

  init() throws {
    folio = try Command(Specs.files)
  }

  /// What `--explain` says of each cell, in the order of the spec.
  private func reasons(_ arguments: String...) async throws -> [String] {
    let run = try await folio.run(["run", "--explain"] + arguments)
    return run.output.split(separator: "\n").map { String($0.drop { $0 != ")" }.dropFirst(3)) }
  }

  @Test func `the second run takes every cell from the cache`() async throws {
    #expect(try await reasons("tiny.yaml") == Array(repeating: "run: not run before", count: 4))
    #expect(try await reasons("tiny.yaml") == Array(repeating: "from the cache", count: 4))
  }

  @Test func `an edit of prose runs no other cell`() async throws {
    _ = try await reasons("tiny.yaml")
    try folio.folder.write(Specs.tiny.replacing("Some", with: "Other"), to: "tiny.yaml")
    #expect(
      try await reasons("tiny.yaml")
        == ["run: its fields changed", "from the cache", "from the cache", "from the cache"])
  }

  @Test func `a parameter runs the cells that use it and those behind them`() async throws {
    _ = try await reasons("tiny.yaml")
    #expect(
      try await reasons("tiny.yaml", "--set", "steps=21")
        == ["from the cache", "from the cache", "run: its fields changed", "run: the cell walk changed"])
  }

  @Test func `a file runs the cells that read it and those behind them`() async throws {
    _ = try await reasons("tiny.yaml")
    try folio.folder.write("0 1\n", to: "data/edges.txt")
    #expect(
      try await reasons("tiny.yaml") == [
        "from the cache", "run: the file data/edges.txt changed", "run: the cell net changed",
        "run: the cell walk changed",
      ])
  }

  @Test func `a cell that failed says so the next time`() async throws {
    #expect(
      try await reasons("failing.yaml")
        == ["run: not run before", "skipped: no result of net", "skipped: no result of walk", "run: not run before"])
    #expect(
      try await reasons("failing.yaml") == [
        "run: it failed the last time", "skipped: no result of net", "skipped: no result of walk", "from the cache",
      ])
  }

  @Test func `without the cache every cell runs and nothing is kept`() async throws {
    #expect(try await reasons("tiny.yaml", "--no-cache") == Array(repeating: "run: the cache is off", count: 4))
    #expect(!folio.folder.names.contains(".folio"))
  }

  @Test func `what was cut off or flipped in the cache runs again to the same report`() async throws {
    _ = try await reasons("tiny.yaml")
    let report = try folio.files()
    let entries = folio.folder.names.filter { $0.hasPrefix(".folio/cache/") && $0.utf8.count > 70 }
    #expect(entries.count == 4)
    for (index, entry) in entries.enumerated() {
      var bytes = Array(try Data(contentsOf: URL(filePath: folio.folder.path(entry))))
      if index.isMultiple(of: 2) { bytes.removeLast() } else { bytes[bytes.count / 2] ^= 1 }
      try folio.folder.write(bytes, to: entry)
    }
    #expect(try await reasons("tiny.yaml") == Array(repeating: "run: its result in the cache was damaged", count: 4))
    #expect(try folio.files() == report)
  }

  @Test func `clean removes what runs kept, and leaves the reports`() async throws {
    _ = try await reasons("tiny.yaml")
    let report = try folio.files()
    #expect(try await folio.run("clean", "--keep", "1GB").status == 0)
    #expect(try await reasons("tiny.yaml") == Array(repeating: "from the cache", count: 4))
    #expect(try await folio.run("clean", "--keep", "1B").status == 0)
    #expect(
      try await reasons("tiny.yaml") == Array(repeating: "run: its result is not in the cache any more", count: 4))
    #expect(try await folio.run("clean").status == 0)
    #expect(!folio.folder.names.contains(".folio"))
    #expect(try folio.files() == report)
    #expect(try await folio.run("clean").status == 0)
  }
}
