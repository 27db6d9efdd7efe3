import Spec
import Testing

/// What is valid YAML and no YAML-lite.
struct RefusalTests {
  @Test(arguments: [
    // Tabs
    ("a:\n\tb: 1\n", ["2:1 tab-indentation"]),
    ("a:\n  \tb: 1\n", ["2:3 tab-indentation"]),
    ("a: [\n\t1]\n", ["2:1 tab-indentation"]),
    ("a: 1\n\t\nb: 2\n", ["2:1 tab-indentation"]),
    ("a: 1\n\t# c\n", ["2:1 tab-indentation"]),
    ("a:\n\tb:\n\t\tc: 1\nd: 2\n\te: 3\n", ["2:1 tab-indentation", "5:1 tab-indentation"]),
    ("-\ta: 1\n", ["1:3 tab-indentation"]),
    ("-\t- 1\n", ["1:3 tab-indentation"]),
    // Keys
    ("a: 1\nb: 2\na: 3\n", ["3:1 duplicate-key"]),
    ("{a: 1, \"a\": 2}", ["1:8 duplicate-key"]),
    ("<<: {a: 1}\nb: 2\n", ["1:1 merge-key"]),
    ("? a\n: b\nc: d\n", ["1:1 explicit-key"]),
    ("?\n- a\n- b\n:\n- c\n", ["1:1 explicit-key"]),
    ("{? a : b}", ["1:2 explicit-key"]),
    ("{?a : b}", ["1:2 explicit-key"]),
    ("[a]: b\n", ["1:1 complex-key"]),
    ("{{a: b}: c}", ["1:2 complex-key"]),
    (": a\n", ["1:1 empty-key"]),
    ("- :\n", ["1:3 empty-key"]),
    ("{: a}", ["1:2 empty-key"]),
    ("[: a]", ["1:2 empty-key"]),
    ("[a: b]", ["1:3 single-pair"]),
    ("[\"a\":b, c]", ["1:5 single-pair"]),
    ("{\"a\"::b}", ["1:5 adjacent-colon"]),
    ("{a\n: b}", ["2:1 colon-on-next-line"]),
    ("{\"a\" # c\n :b}", ["2:2 colon-on-next-line"]),
    // Anchors, aliases, tags
    ("a: &x 1\nb: *x\n", ["1:4 anchor", "2:4 alias"]),
    ("&x\n- &y a\n- [&z b, *z]\n", ["1:1 anchor", "2:3 anchor", "3:4 anchor", "3:10 alias"]),
    ("&a b: c\n", ["1:1 anchor"]),
    ("*a : b\n", ["1:1 alias"]),
    ("{*a : b, c}", ["1:2 alias"]),
    ("a: !!str 1\nb: !x\n  c: !<y> d\n", ["1:4 tag", "2:4 tag", "3:6 tag"]),
    ("[!!str, !x a]", ["1:2 tag", "1:9 tag"]),
    ("&a !b c\n", ["1:1 anchor", "1:4 tag"]),
    // Scalars over several lines
    ("a: b\n  c\n\n  d\ne: f\n", ["1:4 multi-line-scalar"]),
    ("a\nb\n", ["1:1 multi-line-scalar"]),
    ("- a\n - b\n", ["1:3 multi-line-scalar"]),
    ("a: 'b\n  c'\n", ["1:4 multi-line-scalar"]),
    ("a: \"b\\\n\n  c\"\n", ["1:4 multi-line-scalar"]),
    ("[a\n b, 'c\n d']", ["1:2 multi-line-scalar", "2:5 multi-line-scalar"]),
    ("{a\n b: c\n d}", ["1:2 multi-line-scalar", "2:5 multi-line-scalar"]),
    // Documents
    ("%YAML 1.2\n---\na\n", ["1:1 directive"]),
    ("a: 1\n---\nb: 2\n", ["2:1 multiple-documents"]),
    ("---\n---\n", ["2:1 multiple-documents"]),
    ("a: 1\n...\n", ["2:1 document-end"]),
    ("a: 1\n...\nb\n", ["2:1 document-end", "3:1 multiple-documents"]),
    ("", ["1:1 empty-document"]),
    ("# a\n\n", ["1:1 empty-document"]),
    ("\u{FEFF}", ["1:1 empty-document"]),
    // Characters
    ("a: \u{07}b\n", ["1:4 control-character"]),
    ("a: b\rc\n", ["1:5 control-character"]),
    (
      "a: \"\u{7F}é\u{9F}\"\nb: '\u{FEFF}' # \u{FFFE}\n",
      [
        "1:5 control-character", "1:7 control-character", "2:5 control-character", "2:10 control-character",
      ]
    ),
  ])
  func `what is refused is named at its place, once`(yaml: String, problems: [String]) {
    #expect(ParsedDocument(of: yaml).problems == problems)
  }

  @Test(arguments: [
    ("a: &x 1\nb: !!str 2\na: 3\n", #"{"a": 1, "b": 2}"#),
    ("a: b\n  c\nd: 'e\n  f'\n", #"{"a": "b", "d": "e f"}"#),
    ("{\"a\"::b, c\n: d}", #"{"a": ":b", "c": "d"}"#),
    ("%YAML 1.2\n---\na: \"\\q\"\n...\n", #"{"a": ""}"#),
    ("a: |\n  \tx\n\t\nb: [\n  1\n]\n", #"{"a": "\tx\n", "b": [1]}"#),
  ])
  func `a tree is whole if all keys and values are known`(yaml: String, json: String) {
    let document = ParsedDocument(of: yaml)
    #expect(document.isWhole)
    #expect(document.accepted == nil)
    #expect(document.root?.json() == json)
  }

  @Test(arguments: [
    "a: 1\n\tb: 2\n", "a: *x\n", "<<: a\nb: c\n", "a: 1\n? b\n", "[a]: b\nc: d\n", "[a: b]", "a: 1\n---\nb: 2\n",
    "a: 1\nb\n",
  ])
  func `a tree that misses something is not whole`(yaml: String) {
    let document = ParsedDocument(of: yaml)
    #expect(document.root != nil)
    #expect(!document.isWhole)
  }
}
