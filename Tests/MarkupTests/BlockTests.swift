import Markup
import Testing

struct BlockTests {
  @Test(arguments: [
    ("one\ntwo", "p(one⏎two)"),
    ("one  \ntwo\\\nthree", "p(one⏎⏎two⏎⏎three)"),
    ("# A *b*\n\nc\n===\n\nd\n---", "h1(A em(b)) | h1(c) | h2(d)"),
    ("> a\n> > b", "quote(p(a) | quote(p(b)))"),
    ("- a\n- b\n  - c", "tight(• p(a) • p(b) | tight(• p(c)))"),
    ("- a\n\n- b", "loose(• p(a) • p(b))"),
    ("3. a\n4. b", "tight3(# p(a) # p(b))"),
    ("0) a", "tight0(# p(a))"),
    ("-", "tight(• )"),
    ("```swift extra\nlet a = \"$x$\"\n```", "code:swift(let a = \"$x$\"\n)"),
    ("    a\n\n    *b*", "code(a\n\n*b*\n)"),
    ("```\n```", "code()"),
    ("***", "rule"),
    ("", ""),
    ("\u{FEFF}a\r\nb\rc", "p(a⏎b⏎c)"),
    ("a\u{0}b", "p(a\u{FFFD}b)"),
  ])
  func `a block of CommonMark is one block of the tree`(text: String, sketch: String) throws {
    #expect(try MarkupDocument(parsing: text).blocks.sketch == sketch)
  }

  @Test(arguments: [
    ("| a | b |\n|:-:|--:|\n| *c* | `d\\|e` |", "table:cr(a & b; em(c) & code(d|e))"),
    ("a|b\n-|:-\nc\nd|e|f", "table:-l(a & b; c & ; d & e)"),
    ("text\na|b\n-|-\nc|d", "p(text) | table:--(a & b; c & d)"),
    ("a|b\n-|-|-", "p(a|b⏎-|-|-)"),
    ("|a|\n|-|\n\n|b|", "table:-(a) | p(|b|)"),
  ])
  func `a table has as many cells in each row as in its header`(text: String, sketch: String) throws {
    #expect(try MarkupDocument(parsing: text).blocks.sketch == sketch)
  }

  @Test(arguments: [
    ("<div onclick=\"x\">\n*a*\n</div>", "p(<div onclick=\"x\">⏎*a*⏎</div>)"),
    ("<script>\n\nalert(1)\n</script>", "p(<script>⏎alert(1)⏎</script>)"),
    ("a <b onload='x'>c</b> <!-- d -->", "p(a <b onload='x'>c</b> <!-- d -->)"),
  ])
  func `raw HTML is shown as it is written`(text: String, sketch: String) throws {
    #expect(try MarkupDocument(parsing: text).blocks.sketch == sketch)
  }

  @Test func `a fenced block of math is a displayed formula`() throws {
    let blocks = try MarkupDocument(parsing: "```math\n\\sum_i x_i\n= y\n```\n").blocks
    #expect(blocks.sketch == "math([∑_[i] x_{i} = y])")
  }

  @Test func `headings are collected for a table of contents with their place`() throws {
    let blocks = try MarkupDocument(parsing: "# A\n\nb\n\n## *C*\n\n> # no").blocks
    #expect(blocks.headings.map { "\($0.level) \($0.title.plainText) \($0.index)" } == ["1 A 0", "2 C 2"])
  }

  @Test func `plain text has the words of every block without markup`() throws {
    let text = """
      # A *b*

      c `d` [e](f) ![g](h) $x_1^2$[^n]
      i

      - j
      - k

      | l | m |
      |---|---|
      | n | o |

      ---

      ```
      p
      q
      ```

      [^n]: r
      """
    let plain = try MarkupDocument(parsing: text).blocks.plainText
    #expect(plain == "A b\nc d e g x_1^2 i\nj\nk\nl\tm\nn\to\np\nq\nr")
  }
}
