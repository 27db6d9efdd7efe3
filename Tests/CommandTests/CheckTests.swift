import TestSupport
import Testing

struct CheckTests {
  private let folio: Command

  init() throws {
    folio = try Command(Specs.files)
  }

  @Test func `a sound spec is passed over in silence`() async throws {
    let check = try await folio.run("check", "tiny.yaml")
    #expect(check.status == 0)
    #expect(check.output + check.error == "")
  }

  @Test func `json is one object a line on standard output with the fixed fields`() async throws {
    try folio.folder.write(
      "folio: 1\ntitle: \"Two\"\ncells:\n  - grph: x\n  - id: B\n    markdown: a\n", to: "two.yaml")
    let check = try await folio.run("check", "two.yaml", "--format", "json")
    #expect(check.status == 2)
    #expect(check.error == "")
    #expect(
      check.output == #"""
        {"file":"two.yaml","line":4,"column":5,"endLine":4,"endColumn":9,"severity":"error","code":"unknown-kind","message":"there is no kind of cell `grph`","hint":"did you mean `graph`?"}
        {"file":"two.yaml","line":5,"column":9,"endLine":5,"endColumn":10,"severity":"error","code":"wrong-type","message":"expected an id, found the text `B`","hint":"an id is at most 64 lower-case letters, digits, `-` and `_`, beginning with a lower-case letter"}

        """#)
  }

  @Test func `a hint that is not there is null`() async throws {
    let check = try await folio.run(
      "check", "-", "--format", "json", input: "folio: 1\ntitle: [a]\ncells: [{markdown: a}]\n")
    #expect(
      check.output == #"""
        {"file":"-","line":2,"column":8,"endLine":2,"endColumn":11,"severity":"error","code":"wrong-type","message":"expected text, found a list","hint":null}

        """#)
  }

  @Test func `the file is named as it was given`() async throws {
    let check = try await folio.run("check", "./data/../wrong.yaml")
    #expect(check.error.hasPrefix("./data/../wrong.yaml:4:5: error[unknown-kind]:"))
  }

  @Test func `bytes that are no text are told where they stand`() async throws {
    try folio.folder.write(Array("folio: 1\ntitle: a".utf8) + [0xFF] + Array("\n".utf8), to: "bytes.yaml")
    let check = try await folio.run("check", "bytes.yaml")
    #expect(check.status == 2)
    #expect(
      check.error == """
        bytes.yaml:2:9: error[encoding]: a byte that is no UTF-8

        ^
        hint: save the file as UTF-8

        """)
  }

  @Test func `no colours reach what is no terminal`() async throws {
    for environment in [["NO_COLOR": "1"], ["NO_COLOR": "", "TERM": "xterm"]] {
      let check = try await folio.run("check", "wrong.yaml", environment: environment)
      #expect(!check.error.contains("\u{1B}"))
    }
  }

  @Test func `all specs are checked, one after the other`() async throws {
    try folio.folder.write(Specs.wrong, to: "worse.yaml")
    let check = try await folio.run("check", "wrong.yaml", "tiny.yaml", "worse.yaml")
    #expect(check.error.matches(of: /(\w+\.yaml):4:5/).map { $0.1 } == ["wrong.yaml", "worse.yaml"])
  }
}
