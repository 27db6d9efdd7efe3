import Spec
import Testing

struct SpanTests {
  /// The spans of a tree in the order of the text, as `line:column-line:column`, with a word for the node.
  private func spans(of yaml: String) -> [String] {
    func words(for span: SourceSpan) -> String {
      "\(span.start.line):\(span.start.column)-\(span.end.line):\(span.end.column)"
    }
    func list(_ node: Node) -> [String] {
      switch node.content {
      case .scalar(let scalar): ["\(words(for: node.span)) \(scalar.text)"]
      case .sequence(let elements): ["\(words(for: node.span)) []"] + elements.flatMap(list)
      case .mapping(let entries):
        ["\(words(for: node.span)) {}"]
          + entries.flatMap { ["\(words(for: $0.keySpan)) \($0.key.text):"] + list($0.value) }
      }
    }
    return ParsedDocument(of: yaml).accepted.map(list) ?? []
  }

  @Test func `blocks span from their first key or dash to their last value`() {
    #expect(
      spans(of: "a: 1\nbc:\n  - x y # c\n  -  z : 'q'\nd:\n") == [
        "1:1-5:3 {}", "1:1-1:2 a:", "1:4-1:5 1", "2:1-2:3 bc:", "3:3-4:13 []", "3:5-3:8 x y", "4:6-4:13 {}",
        "4:6-4:7 z:",
        "4:10-4:13 q", "5:1-5:2 d:", "5:3-5:3 ",
      ])
  }

  @Test func `brackets span themselves, and a value that is left out has an empty span`() {
    #expect(
      spans(of: "x: [a,\n  {b: , \"c\":d, e} ]") == [
        "1:1-2:20 {}", "1:1-1:2 x:", "1:4-2:20 []", "1:5-1:6 a", "2:3-2:18 {}", "2:4-2:5 b:", "2:6-2:6 ", "2:9-2:12 c:",
        "2:13-2:14 d", "2:16-2:17 e:", "2:17-2:17 ",
      ])
  }

  @Test func `a text in a block spans from its indicator to its last line`() {
    #expect(
      spans(of: "- |\n  a\n\n  b\n\n- >- # c\n\n- e") == [
        "1:1-8:4 []", "1:3-4:4 a\n\nb\n", "6:3-6:5 ", "8:3-8:4 e",
      ])
  }

  @Test func `columns count scalars, and no byte order mark`() {
    #expect(spans(of: "\u{FEFF}é🙂: 'e\u{301}' # 漢") == ["1:1-1:9 {}", "1:1-1:3 é🙂:", "1:5-1:9 e\u{301}"])
  }

  @Test func `lines that end with a carriage return count alike`() {
    #expect(spans(of: "a: 1\r\nb:\r\n  c\r\n") == ["1:1-3:4 {}", "1:1-1:2 a:", "1:4-1:5 1", "2:1-2:2 b:", "3:3-3:4 c"])
  }
}
