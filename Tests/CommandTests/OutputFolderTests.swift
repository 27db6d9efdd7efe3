import TestSupport
import Testing

struct OutputFolderTests {
  private let folio: Command

  init() throws {
    folio = try Command(Specs.files)
  }

  @Test func `a folder that holds foreign files is refused and stays as it is`() async throws {
    try folio.folder.write("mine", to: "site/photo.jpg")
    let run = try await folio.run("run", "tiny.yaml", "-o", "site")
    #expect(run.status == 2)
    #expect(
      run.error == """
        error: the output folder site holds files that folio did not write: photo.jpg
        hint: choose another folder with --output, or move them away

        """)
    #expect(try folio.files(in: "site").keys.sorted() == ["photo.jpg"])
  }

  @Test func `a README, hidden files and other reports may stay`() async throws {
    try folio.folder.write("mine", to: "site/README.md")
    try folio.folder.write("*", to: "site/.gitignore")
    #expect(try await folio.run("run", "tiny.yaml", "--output", "site").status == 0)
    try folio.folder.write(Specs.tiny, to: "second.yaml")
    #expect(try await folio.run("run", "second.yaml", "--output", "site").status == 0)
    let gallery = try folio.folder.text("site/index.html")
    #expect(gallery.contains("tiny/index.html") && gallery.contains("second/index.html"))
    #expect(try folio.folder.text("site/README.md") == "mine")
  }

  @Test func `a file in the place of the output folder is refused`() async throws {
    let run = try await folio.run("run", "tiny.yaml", "-o", "tiny.yaml")
    #expect(run.status == 2)
    #expect(try folio.folder.text("tiny.yaml") == Specs.tiny)
  }

  @Test(arguments: ["README.yaml", "index.html.yaml", "..yaml"])
  func `a spec whose name cannot be a report's is refused before it runs`(name: String) async throws {
    try folio.folder.write(Specs.tiny, to: name)
    let run = try await folio.run("run", "./\(name)")
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("Error: the spec ./\(name) cannot name a report: rename it\n"))
  }
}
