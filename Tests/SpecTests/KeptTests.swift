import Spec
import Testing

struct KeptTests {
  static let examples: [(yaml: String, json: String)] = [
    // Blocks
    ("a: 1\nb: two\n", #"{"a": 1, "b": "two"}"#),
    ("- 1\n- two\n", #"[1, "two"]"#),
    ("a:\n  b:\n    c: d\n", #"{"a": {"b": {"c": "d"}}}"#),
    ("a:\n- 1\n- 2\nb:\n  - 3\n", #"{"a": [1, 2], "b": [3]}"#),
    ("- - 1\n  - 2\n- - - 3\n", "[[1, 2], [[3]]]"),
    ("- a: 1\n  b: 2\n-   c: 3\n    d: 4\n", #"[{"a": 1, "b": 2}, {"c": 3, "d": 4}]"#),
    ("- a:\n  - 1\n  b: 2\n", #"[{"a": [1], "b": 2}]"#),
    ("-\n  a: 1\n-\n  - 2\n-\n", #"[{"a": 1}, [2], null]"#),
    ("a:\n\nb:   # comment\n  1\nc:", #"{"a": null, "b": 1, "c": null}"#),
    ("  a: 1\n  b: 2\n", #"{"a": 1, "b": 2}"#),
    // Scalars at the root, and the marker
    ("text", #""text""#),
    ("--- text", #""text""#),
    ("---\ntext # comment\n", #""text""#),
    ("---\ta\n", #""a""#),
    ("---", "null"),
    ("--- |\n a\n", #""a\n""#),
    ("--- [1]", "[1]"),
    ("# first\n\n---\n# second\n- a\n# last", #"["a"]"#),
    // Plain scalars
    ("a#b: c#d # e\n", #"{"a#b": "c#d"}"#),
    ("url: http://a.b:80/c?d=e&f\n", #"{"url": "http://a.b:80/c?d=e&f"}"#),
    ("- -a\n- :b\n- ?c\n- d?\n- a ? b\n- a:b\n- a - b\n", #"["-a", ":b", "?c", "d?", "a ? b", "a:b", "a - b"]"#),
    ("- a, b\n- a [b] {c}\n- a & *b !c | > % @ `\n", #"["a, b", "a [b] {c}", "a & *b !c | > % @ `"]"#),
    ("a b : c \t\n", #"{"a b": "c"}"#),
    ("a:\t1\n-b:\t\t2\t# c\n", #"{"a": 1, "-b": 2}"#),
    ("::\n", #"{":": null}"#),
    ("a:::: b\n", #"{"a:::": "b"}"#),
    ("version: 1.10\n", #"{"version": 1.1}"#),
    ("a%a: b", #"{"a%a": "b"}"#),
    // Quotes
    ("'it''s': \"a: b # c\"\n", #"{"it's": "a: b # c"}"#),
    ("\"a\" : 'b'\n", #"{"a": "b"}"#),
    ("- ''\n- \"\"\n- ''''\n- 'a\\n'\n", #"["", "", "'", "a\\n"]"#),
    ("\"\": empty key\n", #"{"": "empty key"}"#),
    // Brackets
    ("[]", "[]"),
    ("{}", "{}"),
    ("[a, b , 'c',\"d\", ]", #"["a", "b", "c", "d"]"#),
    ("[[1, [2]], {a: [3]}]", #"[[1, [2]], {"a": [3]}]"#),
    (
      "{a: 1, b : 2, \"c\":3, 'd': , e:, f, g: {h: i}}",
      #"{"a": 1, "b": 2, "c": 3, "d": null, "e": null, "f": null, "g": {"h": "i"}}"#
    ),
    ("{a:b, http://c.d, :e, -f: -g}", #"{"a:b": null, "http://c.d": null, ":e": null, "-f": "-g"}"#),
    ("a: [1,\n  2, # comment, ]\n\n # comment\n 3\n ]\nb: {\n  c: 4,\n  }\n", #"{"a": [1, 2, 3], "b": {"c": 4}}"#),
    ("[\n1\n,\n2\n]", "[1, 2]"),
    ("- [a,\n b]\n- {c:\n d}\n", #"[["a", "b"], {"c": "d"}]"#),
    (#"{"a": [1, -2.5e3, true, null, "\u00e9\ud83d\ude00"]}"#, #"{"a": [1, -2500.0, true, null, "é😀"]}"#),
    // Line ends and the byte order mark
    ("\u{FEFF}a: 1\r\nb:\r\n  - |\r\n    c\r\n\r\n    d\r\n", #"{"a": 1, "b": ["c\n\nd\n"]}"#),
    ("a: [1,\r\n 2]\r\n", #"{"a": [1, 2]}"#),
  ]

  @Test(arguments: examples)
  func `what is kept reads as YAML reads it`(example: (yaml: String, json: String)) throws {
    let document = ParsedDocument(of: example.yaml)
    #expect(document.problems == [])
    #expect(document.isWhole)
    let root = try #require(document.accepted)
    #expect(root.json() == example.json)
    root.checkSpans(in: example.yaml)
  }

  @Test func `keys that look alike are equal`() {
    #expect(ParsedDocument(of: "é: 1\ne\u{301}: 2\n").problems == ["2:1 duplicate-key"])
  }
}
