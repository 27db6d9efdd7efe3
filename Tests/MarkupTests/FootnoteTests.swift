import Markup
import Testing

struct FootnoteTests {
  @Test(arguments: [
    ("a[^x] b[^x]\n\n[^x]: c", "p(anote<1.1> bnote<1.2>) | notes(¹ p(c))"),
    ("a[^y] b[^x]\n\n[^x]: c\n[^y]: d", "p(anote<1.1> bnote<2.1>) | notes(¹ p(d) ¹ p(c))"),
    ("a[^x]", "p(a[^x])"),
    ("a\n\n[^x]: unused", "p(a)"),
    ("[^x]: early\n\na[^x]", "p(anote<1.1>) | notes(¹ p(early))"),
    ("a[^x]\n\n[^x]: b[^y]\n\n[^y]: c[^x]", "p(anote<1.1>) | notes(¹ p(bnote<2.1>) ¹ p(cnote<1.2>))"),
    ("[^x]: b[^y]\n\n[^y]: c\n\na[^x] d[^y]", "p(anote<1.1> dnote<2.1>) | notes(¹ p(bnote<2.2>) ¹ p(c))"),
    ("a\n\n[^x]: unused[^y]\n\n[^y]: c", "p(a)"),
    ("a[^x]\n\n[^x]: first\n\n[^x]: second", "p(anote<1.1>) | notes(¹ p(first))"),
    ("a[^x]\n\n[^x]: b\n\n    c\n\n    - d", "p(anote<1.1>) | notes(¹ p(b) | p(c) | tight(• p(d)))"),
    ("> a[^x]\n>\n> [^x]: b", "quote(p(anote<1.1>)) | notes(¹ p(b))"),
    ("| a[^x] |\n|---|\n| b[^x] |\n\n[^x]: c", "table:-(anote<1.1>; bnote<1.2>) | notes(¹ p(c))"),
    ("a[^x]\n\n[^x]: [^x]", "p(anote<1.1>) | notes(¹ p(note<1.2>))"),
    ("a[^X x]\n\n[^x]: b", "p(a[^X x])"),
  ])
  func `footnotes are numbered as the reader meets them`(text: String, sketch: String) throws {
    #expect(try MarkupDocument(parsing: text).blocks.sketch == sketch)
  }
}
