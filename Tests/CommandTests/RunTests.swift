import Foundation
import TestSupport
import Testing

struct RunTests {
  private let folio: Command

  init() throws {
    folio = try Command(Specs.files)
  }

  @Test func `a spec becomes a report under the fixed names`() async throws {
    let run = try await folio.run("run", "tiny.yaml")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.error == "output/tiny/index.html: 4 cells\n")
    #expect(
      try folio.files().keys.sorted() == [
        "index.html", "tiny/data/losses.csv", "tiny/data/walk.csv", "tiny/figures/losses.png", "tiny/index.html",
        "tiny/run.json",
      ])
  }

  @Test func `without specs those of the folder notebooks run`() async throws {
    let folio = try Command([
      "notebooks/b.yml": Specs.tiny, "notebooks/a.yaml": Specs.tiny, "notebooks/notes.txt": "",
      "notebooks/data/edges.txt": Specs.edges,
    ])
    let run = try await folio.run("run")
    #expect(run.error == "output/a/index.html: 4 cells\noutput/b/index.html: 4 cells, 4 from the cache\n")
  }

  @Test func `a cell that fails fails alone and makes the exit code 1`() async throws {
    let run = try await folio.run("run", "failing.yaml")
    #expect(run.status == 1)
    #expect(
      run.error == """
        failing.yaml:5:12: error[invalid-graph-file]: data/wrong.txt:3:3: the node 5 is not one of 0 to 1
            graph: data/wrong.txt
                   ^~~~~~~~~~~~~~
        hint: line 1 says how many there are
        output/failing/index.html: 4 cells, 3 without a result

        """)
    let record = try folio.folder.text("output/failing/run.json")
    #expect(record.matches(of: /"status": "(\w+)"/).map { $0.1 } == ["failed", "skipped", "skipped", "ok"])
    #expect(try folio.folder.text("output/failing/index.html").contains("the node 5 is not one of 0 to 1"))
  }

  @Test func `a wrong spec makes the exit code 2 and leaves no output`() async throws {
    let run = try await folio.run("run", "tiny.yaml", "wrong.yaml")
    #expect(run.status == 2)
    #expect(
      run.error == """
        wrong.yaml:4:5: error[unknown-kind]: there is no kind of cell `grph`
          - grph: data/edges.txt
            ^~~~
        hint: did you mean `graph`?

        """)
    #expect(!folio.folder.names.contains { $0.hasPrefix("output") || $0.hasPrefix(".folio") })
  }

  @Test func `a spec that has become wrong keeps its old report`() async throws {
    _ = try await folio.run("run", "tiny.yaml")
    let old = try folio.files()
    try folio.folder.write(Specs.wrong, to: "tiny.yaml")
    #expect(try await folio.run("run", "tiny.yaml").status == 2)
    #expect(try folio.files() == old)
  }

  @Test func `an interrupt makes the exit code 130 and keeps the old report`() async throws {
    _ = try await folio.run("run", "tiny.yaml")
    let old = try folio.files()
    let run = try await folio.run("run", "tiny.yaml", "--set", "steps=10000000") { process in
      while !folio.folder.names.contains("output/.folio.lock") { try await Task.sleep(for: .milliseconds(10)) }
      try await Task.sleep(for: .milliseconds(100))
      process.interrupt()
    }
    #expect(run.status == 130)
    #expect(try folio.files() == old)
    #expect(!folio.folder.names.contains { $0.hasPrefix("output/.folio-") })
  }

  @Test func `a dry run says what would run and writes nothing`() async throws {
    let run = try await folio.run("run", "tiny.yaml", "--dry-run")
    #expect(run.status == 0)
    #expect(
      run.output == """
        tiny: words (markdown): run: not run before
        tiny: net (graph): run: not run before
        tiny: walk (layout): run: not run before
        tiny: losses (chart): run: not run before

        """)
    #expect(folio.folder.names == Command.names(of: Specs.files))
  }

  @Test func `quiet leaves what is wrong and nothing else`() async throws {
    #expect(try await folio.run("run", "tiny.yaml", "--quiet").error == "")
    #expect(
      try await folio.run("run", "failing.yaml", "--quiet").error.hasSuffix("hint: line 1 says how many there are\n"))
  }

  @Test func `a spec from standard input becomes the report stdin`() async throws {
    let run = try await folio.run("run", "-", input: Specs.tiny)
    #expect(run.error == "output/stdin/index.html: 4 cells\n")
    #expect(try folio.folder.text("output/stdin/run.json").contains("\"path\": \"-\""))
  }

  @Test func `two specs that would become one report are refused`() async throws {
    try folio.folder.write(Specs.tiny, to: "other/tiny.yml")
    let run = try await folio.run("run", "tiny.yaml", "other/tiny.yml")
    #expect(run.status == 2)
    #expect(run.error.contains("tiny.yaml and other/tiny.yml would both become the report tiny: rename one of them"))
  }

  @Test func `only runs a cell and those that it needs`() async throws {
    let run = try await folio.run("run", "tiny.yaml", "--only", "walk", "--explain")
    #expect(run.output == "tiny: net (graph): run: not run before\ntiny: walk (layout): run: not run before\n")
    #expect(try folio.files().keys.contains("tiny/data/walk.csv"))
    #expect(try !folio.files().keys.contains("tiny/data/losses.csv"))
  }

  @Test func `only refuses a cell that no spec has`() async throws {
    let run = try await folio.run("run", "tiny.yaml", "--only", "wlak")
    #expect(run.status == 2)
    #expect(run.error.contains("--only: there is no cell `wlak`; did you mean `walk`?"))
  }

  @Test(arguments: [
    ["--jobs", "0"], ["--jobs", "two"], ["--memory", "lots"], ["--memory", "0"], ["--bogus"], ["--set", "steps"],
    ["--set", "=3"],
  ])
  func `arguments that are wrong make the exit code 2`(arguments: [String]) async throws {
    let run = try await folio.run(["run", "tiny.yaml"] + arguments)
    #expect(run.status == 2)
    #expect(run.error.contains("Usage: folio"))
    #expect(run.output == "")
  }

  @Test func `a spec that is not there makes the exit code 2`() async throws {
    let run = try await folio.run("run", "nowhere.yaml")
    #expect(run.status == 2)
    #expect(run.error.contains("cannot open nowhere.yaml: No such file or directory"))
  }
}

extension Command {
  /// The files with the folders that they lie in, sorted.
  static func names(of files: [String: String]) -> [String] {
    let folders = files.keys.filter { $0.contains("/") }.map { String($0.prefix { $0 != "/" }) }
    return Set(files.keys).union(folders).sorted()
  }
}
