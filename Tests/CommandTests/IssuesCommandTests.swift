import TestSupport
import Testing

/// Issues out of backups, from the command line.
struct IssuesCommandTests {
  private let folio: Command

  init() async throws {
    folio = try Command()
    #expect(try await folio.run("new", "visits", "--template", "backups").status == 0)
  }

  private func generate(_ days: Int..., to output: String, options: String...) async throws -> Command.Outcome {
    try await folio.run(
      ["issues", "generate"] + days.map { "backups/visits_2020060\($0).sql" }
        + ["-o", output, "--ignore", "updated", "--quiet"] + options)
  }

  @Test func `a store answers what was known on a date`() async throws {
    let run = try await generate(3, 4, 5, to: "out", options: "--format", "sqlite")
    #expect(run.status == 0, "\(run.error)")
    let known = try await folio.run("asof", "out/issues.sqlite", "--date", "2020-06-04")
    #expect(
      known.output.split(separator: "\n").dropFirst() == [
        "Ashford,2020-06-01,15", "Ashford,2020-06-02,13", "Ashford,2020-06-03,8", "Brook,2020-06-01,7",
        "Brook,2020-06-02,4",
      ], "\(known)")
  }

  @Test func `a store grows with the backups`() async throws {
    #expect(try await generate(3, 4, 5, to: "whole", options: "--format", "sqlite").status == 0)
    #expect(try await generate(3, 4, to: "grown", options: "--format", "sqlite").status == 0)
    #expect(try await generate(4, 5, to: "grown", options: "--format", "sqlite").status == 0)
    for date in ["2020-06-03", "2020-06-04", "2020-06-05"] {
      let whole = try await folio.run("asof", "whole/issues.sqlite", "--date", date)
      let grown = try await folio.run("asof", "grown/issues.sqlite", "--date", date)
      #expect(whole.status == 0 && whole.output == grown.output, "\(date)")
    }
  }

  @Test func `what a store cannot hold is an error that leaves nothing behind`() async throws {
    let run = try await generate(3, 4, to: "out", options: "--format", "sqlite", "--time-type", "month")
    #expect(run.status == 1)
    #expect(run.error.contains("error: "))
    #expect(try await folio.run("asof", "out/issues.sqlite", "--date", "2020-06-04").status != 0)
  }

  @Test func `numbers within the tolerance are no issues`() async throws {
    #expect(try await generate(4, 5, to: "out", options: "--tolerance", "2").status == 0)
    let changed = try folio.folder.text("out/issues.csv").split(separator: "\n").filter { $0.hasSuffix(",changed") }
    #expect(changed == ["Ashford,20200603,12,20200605,20200604,2,changed"])
  }

  @Test func `samples that are there are not replaced`() async throws {
    let again = try await folio.run("new", "other", "--template", "backups")
    #expect(again.status == 2)
    #expect(again.error.contains("there is a file backups/visits_20200603.sql already"))
  }
}
