import Spec
import Testing

struct BlockScalarTests {
  static let examples: [(yaml: String, text: String)] = [
    // Chomping
    ("|\n a\n\n", "a\n"), ("|-\n a\n\n", "a"), ("|+\n a\n\n", "a\n\n"),
    (">\n a\n\n", "a\n"), (">-\n a\n\n", "a"), (">+\n a\n\n", "a\n\n"),
    ("|\n\n", ""), ("|-\n\n", ""), ("|+\n\n", "\n"), ("|+", ""),
    ("|\n a", "a\n"),
    // Indentation
    ("|\n   a\n    b\n   c\n", "a\n b\nc\n"),
    ("|2\n   a\n  b\n", " a\nb\n"), ("|2-\n   a\n", " a"), ("|+1\n  a\n\n", " a\n\n"),
    ("|\n\n\n  a\n", "\n\na\n"), ("|\n  \n  a\n", "\na\n"),
    ("|\na\nb\n", "a\nb\n"),
    ("|\n  a\n     \n  b\n", "a\n   \nb\n"),
    // Folding
    (">\n a\n b\n", "a b\n"), (">\n a\n\n b\n", "a\nb\n"), (">\n a\n\n\n b\n", "a\n\nb\n"),
    (">\n a\n  b\n c\n", "a\n b\nc\n"), (">\n a\n\n  b\n\n c\n", "a\n\n b\n\nc\n"),
    (">\n\n a\n b\n", "\na b\n"),
    (">-\n a \n b\n", "a  b"),
    // What is no comment and no structure inside
    ("|\n # a\n - b: [\n", "# a\n- b: [\n"),
    // Comments behind the indicator and the text
    ("| # comment\n a\n# comment\n", "a\n"), ("|\n  a\n # comment\n", "a\n"),
  ]

  @Test(arguments: examples)
  func `a text is chomped and folded as YAML does it`(example: (yaml: String, text: String)) throws {
    let document = ParsedDocument(of: example.yaml)
    #expect(document.problems == [])
    let style: Scalar.Style = example.yaml.hasPrefix("|") ? .literal : .folded
    #expect(try #require(document.accepted).content == .scalar(Scalar(example.text, style: style)))
  }

  @Test func `a digit counts from the block around`() {
    #expect(ParsedDocument(of: "- a: |2\n     x\n  b: |\n    y\n").accepted?.json() == #"[{"a": " x\n", "b": "y\n"}]"#)
    #expect(ParsedDocument(of: "a: |2\n   x\n").accepted?.json() == #"{"a": " x\n"}"#)
  }

  @Test func `a text ends where a line is indented less`() {
    #expect(ParsedDocument(of: "a: |\n  x\n\n\nb: >\n  y\n").accepted?.json() == #"{"a": "x\n", "b": "y\n"}"#)
    #expect(ParsedDocument(of: "- |\n x\n- >-\n y\n").accepted?.json() == #"["x\n", "y"]"#)
  }

  @Test(arguments: [
    ("a: |0\n  x\n", "1:5 block-scalar-header"),
    ("a: |10\n  x\n", "1:6 block-scalar-header"),
    ("a: |--\n  x\n", "1:6 block-scalar-header"),
    ("a: > text\n  x\n", "1:6 block-scalar-header"),
    ("a: >#c\n  x\n", "1:5 block-scalar-header"),
    ("a: |\n    \n  x\n", "3:3 block-scalar-indentation"),
    ("a: |\n    x\n  y\n", "3:3 block-scalar-indentation"),
    ("a: |\n  x\n\ty\n", "3:1 tab-indentation"),
    ("a: |\n  \tx\n", "2:3 tab-indentation"),
  ])
  func `a text that cannot be read is refused`(yaml: String, problem: String) {
    #expect(ParsedDocument(of: yaml).problems == [problem])
  }
}
