import Testing

struct HelpTests {
  @Test(arguments: [
    [], ["run"], ["check"], ["parse"], ["kinds"], ["clean"], ["asof"], ["history"], ["sweep"], ["revisions"],
    ["archive"],
    ["archive", "info"], ["archive", "convert"], ["archive", "append"], ["archive", "merge"],
    ["issues", "plan"], ["issues", "unit"], ["issues", "join"],
  ])
  func `the help of a command shows an example`(command: [String]) async throws {
    let help = try await Command().run(command + ["--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("\nEXAMPLE\n  "))
    #expect(help.error == "")
  }

  @Test func `the version stands alone on its line`() async throws {
    let version = try await Command().run("--version")
    #expect(version.status == 0)
    #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test func `kinds lists all kinds with a sentence each`() async throws {
    let kinds = try await Command().run("kinds")
    let names = kinds.output.matches(of: /\n  ([a-z-]+) +[A-Z].*\./).map { String($0.1) }
    #expect(
      names == [
        "markdown", "graph", "layout", "drawing", "animation", "chart", "archive", "backups", "as-of", "sweep",
        "slider",
        "history",
        "revisions", "triangle", "completeness", "weights", "efficiency", "backtest", "nowcast", "table",
      ])
  }

  @Test func `a kind shows its fields, their defaults and an example`() async throws {
    let page = try await Command().run("kinds", "as-of").output
    #expect(page.contains("  archive: id of a cell (archive | backups) (needed)\n      The archive.\n"))
    #expect(page.contains("  axes: shared | free = shared\n"))
    #expect(page.contains("\nEXAMPLE\n  - as-of:\n      archive: visits\n"))
  }

  @Test func `a kind that does not exist is told apart by its neighbour`() async throws {
    let kinds = try await Command().run("kinds", "layuot")
    #expect(kinds.status == 2)
    #expect(kinds.error.contains("there is no kind `layuot`; did you mean `layout`?"))
  }
}
