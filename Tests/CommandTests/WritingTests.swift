import Foundation
import TestSupport
import Testing

/// What helps people to write specs.
struct WritingTests {
  private let folio: Command

  init() throws {
    folio = try Command()
  }

  @Test(arguments: ["layout", "backfill", "backups", "blank"]) func `a template runs as it is`(_ template: String)
    async throws
  {
    let new = try await folio.run("new", "my-report", "--template", template)
    #expect(new.status == 0)
    #expect(try folio.folder.text("my-report.yaml").hasPrefix("folio: 1\ntitle: \"My report\"\n"))
    #expect(try await folio.run("run", "my-report.yaml", "--quiet").status == 0)
  }

  @Test func `a spec that is there is not replaced`() async throws {
    try folio.folder.write("mine", to: "report.yaml")
    let new = try await folio.run("new", "report")
    #expect(new.status == 2)
    #expect(new.error.contains("there is a file report.yaml already"))
    #expect(try folio.folder.text("report.yaml") == "mine")
  }

  @Test func `the schema knows every kind and every field`() async throws {
    let output = try await folio.run("schema").output
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let kinds = try await folio.run("kinds").output.matches(of: /\n  ([a-z-]+) +[A-Z].*\./).map { String($0.1) }
    #expect(kinds.filter { !output.contains("\"\($0)\": {") } == [])
    #expect(output.contains(#""required": ["#))
  }

  @Test func `the reference of all kinds is a page of Markdown`() async throws {
    let page = try await folio.run("kinds", "--format", "markdown").output
    #expect(page.hasPrefix("# Kinds of cells\n\n## markdown\n"))
    #expect(
      page.contains("| `legend` | true \\| false | `true` | Whether a key explains colours, sizes and widths. |\n"))
  }
}
