import Foundation
import TestSupport
import Testing

struct DiffTests {
  private let folio: Command

  init() throws {
    folio = try Command(Specs.files)
  }

  /// Runs the spec, changes it or its data, and compares.
  private func difference(of change: () throws -> Void, _ options: String...) async throws -> Command.Outcome {
    #expect(try await folio.run("run", "tiny.yaml", "-o", "before").status == 0)
    try change()
    return try await folio.run(["diff", "before", "tiny.yaml"] + options)
  }

  private func edit(_ old: String, _ new: String) throws {
    try folio.folder.write(folio.folder.text("tiny.yaml").replacing(old, with: new), to: "tiny.yaml")
  }

  /// The cells that a comparison names, with its reasons.
  private func cells(_ outcome: Command.Outcome) -> [String] {
    outcome.output.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.map {
      String($0.dropFirst(2))
    }
  }

  @Test func `equal runs are identical`() async throws {
    let run = try await difference(of: {})
    #expect(run.status == 0)
    #expect(run.output == "tiny: identical\n")
  }

  @Test func `an edit of the prose is that cell's alone`() async throws {
    let run = try await difference { try edit("Some", "Other") }
    #expect(run.status == 1)
    #expect(cells(run) == ["words (markdown): its fields changed"])
  }

  @Test func `a parameter is named with the cell that uses it and those that follow`() async throws {
    let run = try await difference { try edit("steps: 20", "steps: 30") }
    #expect(
      cells(run) == [
        "parameter steps: 20 → 30 (+50.0 %)", "walk (layout): its fields changed", "losses (chart): follows walk",
      ])
    #expect(run.output.contains("    iterations: 20 → 30 (+50.0 %)\n"))
    #expect(run.output.contains("    rows of data/losses.csv: 21 → 31 (+47.6 %)\n"))
    #expect(run.output.contains(" of the pixels differ\n"))
  }

  @Test func `a changed row of data is told by the cell that reads the file`() async throws {
    let run = try await difference { try folio.folder.write("0 1\n1 2\n", to: "data/edges.txt") }
    #expect(
      cells(run) == [
        "net (graph): reads another data/edges.txt", "walk (layout): follows net", "losses (chart): follows walk",
      ])
    #expect(run.output.contains("    edges: 3 → 2 (-33.3 %)\n"))
  }

  @Test func `cells that came or went are named`() async throws {
    let run = try await difference { try edit("  - id: words\n", "  - id: prose\n") }
    #expect(cells(run) == ["prose (markdown): new", "words (markdown): gone"])
  }

  @Test(arguments: [("cells", 0), ("walk.iterations=50%", 0), ("iterations=0.4", 1), ("rows", 1), ("pictures=1%", 1)])
  func `a condition lets smaller differences pass`(condition: String, status: Int32) async throws {
    let run = try await difference(of: { try edit("steps: 20", "steps: 30") }, "--fail-on", condition)
    #expect(run.status == status)
  }

  @Test func `the page has a section for each changed cell and pictures of before, after and between`() async throws {
    _ = try await difference(of: { try edit("steps: 20", "steps: 30") }, "-o", "pages")
    let page = try folio.folder.text("pages/tiny/index.html")
    #expect(page.contains(#"<section id="walk""#) && page.contains(#"<section id="losses""#))
    #expect(!page.contains(#"id="words""#))
    for side in ["before", "after", "difference"] {
      #expect(folio.folder.names.contains("pages/tiny/figures/losses/figures-losses-\(side).png"))
    }
  }

  @Test func `a revision of git is one side, and neither the index nor the work tree changes`() async throws {
    for arguments in [["init", "-q"], ["add", "-A"], ["commit", "-qm", "first"]] {
      let git = Process()
      git.executableURL = URL(filePath: "/usr/bin/env")
      git.arguments = ["git", "-c", "user.name=a", "-c", "user.email=a@b.c"] + arguments
      git.currentDirectoryURL = URL(filePath: folio.folder.path(""))
      try git.run()
      git.waitUntilExit()
    }
    try edit("Some", "Other")
    let run = try await folio.run("diff", "HEAD:tiny.yaml", "tiny.yaml")
    #expect(run.status == 1)
    #expect(cells(run) == ["words (markdown): its fields changed"])
    #expect(try folio.folder.text("tiny.yaml").contains("Other"))
  }

  @Test(arguments: ["nowhere", "HEAD:nowhere.yaml", "data", "wrong.yaml", "-x:y"])
  func `what is nothing to compare is a wrong argument`(side: String) async throws {
    #expect(try await folio.run("diff", "--", side, "tiny.yaml").status == 2)
  }
}
