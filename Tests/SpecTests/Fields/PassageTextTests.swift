import Spec
import Testing

/// A passage knows where each of its lines stands in the file.
struct PassageTextTests {
  /// "line:column-endColumn" of a stretch of the passage under the key `a`.
  private func place(_ text: String, line: Int, column: Int, length: Int = 1) throws -> String {
    let source = SourceFile(name: "t.yaml", text: text)
    let root = try #require(YAMLLite.parse(source).accepted)
    var context = FieldContext(source: source)
    let span = FieldReader.read(FieldSite(root, owner: root.span), context: &context) { fields in
      fields.required("a", .passage, "").span(line: line, column: column, length: length)
    }
    return "\(span.start.line):\(span.start.column)-\(span.end.column)"
  }

  @Test(arguments: [
    ("a: some text\n", 1, 6, "1:9-10"),
    ("a: 'some text'\n", 1, 6, "1:10-11"),
    ("a: \"some text\" # note\n", 1, 6, "1:10-11"),
    ("a: |\n  one\n  two\n", 2, 3, "3:5-6"),
    ("a: |\n\n\n    one\n", 3, 1, "4:5-6"),
    ("a: |2\n    one\n", 1, 1, "2:3-4"),
    ("a: |-\n  one\n\n    three\n", 3, 3, "4:5-6"),
    ("\na:\n  |\n  x\n  yz\n", 2, 2, "5:4-5"),
  ])
  func `a stretch of unchanged text is where it is read`(
    text: String, line: Int, column: Int, expected: String
  ) throws {
    #expect(try place(text, line: line, column: column) == expected)
  }

  @Test(arguments: ["a: 'it''s'\n", "a: \"x\\ty\"\n", "a: \"\\u0041bc\"\n"])
  func `a text with escapes is told as a whole`(text: String) throws {
    #expect(try place(text, line: 1, column: 2) == "1:4-\(text.unicodeScalars.count)")
  }

  @Test(arguments: [(1, 1, "2:3-4"), (1, 5, "3:3-4"), (2, 1, "5:3-4"), (2, 6, "6:4-5")])
  func `a stretch of a folded text is where its line stands`(line: Int, column: Int, expected: String) throws {
    #expect(try place("a: >\n  one\n  two\n\n  tri\n  four\n", line: line, column: column) == expected)
  }
}
