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

  @Test func `the change log has an entry for this version`() throws {
    let source = try Repository.text("Sources/folio/Version.swift")
    let version = try #require(source.firstMatch(of: /"([0-9.]+)"/)?.1)
    #expect(try Repository.text("CHANGELOG.md").contains("\n## [\(version)] - "))
  }
}
