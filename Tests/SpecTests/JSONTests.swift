import Spec
import Testing

struct JSONTests {
  @Test func `keys keep their order, and scalars their types`() {
    let yaml = "z: 1\na: [true, ~, 1.0, 1e300, 0x10, .inf, -.inf, .nan, '1']\n1: {}\nm: []\n"
    let json = #"{"z": 1, "a": [true, null, 1.0, 1e+300, 16, ".inf", "-.inf", ".nan", "1"], "1": {}, "m": []}"#
    #expect(ParsedDocument(of: yaml).accepted?.json() == json)
  }

  @Test func `an indented tree has a line for each value`() {
    let json = """
      {
        "a": [
          1,
          {
            "b": null
          }
        ],
        "c": {},
        "d": []
      }
      """
    #expect(ParsedDocument(of: "a: [1, {b: }]\nc: {}\nd: []").accepted?.json(indentation: 2) == json)
  }

  @Test func `what cannot stand raw is escaped`() {
    let text = #""\"\\\n\r\t\b\f\0\e\x7f\N\L\P\uFEFF/é🙂""#
    let json = #""\"\\\n\r\t\b\f\u0000\u001B\u007F\u0085\u2028\u2029\uFEFF/é🙂""#
    #expect(ParsedDocument(of: text).accepted?.json() == json)
  }

  @Test(arguments: KeptTests.examples)
  func `JSON is YAML-lite for the same tree`(example: (yaml: String, json: String)) throws {
    let root = try #require(ParsedDocument(of: example.yaml).accepted)
    for indentation in [nil, 0, 2] {
      let json = root.json(indentation: indentation)
      #expect(ParsedDocument(of: json).accepted?.json(indentation: indentation) == json)
    }
  }
}
