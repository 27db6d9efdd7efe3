import Notebook
import Report
import Spec
import Testing

struct SubstitutionTests {
  /// What a probe with this text says under these parameters.
  private func said(
    _ text: String, count: String = "1", parameters: String, set overrides: [String] = []
  ) async throws -> String? {
    let plan = try Notebooks.plan(
      "- id: a\n  probe:\n    text: \(text)\n    count: \(count)", parameters: parameters, set: overrides)
    return plan.text(of: "a", try await plan.run())
  }

  @Test(arguments: [
    ("a ${x} b", "{x: word}", "a word b"),
    ("${x}", "{x: word}", "word"),
    ("${x}${y}", "{x: 1, y: 2}", "12"),
    ("$${x}", "{x: 1}", "${x}"),
    ("$$${x}", "{x: 1}", "$${x}"),
    ("'$${x} is ${x}'", "{x: 1}", "${x} is 1"),
    ("\"\\\\frac${1}{2} ${x}\"", "{x: 1}", "\\frac${1}{2} 1"),
    ("${ x } $ {x} ${x", "{x: 1}", "${ x } $ {x} ${x"),
    ("${long_name-2}", "{long_name-2: 5}", "5"),
    ("${x}", "{x: 1.10}", "1.10"),
    ("version ${x}", "{x: 1.10}", "version 1.10"),
    ("${x}", "{x: 0x1F}", "0x1F"),
    ("${x}", "{x: \"${x}\"}", "${x}"),
    ("a${x}b", "{x: }", "ab"),
    ("${x}", "{x: true}", "true"),
  ])
  func `a text takes parameters as they were written`(text: String, parameters: String, expected: String) async throws {
    #expect(try await said(text, parameters: parameters) == expected)
  }

  @Test func `a whole scalar keeps the type of its parameter`() async throws {
    #expect(try await said("a", count: "${n}", parameters: "{n: 3}") == "a a a")
    #expect(Notebooks.read("- probe: {count: \"${n}\"}", parameters: "{n: 3}").diagnostics.isEmpty)
    #expect(
      Notebooks.read("- probe: {count: \"${n}\"}", parameters: "{n: three}").diagnostics.map(\.code) == ["wrong-type"])
    #expect(
      Notebooks.read("- probe: {count: \"${n}\"}", parameters: "{n: \"3\"}").diagnostics.map(\.code) == ["wrong-type"])
    #expect(
      Notebooks.read("- probe: {count: \"${n}0\"}", parameters: "{n: 3}").diagnostics.map(\.code) == ["wrong-type"])
  }

  @Test(arguments: [
    ("{x: 1}", "2", JSONValue.integer(2)), ("{x: 1.5}", "2", .number(2)), ("{x: a}", "2", .string("2")),
    ("{x: false}", "true", .bool(true)), ("{x: }", "data/a=b.csv", .string("data/a=b.csv")),
    ("{x: a}", "", .string("")),
  ])
  func `a value from the command line has the type of the default`(
    parameters: String, value: String, expected: JSONValue
  ) throws {
    let plan = try Notebooks.plan("- probe: a", parameters: parameters, set: ["x=\(value)"])
    #expect(plan.notebook.parameters.map(\.value.json) == [expected])
    #expect(plan.notebook.parameters.map(\.isOverridden) == [true])
  }

  @Test func `a text that looks like a number stays a text`() async throws {
    #expect(try await said("${x}", parameters: "{x: a}", set: ["x=007"]) == "007")
    #expect(
      Notebooks.read("- probe: {count: \"${n}\"}", parameters: "{n: a}", set: ["n=3"]).diagnostics.map(\.code)
        == ["wrong-type"])
  }

  @Test func `ids and references may come from parameters`() async throws {
    let plan = try Notebooks.plan(
      "- {id: \"${x}-1\", probe: {text: a}}\n- {id: b, probe: {of: \"${x}-1\"}}", parameters: "{x: node}")
    #expect(plan.cells.map(\.id) == ["node-1", "b"])
    #expect(plan.cells[1].inputs == [0])
  }

  @Test func `cells without an id are called by their kind and a number`() throws {
    let plan = try Notebooks.plan("- probe: a\n- {id: probe-3, probe: b}\n- probe: c\n- probe: d")
    #expect(plan.cells.map(\.id) == ["probe-1", "probe-3", "probe-3-", "probe-4"])
  }
}
