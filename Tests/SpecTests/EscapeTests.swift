import Spec
import Testing

struct EscapeTests {
  @Test(arguments: [
    ("0", "\0"), ("a", "\u{07}"), ("b", "\u{08}"), ("t", "\t"), ("\t", "\t"), ("n", "\n"), ("v", "\u{0B}"),
    ("f", "\u{0C}"), ("r", "\r"), ("e", "\u{1B}"), (" ", " "), ("\"", "\""), ("/", "/"), ("\\", "\\"),
    ("N", "\u{85}"), ("_", "\u{A0}"), ("L", "\u{2028}"), ("P", "\u{2029}"),
    ("x41", "A"), ("xe9", "é"), ("xE9", "é"), ("u263A", "☺"), ("U0001F642", "🙂"), ("ud83d\\ude42", "🙂"),
    ("x410", "A0"), ("u263Ab", "☺b"),
  ])
  func `an escape stands for its character`(escape: String, text: String) {
    let document = ParsedDocument(of: "\"a\\\(escape)b\"")
    #expect(document.problems == [])
    #expect(document.accepted?.content == .scalar(Scalar("a\(text)b", style: .doubleQuoted)))
  }

  @Test(arguments: [
    (".", 2), ("'", 2), ("1", 2), ("x", 2), ("x4", 3), ("xg1", 2), ("u12", 4), ("U0011000", 9), ("U00110000", 10),
    ("ud83d", 6), ("ude42", 6), ("ud83d\\u0041", 6), ("é", 2), ("🙂", 2),
  ])
  func `an escape that stands for nothing is refused at its place`(escape: String, length: Int) throws {
    let document = ParsedDocument(of: "a: \"x\\\(escape)\"")
    let diagnostic = try #require(document.diagnostics.first)
    #expect(document.problems == ["1:6 invalid-escape"])
    #expect(diagnostic.span.end == SourceLocation(line: 1, column: 5 + length + 1))
    #expect(document.isWhole)
  }
}
