import TestSupport
import Testing

/// What the documents say of the repository is so.
struct DocumentTests {
  @Test func `the README is shorter than 150 lines`() throws {
    #expect(try Repository.text("README.md").split(separator: "\n", omittingEmptySubsequences: false).count < 150)
  }

  @Test func `every verb of dev that a document names is a verb of dev`() throws {
    let verbs = Set(try Repository.text("dev").matches(of: /\n  (\w+)\)[ ]/).map { String($0.1) })
    let documents =
      ["README.md", "output/README.md"] + Repository.files(below: ["Sources"]).filter { $0.hasSuffix(".md") }
    for document in documents {
      for verb in try Repository.text(document).matches(of: /\.\/dev (\w+)/).map({ String($0.1) }) {
        #expect(verbs.contains(verb), "\(document): ./dev \(verb)")
      }
    }
  }

  @Test func `dev lists its verbs, each of them`() throws {
    let script = try Repository.text("dev")
    let listed = script.matches(of: /\n  (\w+) (?:\[?[A-Z.]+\]?)? +\w/).map { String($0.1) }
    let verbs = script.matches(of: /\n  (\w+)\)[ ]/).map { String($0.1) }
    #expect(listed == verbs)
  }

  @Test func `every file that the README links to exists`() throws {
    let files = Set(Repository.files() + ["CHANGELOG.md"])
    for link in try Repository.text("README.md").matches(of: /\]\(([^)#:]+)\)/).map({ String($0.1) }) {
      #expect(files.contains(link) || files.contains { $0.hasPrefix("\(link)/") }, "\(link)")
    }
  }

  @Test func `the spec of the README is sound, and its mistakes are told as the README says`() throws {
    let readme = try Repository.text("README.md")
    let spec = try #require(readme.firstMatch(of: /```yaml\n((?:.|\n)*?)```/)?.1)
    let message = try #require(readme.firstMatch(of: /```text\n((?:.|\n)*?)```/)?.1)
    let folder = try TemporaryFolder()
    try folder.write(String(spec), to: "example.yaml")
    #expect(try Folio.run(["check", "example.yaml"], in: folder.path).errors == "")

    let mistaken = String(spec).replacing("layout: walk, color:", with: "layout: wlak, colour:")
    try folder.write(mistaken, to: "example.yaml")
    let check = try Folio.run(["check", "example.yaml"], in: folder.path)
    #expect(check.errors == message)
    #expect(check.status == 2)
  }

  @Test func `the change log has an entry for this version`() throws {
    let source = try Repository.text("Sources/folio/Version.swift")
    let version = try #require(source.firstMatch(of: /"([0-9.]+)"/)?.1)
    #expect(try Repository.text("CHANGELOG.md").contains("\n## [\(version)] - "))
  }
}
