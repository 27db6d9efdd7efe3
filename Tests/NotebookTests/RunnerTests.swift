import Notebook
import Spec
import Report
import Synchronization
import TestSupport
import Testing

struct RunnerTests {
  @Test func `values flow from cell to cell whatever the order of the spec`() async throws {
    let plan = try Notebooks.plan(
      "- {id: c, probe: {text: c, of: [b, a]}}\n- {id: b, probe: {text: b, of: a}}\n- {id: a, probe: {text: a}}")
    #expect(plan.text(of: "c", try await plan.run()) == "c b a a")
  }

  @Test func `outcomes stand in the order of the spec`() async throws {
    let plan = try Notebooks.plan("- {id: b, probe: {of: a}}\n- {id: a, probe: a}\n- probe: c")
    let runner = Runner(options: RunOptions(jobs: 2, memory: 1, cache: nil))
    #expect(try await runner.run(plan, positions: [0, 1, 2]).map(\.position) == [0, 1, 2])
    #expect(try await runner.run(plan, positions: [1]).map(\.position) == [1])
  }

  @Test func `a cell that fails fails alone`() async throws {
    let plan = try Notebooks.plan(
      """
      - {id: bad, probe: {fails: true}}
      - {id: behind, probe: {of: bad}}
      - {id: further, probe: {of: [behind, apart]}}
      - {id: apart, probe: {text: fine}}
      """)
    let outcomes = try await plan.run()
    #expect(plan.cells.map { outcomes[$0.id]?.status } == [.failed, .skipped, .skipped, .ok])
    #expect(outcomes["behind"]?.explanation == "skipped: no result of bad")
    #expect(outcomes["further"]?.explanation == "skipped: no result of behind")
  }

  @Test func `a failure is told at the field that is to blame`() async throws {
    let plan = try Notebooks.plan("- id: bad\n  probe:\n    fails: true")
    guard case .failed(let diagnostic)? = try await plan.run()["bad"]?.result else {
      Issue.record("it did not fail")
      return
    }
    #expect(diagnostic.code == "told-to-fail")
    #expect(diagnostic.message == "it was told to fail")
    #expect(diagnostic.hint == "tell it not to")
    #expect([diagnostic.span.start.line, diagnostic.span.start.column] == [7, 12])
  }

  @Test func `a file that changes after the plan fails its cell, and nothing of it is kept`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "data.txt")
    let plan = try Notebooks.plan("- {id: reader, probe: {file: data.txt}}\n- probe: apart", folder: folder.path)
    try folder.write("newer", to: "data.txt")
    let cache = ResultCache(folder: folder.path + "/cache", limit: 1 << 20)
    let outcomes = try await plan.run(cache: cache)
    guard case .failed(let diagnostic)? = outcomes["reader"]?.result else {
      Issue.record("it did not fail")
      return
    }
    #expect(diagnostic.code == "changed-file")
    #expect(diagnostic.message == "the file `data.txt` changed during the run")
    #expect([diagnostic.span.start.line, diagnostic.span.start.column] == [5, 30])
    #expect(outcomes["probe-1"]?.status == .ok || outcomes["probe-2"]?.status == .ok)
    #expect(try await plan.run(cache: cache)["reader"]?.decision != .hit)
  }

  @Test(arguments: 1...4)
  func `no more cells run at a time than there are jobs`(jobs: Int) async throws {
    let log = "jobs-\(jobs)"
    let plan = try Notebooks.plan((0..<20).map { "- probe: {text: t\($0), log: \(log)}" }.joined(separator: "\n"))
    _ = try await plan.run(jobs: jobs)
    #expect(ProbeLog.named(log).now.texts.count == 20)
    #expect(ProbeLog.named(log).now.mostRunning <= jobs)
  }

  @Test func `cells that do not fit the memory together do not run together`() async throws {
    let sizes = [600, 300, 300, 600, 100, 900, 2000, 400]
    let plan = try Notebooks.plan(
      sizes.enumerated().map { "- probe: {text: t\($0), bytes: \($1), log: memory}" }.joined(separator: "\n"))
    let outcomes = try await plan.run(jobs: 8, memory: 1000)
    #expect(outcomes.values.allSatisfy { $0.status == .ok })
    #expect(ProbeLog.named("memory").now.mostBytes == 2000)
  }

  @Test func `a cell larger than the memory runs alone`() async throws {
    let plan = try Notebooks.plan(
      "- probe: {text: a, bytes: 9223372036854775807, log: large}\n- probe: {text: b, bytes: 1, log: large}")
    let outcomes = try await plan.run(jobs: 2, memory: 10)
    #expect(outcomes.values.allSatisfy { $0.status == .ok })
    #expect(ProbeLog.named("large").now.mostRunning == 1)
  }

  @Test func `a run that is cancelled throws and starts nothing more`() async throws {
    let plan = try Notebooks.plan(
      "- {id: first, probe: {text: forever, log: cancel}}\n- {id: second, probe: {of: first, log: cancel}}")
    let run = Task { try await plan.run() }
    while ProbeLog.named("cancel").now.running == 0 { await Task.yield() }
    run.cancel()
    await #expect(throws: CancellationError.self) { _ = try await run.value }
    #expect(ProbeLog.named("cancel").now.texts == ["forever"])
  }

  @Test func `watchers see a cell start, advance and end`() async throws {
    let events = Mutex<[String]>([])
    let plan = try Notebooks.plan("- {id: a, probe: a}\n- {id: b, probe: {of: a, fails: true}}")
    _ = try await plan.run(jobs: 1) { event in
      let words =
        switch event {
        case .started(let id): "\(id) started"
        case .advanced(let id, let share): "\(id) \(share)"
        case .ended(let id, let status, _): "\(id) \(status)"
        }
      events.withLock { $0.append(words) }
    }
    #expect(events.withLock { $0 } == ["a started", "a 0.5", "a ok", "b started", "b 0.5", "b failed"])
  }
}
