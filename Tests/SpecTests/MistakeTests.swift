import Spec
import Testing

/// What is wrong in any YAML.
struct MistakeTests {
  @Test(arguments: [
    // Indentation
    ("a:\n  b: 1\n c: 2\n", ["3:2 indentation"]),
    ("a:\n    b: 1\n  c: 2\n", ["3:3 indentation"]),
    ("a: 1\n  b: 2\n", ["2:3 indentation"]),
    ("a: 'x'\n  b: 2\n", ["2:3 indentation"]),
    ("a:\n   - 1\n  - 2\n", ["3:3 indentation"]),
    ("- a: 1\n - b\n", ["2:2 indentation"]),
    ("  a: 1\nb: 2\n", ["2:1 trailing-content"]),
    ("a: [1,\n2]\n", ["2:1 flow-indentation"]),
    ("a: [\n  1\n]\n", ["3:1 flow-indentation"]),
    // Keys and entries
    ("a\nb: 1\n", ["1:1 missing-colon"]),
    ("a: 1\nb\n", ["2:1 missing-colon"]),
    ("a: 1\n\"b\"\nc: 2\n", ["2:1 missing-colon"]),
    ("a:1\nb: 2\n", ["1:1 missing-space"]),
    ("a: 1\nb:2\n", ["2:1 missing-space"]),
    ("\"a\":1\n", ["1:4 missing-space"]),
    ("- a\nb\n", ["2:1 missing-dash"]),
    ("- a\nb: c\n- d\n", ["2:1 missing-dash"]),
    ("a: 1\n- b\nc: 2\n", ["2:1 entry-between-keys"]),
    ("a: b: c\n", ["1:5 colon-in-value"]),
    ("a: 'b': c\n", ["1:7 colon-in-value"]),
    ("a: - b\n", ["1:4 collection-on-line"]),
    ("--- a: b\n", ["1:5 collection-on-line"]),
    ("--- - a\n", ["1:5 collection-on-line"]),
    // Quotes and brackets
    ("a: 'b\nc: d\n", ["1:4 unclosed-quote"]),
    ("a: \"b\\\"\n\nc: d\n", ["1:4 unclosed-quote"]),
    ("'a", ["1:1 unclosed-quote"]),
    ("'a\n---\n'", ["1:1 unclosed-quote", "2:1 multiple-documents"]),
    ("a: [b\nc: d\n", ["1:4 unclosed-bracket"]),
    ("a: {b: [c}\nd: e\n", ["1:10 missing-comma"]),
    ("[[a]", ["1:1 unclosed-bracket"]),
    ("[a]]", ["1:4 trailing-content"]),
    ("[a 'b' \"c\"]\n[", ["2:1 trailing-content"]),
    ("['a' 'b']", ["1:6 missing-comma"]),
    ("{a: 1\n b: 2}", ["1:6 missing-comma"]),
    ("[, a]", ["1:2 unexpected-character"]),
    ("[a,, b]", ["1:4 unexpected-character"]),
    ("[-]", ["1:2 unexpected-character"]),
    ("[- a]", ["1:2 unexpected-character"]),
    ("a: ]\n", ["1:4 unexpected-character"]),
    // Scalars
    ("a: @b\nc: `d\ne: %f\n", ["1:4 reserved-indicator", "2:4 reserved-indicator", "3:4 reserved-indicator"]),
    ("[|]\n", ["1:2 reserved-indicator"]),
    ("a: 1\n|\nb: 2\n", ["2:1 reserved-indicator"]),
    ("a: 'b' c\n", ["1:8 trailing-content"]),
    ("a: 'b'#c\n", ["1:7 comment-without-space"]),
    ("[a,#b\n]", ["1:4 comment-without-space"]),
    ("a # b\nc\n", ["2:1 trailing-content"]),
    ("a: \"\\q\"\n", ["1:5 invalid-escape"]),
  ])
  func `a mistake is one diagnostic at its place`(yaml: String, problems: [String]) {
    #expect(ParsedDocument(of: yaml).problems == problems)
  }

  @Test func `one bad line hides no other mistake`() {
    let document = ParsedDocument(
      of: """
        title Notebook
        cells:
          - kind: layout
            graph:karate
            seeds: [1, 2
            id: a: b
            id: c
              deeper: 1
            kind: again
          - "open
          - &anchor {a: 1, a: 2}
            - x
        extra
        cells: 2
        other: 'fine'
        """)
    #expect(
      document.problems == [
        "1:1 missing-colon", "4:5 missing-space", "5:12 unclosed-bracket", "6:10 colon-in-value", "8:7 indentation",
        "9:5 duplicate-key", "10:5 unclosed-quote", "11:5 anchor", "11:20 duplicate-key", "12:5 indentation",
        "13:1 missing-colon", "14:1 duplicate-key",
      ])
    #expect(document.root?.json() == #"{"cells": [{"kind": "layout", "id": "c"}, {"a": 1}], "other": "fine"}"#)
  }

  @Test func `a note shows the first of two keys`() throws {
    let diagnostic = try #require(ParsedDocument(of: "a: 1\n'a': 2\n").diagnostics.first)
    let first = SourceSpan(SourceLocation(line: 1, column: 1), SourceLocation(line: 1, column: 2))
    #expect(diagnostic.notes == [.init(span: first, message: "the first is here")])
  }
}
