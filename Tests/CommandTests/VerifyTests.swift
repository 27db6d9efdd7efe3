import Foundation
import TestSupport
import Testing

struct VerifyTests {
  private let folio: Command

  init() throws {
    folio = try Command(Specs.files)
  }

  @Test func `a report is whole and what its spec says right after its run`() async throws {
    #expect(try await folio.run("run", "tiny.yaml").status == 0)
    let verification = try await folio.run("verify")
    #expect(verification.status == 0)
    #expect(verification.output == "output/tiny: whole, and what tiny.yaml says\n")
  }

  @Test func `the parameters of the run count, not those of the spec`() async throws {
    #expect(try await folio.run("run", "tiny.yaml", "--set", "steps=7").status == 0)
    #expect(try await folio.run("verify", "output/tiny").status == 0)
  }

  @Test func `every file that is missing, changed or of nobody is named`() async throws {
    #expect(try await folio.run("run", "tiny.yaml").status == 0)
    try folio.folder.write("id,x,y\n", to: "output/tiny/data/walk.csv")
    try FileManager.default.removeItem(atPath: folio.folder.path("output/tiny/figures/losses.png"))
    try folio.folder.write("mine", to: "output/tiny/notes.txt")
    try folio.folder.write("<!DOCTYPE html>", to: "output/tiny/index.html")
    let verification = try await folio.run("verify", "--only-files")
    #expect(verification.status == 1)
    #expect(
      verification.output == """
        output/tiny: 4 problems
          changed file: index.html
          changed file: data/walk.csv
          missing file: figures/losses.png
          file of nobody: notes.txt

        """)
  }

  @Test func `a changed data file, field or prose is found at its cell`() async throws {
    #expect(try await folio.run("run", "tiny.yaml").status == 0)
    try folio.folder.write("0 1\n1 2\n", to: "data/edges.txt")
    let spec = Specs.tiny.replacing("Some *prose*.", with: "Other *prose*.")
    try folio.folder.write(spec, to: "tiny.yaml")
    let verification = try await folio.run("verify")
    #expect(verification.status == 1)
    #expect(
      verification.output == """
        output/tiny: 3 problems
          changed spec: tiny.yaml
          cell words: its fields changed
          cell net: data/edges.txt changed

        """)
  }

  @Test func `a report without its spec is only verified on request`() async throws {
    #expect(try await folio.run("run", "tiny.yaml").status == 0)
    try FileManager.default.removeItem(atPath: folio.folder.path("tiny.yaml"))
    let verification = try await folio.run("verify")
    #expect(verification.status == 1)
    #expect(verification.output.contains("no spec: there is no tiny.yaml here"))
    #expect(try await folio.run("verify", "--only-files").status == 0)
  }

  @Test func `a folder without reports is a wrong argument`() async throws {
    try folio.folder.write("mine", to: "empty/notes.txt")
    #expect(try await folio.run("verify", "empty").status == 2)
    #expect(try await folio.run("verify", "nowhere").status == 2)
  }
}
