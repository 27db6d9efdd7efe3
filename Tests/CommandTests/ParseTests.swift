import Testing

struct ParseTests {
  @Test func `a document is printed as JSON`() async throws {
    let folio = try Command(["a.yaml": "sizes: [1, 2.50, no, ~]\ntext: |\n  a\n  \"b\"\n"])
    let parse = try await folio.run("parse", "a.yaml")
    #expect(parse.status == 0)
    #expect(parse.output == #"{"sizes": [1, 2.5, "no", null], "text": "a\n\"b\"\n"}"# + "\n")
  }

  @Test func `a document from standard input need be no spec`() async throws {
    let parse = try await Command().run("parse", "-", input: "- a\n- b\n")
    #expect(parse.output == "[\"a\", \"b\"]\n")
  }

  @Test func `several documents print a line each, and a wrong one none`() async throws {
    let folio = try Command(["a.yaml": "1\n", "b.yaml": "a: [\n", "c.yaml": "3\n"])
    let parse = try await folio.run("parse", "a.yaml", "b.yaml", "c.yaml")
    #expect(parse.status == 2)
    #expect(parse.output == "1\n3\n")
    #expect(parse.error.hasPrefix("b.yaml:1:4: error[unclosed-bracket]: this `[` is not closed\n"))
  }
}
