import Foundation
import Notebook
import Report
import TestSupport
import Testing

struct CacheTests {
  private let folder: TemporaryFolder
  private let cache: ResultCache
  private let cells = "- {id: a, probe: {text: a}}\n- {id: b, probe: {text: b, of: a}}"

  init() throws {
    folder = try TemporaryFolder()
    cache = ResultCache(folder: folder.path("cache"), limit: 1_000_000)
  }

  /// The paths of all entries.
  private var entries: [String] { folder.names.filter { $0.utf8.count > 60 } }

  @Test func `what was kept comes back as it was`() async throws {
    let plan = try Notebooks.plan(cells)
    let first = try await plan.run(cache: cache)
    let second = try await plan.run(cache: cache)
    #expect(plan.cells.map { second[$0.id]?.decision } == [.hit, .hit])
    #expect(plan.text(of: "b", second) == "b a")
    #expect(second["b"]?.output?.metrics.first == first["b"]?.output?.metrics.first)
    #expect(second["b"]?.output?.assets == first["b"]?.output?.assets)
  }

  @Test func `what is wrong with figures is told once, and again from the cache`() async throws {
    let plan = try Notebooks.plan("- {id: a, probe: {text: blurred}}")
    for _ in 0..<2 {
      let output = try await plan.run(cache: cache)["a"]?.output
      #expect(output?.warnings == [CellWarning(code: "blurred", message: "it is blurred", hint: "hold still")])
    }
  }

  @Test func `a cell runs on the value of one that ran yesterday`() async throws {
    _ = try await Notebooks.plan(cells).run(cache: cache)
    let edited = try Notebooks.plan(cells.replacing("text: b", with: "text: c"))
    let outcomes = try await edited.run(cache: cache)
    #expect(edited.text(of: "b", outcomes) == "c a")
    #expect(outcomes["a"]?.decision == .hit)
  }

  @Test func `an entry cut off at any byte is damaged, and the cell runs again`() async throws {
    let plan = try Notebooks.plan("- {id: a, probe: {text: a}}")
    _ = try await plan.run(cache: cache)
    let path = try #require(entries.first)
    let bytes = Array(try Data(contentsOf: URL(filePath: folder.path(path))))
    for length in bytes.indices {
      try folder.write(Array(bytes[..<length]), to: path)
      guard case .damaged = cache.lookUp(plan.cells[0].fingerprint, as: ProbeCell.self) else {
        Issue.record("not noticed at \(length) of \(bytes.count) bytes")
        continue
      }
    }
    #expect(try await plan.run(cache: cache)["a"]?.decision == .miss(.damaged))
    #expect(try await plan.run(cache: cache)["a"]?.decision == .hit)
  }

  @Test func `an entry with any bit flipped is damaged`() async throws {
    let plan = try Notebooks.plan("- {id: a, probe: {text: a}}")
    _ = try await plan.run(cache: cache)
    let path = try #require(entries.first)
    let bytes = Array(try Data(contentsOf: URL(filePath: folder.path(path))))
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1 << (index % 8)
      try folder.write(damaged, to: path)
      guard case .damaged = cache.lookUp(plan.cells[0].fingerprint, as: ProbeCell.self) else {
        Issue.record("not noticed at byte \(index)")
        continue
      }
    }
  }

  @Test func `what failed is not kept`() async throws {
    _ = try await Notebooks.plan("- probe: {fails: true}").run(cache: cache)
    #expect(entries.isEmpty)
  }

  @Test func `a cache that cannot be written changes nothing else`() async throws {
    try folder.write("a file", to: "cache")
    let plan = try Notebooks.plan(cells)
    #expect(plan.text(of: "b", try await plan.run(cache: cache)) == "b a")
  }

  @Test func `trimming removes what was used longest ago`() async throws {
    let plan = try Notebooks.plan(cells + "\n- {id: c, probe: {text: c}}")
    _ = try await plan.run(cache: cache)
    let ages = ["a": 300.0, "b": 100, "c": 200]
    for cell in plan.cells {
      let path = try #require(entries.first { $0.hasSuffix(cell.fingerprint.key) })
      let date = Date(timeIntervalSinceNow: -(ages[cell.id] ?? 0))
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: folder.path(path))
    }
    let sizes = try entries.map { try Data(contentsOf: URL(filePath: folder.path($0))).count }
    ResultCache(folder: cache.folder, limit: sizes.reduce(0, +) - 1).trim()
    #expect(!entries.contains { $0.hasSuffix(plan.cells[0].fingerprint.key) })
    #expect(entries.count == 2)
    ResultCache(folder: cache.folder, limit: 1).trim()
    #expect(entries.isEmpty)
  }

  @Test func `a use counts as recent`() async throws {
    let plan = try Notebooks.plan(cells)
    _ = try await plan.run(cache: cache)
    for entry in entries {
      let date = Date(timeIntervalSinceNow: -100)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: folder.path(entry))
    }
    _ = cache.lookUp(plan.cells[0].fingerprint, as: ProbeCell.self)
    let sizes = try entries.map { try Data(contentsOf: URL(filePath: folder.path($0))).count }
    ResultCache(folder: cache.folder, limit: sizes.reduce(0, +) - 1).trim()
    #expect(entries.map { $0.hasSuffix(plan.cells[0].fingerprint.key) } == [true])
  }
}
