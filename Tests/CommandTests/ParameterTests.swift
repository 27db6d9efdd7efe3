import TestSupport
import Testing

struct ParameterTests {
  private let folio: Command

  init() throws {
    folio = try Command(Specs.files)
  }

  @Test func `a value of another type is refused, with the default as an example`() async throws {
    let run = try await folio.run("run", "tiny.yaml", "--set", "steps=many")
    #expect(run.status == 2)
    #expect(
      run.error == """
        error[wrong-type]: --set: `steps` takes an integer, not `many`
        hint: its default in the spec is `20`

        """)
  }

  @Test func `a name that no spec declares is refused once`() async throws {
    try folio.folder.write(Specs.tiny, to: "second.yaml")
    let run = try await folio.run("check", "tiny.yaml", "second.yaml", "--set", "stps=30")
    #expect(run.status == 2)
    #expect(
      run.error == """
        error[unknown-parameter]: --set: there is no parameter `stps`
        hint: did you mean `steps`?

        """)
  }

  @Test func `a name that one of several specs declares is fine`() async throws {
    try folio.folder.write(
      "folio: 1\ntitle: P\nparameters: {word: a}\ncells: [{markdown: \"${word}\"}]\n", to: "p.yaml")
    let run = try await folio.run("run", "tiny.yaml", "p.yaml", "--set", "steps=3", "--set", "word=b")
    #expect(run.status == 0)
    #expect(try folio.folder.text("output/p/run.json").contains("\"word\": \"b\""))
    #expect(try folio.folder.text("output/tiny/run.json").contains("\"steps\": 3"))
  }

  @Test func `the last value of a name counts`() async throws {
    _ = try await folio.run("run", "tiny.yaml", "--set", "steps=3", "--set", "steps=4")
    #expect(try folio.folder.text("output/tiny/run.json").contains("\"steps\": 4"))
  }

  @Test func `a file that the command line names may lie anywhere, and no output says where`() async throws {
    let other = try Command(["edges.txt": "0 1\n"])
    let path = other.folder.path("edges.txt")
    #expect(try await folio.run("run", "tiny.yaml", "--set", "data=\(path)").status == 0)
    let record = try folio.folder.text("output/tiny/run.json")
    #expect(record.contains("\"data\": \"edges.txt\""))
    #expect(record.contains("\"path\": \"edges.txt\""))
    for (name, bytes) in try folio.files() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(other.folder.path), "\(name)")
    }
  }

  @Test func `a file that the command line names counts from the working folder`() async throws {
    try folio.folder.write("0 1\n1 2\n2 3\n", to: "work/mine.txt")
    let run = try await folio.run("run", "../tiny.yaml", "--set", "data=mine.txt", in: "work")
    #expect(run.status == 0)
    #expect(try folio.folder.text("work/output/tiny/run.json").contains("\"nodes\": 4"))
  }
}
