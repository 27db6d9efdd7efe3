import Markup
import Testing

/// Texts on which cmark-gfm, left alone, takes minutes: each is refused, or read in linear time.
@Suite(.timeLimit(.minutes(1)))
struct HostileTextTests {
  private static func filled(_ unit: String, bytes: Int = 1 << 18) -> String {
    String(repeating: unit, count: bytes / unit.utf8.count)
  }

  @Test(arguments: [
    "a <?", "a<?-", "[^a]~~ ", "a <![CDATA[", "a <!A ", "![[]()", "![](", "*a _b* c_ ", "a* ", "_a*b ", "a~~b ",
    "**a [b*c**d*](e)",
  ])
  func `a block whose inlines would take quadratic time is refused`(unit: String) {
    #expect(throws: MarkupError.tooComplex(line: 3)) {
      try MarkupDocument(parsing: "a\n\n" + Self.filled(unit, bytes: 1 << 17))
    }
  }

  @Test func `a table with too many columns is refused at its delimiter row`() {
    let text = "|" + Self.filled("a|", bytes: 1 << 16) + "\n|" + Self.filled("-|", bytes: 1 << 16)
    #expect(throws: MarkupError.tooComplex(line: 2)) { try MarkupDocument(parsing: text) }
  }

  @Test func `a table whose missing cells would fill the memory is refused at the row that is too many`() {
    let text = "|" + Self.filled("a|", bytes: 2000) + "\n|" + Self.filled("-|", bytes: 2000) + "\n" + Self.filled("a\n")
    #expect(throws: MarkupError.tooComplex(line: 154)) {
      try MarkupDocument(parsing: text, limits: MarkupLimits(work: 50_000_000))
    }
  }

  @Test func `a long paragraph that is scanned for a table again and again is refused`() {
    let limits = MarkupLimits(work: 10_000_000)
    let once = Self.filled("a\n", bytes: 1 << 14)
    #expect(throws: MarkupError.tooComplex(line: 8194)) {
      try MarkupDocument(parsing: once + "a|b\n-|-", limits: limits)
    }
    let often = Self.filled("a|b\n-|-|-\n", bytes: 1 << 14)
    #expect(throws: MarkupError.tooComplex(line: 274)) { try MarkupDocument(parsing: often, limits: limits) }
  }

  @Test func `a long reference that is used often is refused`() {
    let text = "[a]: \(Self.filled("b"))\n\n\(Self.filled("[a]"))"
    #expect(throws: MarkupError.tooComplex(line: 3)) { try MarkupDocument(parsing: text) }
  }

  @Test(arguments: [
    ("> ", 1), (">", 1), ("- ", 1), ("1. ", 1), ("* - + ", 1), ("> - ", 1), ("[^a]: ", 1),
    (
      ">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>\na\n", 1
    ),
  ])
  func `blocks nested too deeply are refused with their line`(unit: String, line: Int) {
    #expect(throws: MarkupError.tooDeep(line: line, limit: 100)) {
      try MarkupDocument(parsing: Self.filled(unit) + "a")
    }
  }

  @Test(arguments: [("*a ", "b* "), ("**a ", "b** "), ("~~a ", "b~~ "), ("*", "*")])
  func `inlines nested too deeply are refused with the line of their block`(open: String, close: String) {
    let text = "\na " + String(repeating: open, count: 2000) + "b" + String(repeating: close, count: 2000)
    #expect(throws: MarkupError.tooDeep(line: 2, limit: 100)) { try MarkupDocument(parsing: text) }
    #expect(throws: MarkupError.tooDeep(line: 1, limit: 100)) { try MarkupLine(parsing: String(text.dropFirst())) }
  }

  @Test func `a text above the limit is refused by its size`() {
    #expect(throws: MarkupError.tooLarge(bytes: 11, limit: 10)) {
      try MarkupDocument(parsing: "12345678901", limits: MarkupLimits(bytes: 10))
    }
    #expect(throws: MarkupError.tooLarge(bytes: 1_048_577, limit: 1_048_576)) {
      try MarkupLine(parsing: Self.filled("a", bytes: 1_048_577))
    }
  }

  @Test(arguments: [
    "[", "[a](", "[a](b", "[a](<b", "](", "]", "`` ` ``` ", "`", "<", "<a ", "</", "a <!-- ", "&", "&#x", "\\", "\\[",
    "[^", "[^a]", "[^a] ", "[a]: b\n", "[a]: b \"\n", "[a]:\n", "$", "$a ", "$`", "$\\$", "$a", "\\$", "http://",
    "_www.", "(www.", "www.a)", "a@b ", "http://a.b/;", "#", "# ", "-\n", "- a\n\n", "\n", "\r", "a\n===\n", "```\n",
    "<div>\n", "<x\n", "    a\n", "|", "|\n", "\t", " ", "a  \n", "\u{0}", "\u{FEFF}", "é",
  ])
  func `other repetitions are read in linear time`(unit: String) throws {
    _ = try MarkupDocument(parsing: Self.filled(unit, bytes: 1 << 14))
    _ = try MarkupDocument(parsing: Self.filled(unit, bytes: 1 << 14) + "\n\n[^a]: b\n[a]: c")
  }

  @Test func `a great many definitions and references are read in linear time`() throws {
    let references = (0..<2000).map { "[\($0)]: u\($0)\n" }.joined() + "\n" + (0..<2000).map { "[\($0)] " }.joined()
    #expect(try MarkupDocument(parsing: references).blocks.count == 1)
    let notes = (0..<2000).map { "[^\($0)]: n\n" }.joined() + "\n" + (0..<2000).map { "[^\($0)] " }.joined()
    guard case .footnotes(let found) = try MarkupDocument(parsing: notes).blocks.last else {
      Issue.record("no footnotes")
      return
    }
    #expect(found.count == 2000)
  }

  @Test func `a large ordinary text is not refused`() throws {
    let section = """
      # Heading *with* `code`

      A paragraph of **ordinary** prose with a [link](https://example.org/a_b), a formula $x_i^2$, ~~mistakes~~ and
      a note[^1]; it is followed by a list, by code and by a table.

      - first *item*
      - second item
        - nested item with `code`

      ```swift
      let rows = table.rows.map { $0 * $1 | $2 } // *****
      let more = rows[0][1][2] ?? __a__
      ```

      | name | value | note |
      |------|------:|:-----|
      | a    | 1     | *x*  |
      | b    | 2     | `y`  |


      """
    let text = Self.filled(section, bytes: 1 << 17) + "[^1]: The note."
    #expect(try MarkupDocument(parsing: text).problems.isEmpty)
  }

  @Test func `texts parsed at the same time do not disturb one another`() async throws {
    let text = "a ~~b~~ $c_d_e$ | *f*\n\n| g |\n|---|\n| ~h~ $i$ |"
    let sketch = try MarkupDocument(parsing: text).blocks.sketch
    try await withThrowingTaskGroup(of: String.self) { group in
      for round in 0..<400 {
        group.addTask {
          round.isMultiple(of: 2)
            ? try MarkupDocument(parsing: text).blocks.sketch
            : try MarkupLine(parsing: "~~b~~ $x_y_z$").inlines.sketch
        }
      }
      for try await result in group {
        #expect(result == sketch || result == "del(b) math(x_{y}_{z})" || result.hasPrefix("del(b) math("))
      }
    }
  }
}
