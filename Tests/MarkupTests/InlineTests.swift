import Markup
import Testing

struct InlineTests {
  @Test(arguments: [
    ("*a* __b__ ~~c~~ ~d~ ***e***", "em(a) strong(b) del(c) del(d) em(strong(e))"),
    ("`` a`b `` `c`", "code(a`b) code(c)"),
    ("a&amp;b &#65; \\*c\\*", "a&b A *c*"),
    ("[a *b*](c \"d\") [e]\n\n[e]: f 'g'", "link<c 'd'>(a em(b)) link<f 'g'>(e)"),
    ("![a *b* $x$](c.png \"d\")", "image<c.png 'd'>(a b x)"),
    ("<https://a.org> <b@c.org>", "link<https://a.org>(https://a.org) link<mailto:b@c.org>(b@c.org)"),
  ])
  func `inline markup is one inline of the tree each`(text: String, sketch: String) throws {
    #expect(try MarkupDocument(parsing: text).blocks.sketch == "p(\(sketch))")
  }

  @Test(arguments: [
    "http://a.org", "HTTPS://a.org/b?c#d", "mailto:a@b.org", "a/b.html", "../a", "/a", "#a", "?a:b", "a/b:c", "./a:b",
  ])
  func `a link to the web, to mail, to a relative file or a fragment is kept`(target: String) throws {
    #expect(try MarkupDocument(parsing: "[x](\(target))").blocks.sketch == "p(link<\(target)>(x))")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "java&#10;script:a", "java&Tab;script:a", "&#32;javascript:a",
    "&#1;javascript:a", "data:text/html,a", "vbscript:a", "file:///etc/passwd", "ftp://a.org", "//a.org/b",
    "\\\\\\\\a.org", "/\\\\a.org", "javascript&colon;a", "x y:z", "blob:a", "&#xA0;a",
  ])
  func `a link anywhere else is the text it is drawn on`(target: String) throws {
    #expect(try MarkupDocument(parsing: "[x *y*](<\(target)>)").blocks.sketch == "p(x em(y))")
  }

  @Test(arguments: [
    ("a.png", "image<a.png>(x)"), ("a/b.png", "image<a/b.png>(x)"), ("http://a.org/b.png", "x"),
    ("//a.org/b.png", "x"), ("/etc/a.png", "x"), ("data:image/png,a", "x"), ("file:a.png", "x"), ("C:\\\\a.png", "x"),
    ("#a", "x"), ("", "x"),
  ])
  func `an image is a relative file or its description`(source: String, sketch: String) throws {
    #expect(try MarkupDocument(parsing: "![x](<\(source)>)").blocks.sketch == "p(\(sketch))")
  }

  @Test(arguments: [
    ("see http://a.org/b_c(d). E", "see link<http://a.org/b_c(d)>(http://a.org/b_c(d)). E"),
    ("(https://a.org/b)", "(link<https://a.org/b>(https://a.org/b))"),
    ("*www.a.org*", "em(link<http://www.a.org>(www.a.org))"),
    ("www.a.org...", "link<http://www.a.org>(www.a.org)..."),
    ("http://localhost:80/a", "link<http://localhost:80/a>(http://localhost:80/a)"),
    (
      "www. www.a_b.c http:// xhttp://a.org ftp://a.org a@b.org",
      "www. www.a_b.c http:// xhttp://a.org ftp://a.org a@b.org"
    ),
    ("`http://a.org` [www.a.org](b)", "code(http://a.org) link<b>(www.a.org)"),
    ("www.a.org<b>", "link<http://www.a.org>(www.a.org)<b>"),
  ])
  func `an address in the text is a link without its closing punctuation`(text: String, sketch: String) throws {
    #expect(try MarkupDocument(parsing: text).blocks.sketch == "p(\(sketch))")
  }

  @Test(arguments: [
    ("# not a heading", "# not a heading"), ("- a *b*", "- a em(b)"), ("> a", "> a"), ("1. a", "1. a"),
    ("---", "---"), ("    a", "    a"), ("a|b\n-|-", "a|b⏎-|-"), ("[^a]\n[^a]: b", "[^a]⏎[^a]: b"),
    ("<div>", "<div>"), ("$x$ `c` [d](e)", "math(x) code(c) link<e>(d)"), ("", ""), ("a\u{0}b", "a\u{FFFD}b"),
    ("[a]: b", "[a]: b"),
  ])
  func `a line has inline markup alone`(text: String, sketch: String) throws {
    #expect(try MarkupLine(parsing: text).inlines.sketch == sketch)
  }
}
