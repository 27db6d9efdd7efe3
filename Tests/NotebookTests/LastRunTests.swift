import Notebook
import TestSupport
import Testing

struct LastRunTests {
  /// Why cells run once a notebook has become another, without a cache between.
  private func reasons(_ old: String, _ new: String) async throws -> [String] {
    let folder = try TemporaryFolder()
    let cache = ResultCache(folder: folder.path("cache"), limit: 1_000_000)
    try folder.write("1", to: "a.txt")
    var last = LastRun()
    let before = try Notebooks.plan(old, folder: folder.path)
    let runner = Runner(options: RunOptions(jobs: 1, memory: 1, cache: cache))
    last.record(before, try await runner.run(before, positions: Array(before.cells.indices)))
    cache.removeAll(folder)
    let after = try Notebooks.plan(new, folder: folder.path)
    let cells = try #require(LastRun(json: last.json)).cells(of: "sample")
    return after.cells.map { runner.forecast($0, last: cells[$0.id]).description }
  }

  @Test func `each change has its reason`() async throws {
    let old = """
      - {id: a, probe: {text: a}}
      - {id: b, probe: {of: a}}
      - {id: c, probe: {fails: true}}
      - {id: d, probe: {of: c}}
      """
    #expect(
      try await reasons(old, old) == [
        "run: its result is not in the cache any more", "run: its result is not in the cache any more",
        "run: it failed the last time", "run: it was skipped the last time",
      ])
    #expect(
      try await reasons(old, old.replacing("text: a", with: "text: b").replacing("id: d", with: "id: e")) == [
        "run: its fields changed", "run: the cell a changed", "run: it failed the last time", "run: not run before",
      ])
  }

  @Test func `what is no record is no record`() {
    #expect(LastRun(json: []) == nil)
    #expect(LastRun(json: Array("{}".utf8)) == nil)
    #expect(LastRun(json: Array("[1]".utf8)) == nil)
  }

  @Test func `cells that are gone are forgotten`() async throws {
    var last = LastRun()
    for cells in ["- {id: a, probe: a}\n- {id: b, probe: b}", "- {id: b, probe: b}"] {
      let plan = try Notebooks.plan(cells)
      let runner = Runner(options: RunOptions(jobs: 1, memory: 1, cache: nil))
      last.record(plan, try await runner.run(plan, positions: Array(plan.cells.indices)))
    }
    #expect(last.cells(of: "sample").keys.sorted() == ["b"])
    #expect(last.cells(of: "other").isEmpty)
  }
}

extension ResultCache {
  /// Empties the cache.
  fileprivate func removeAll(_ folder: TemporaryFolder) {
    ResultCache(folder: self.folder, limit: 0).trim()
  }
}
