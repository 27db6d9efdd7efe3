import Notebook
import TestSupport
import Testing

struct FingerprintTests {
  private let cells = """
    - {id: a, probe: {text: a, file: a.txt}}
    - {id: b, title: T, caption: C, alt: A, probe: {of: a, text: "${x}"}}
    - {id: c, probe: {text: c}}
    """

  /// Which keys differ from those of the sample once something changed.
  private func changed(
    _ old: String, to new: String, file: String = "1", set overrides: [String] = []
  ) throws -> [String] {
    func keys(_ cells: String, _ file: String, _ overrides: [String]) throws -> [String] {
      let folder = try TemporaryFolder()
      try folder.write(file, to: "a.txt")
      let plan = try Notebooks.plan(cells, parameters: "{x: 1, y: 1}", set: overrides, folder: folder.path)
      return plan.cells.map(\.fingerprint.key)
    }
    let before = try keys(cells, "1", [])
    let after = try keys(cells.replacing(old, with: new), file, overrides)
    return zip(["a", "b", "c"], zip(before, after)).filter { $1.0 != $1.1 }.map(\.0)
  }

  @Test func `words around a cell are not part of its key`() throws {
    #expect(try changed("T, ", to: "New, ").isEmpty)
    #expect(try changed("caption: C, ", to: "").isEmpty)
    #expect(try changed("alt: A", to: "alt: B").isEmpty)
    #expect(try changed("{id: c, ", to: "{").isEmpty)
    #expect(try changed("id: b", to: "id: renamed").isEmpty)
  }

  @Test func `spaces and the order of other cells are not part of a key`() throws {
    #expect(try changed("{text: c}", to: "{ text:   c }").isEmpty)
    #expect(try changed("\n- {id: c,", to: "\n# a comment\n- {id: c,").isEmpty)
  }

  @Test func `a field is part of its cell's key alone`() throws {
    #expect(try changed("text: c", to: "text: d") == ["c"])
    #expect(try changed("text: c", to: "text: c, count: 1") == ["c"])
  }

  @Test func `a field and a file are part of the keys of all cells behind`() throws {
    #expect(try changed("text: a", to: "text: aa") == ["a", "b"])
    #expect(try changed("", to: "", file: "2") == ["a", "b"])
  }

  @Test func `a parameter is part of the keys of the cells that use it`() throws {
    #expect(try changed("", to: "", set: ["x=2"]) == ["b"])
    #expect(try changed("", to: "", set: ["y=2"]).isEmpty)
  }

  @Test func `numbers that read alike and are written apart differ, for a text shows them`() throws {
    #expect(try changed("text: c", to: "text: 1.10") == ["c"])
    func key(_ text: String) throws -> String {
      try Notebooks.plan("- probe: {text: \(text)}").cells[0].fingerprint.key
    }
    #expect(try key("1.10") != key("1.1"))
    #expect(try key("1") != key("\"1\""))
    #expect(try key("'a'") == key("\"a\""))
  }

  @Test func `another build of the program has other keys`() throws {
    let reading = Notebooks.read("- probe: a")
    let keys = try ["one", "two"].map { build in
      let planner = Planner(specFolder: ".", workingFolder: ".", program: build)
      return try #require(planner.plan(reading, stem: "s").plan).cells[0].fingerprint.key
    }
    #expect(keys[0] != keys[1])
  }
}
