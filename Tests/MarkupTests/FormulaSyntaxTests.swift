import Markup
import Testing

struct FormulaSyntaxTests {
  @Test(arguments: [
    ("$x$", "math(x)"),
    ("a$x$b", "amath(x)b"),
    ("$`x_1`$ and $`y`$", "math(x_{1}) and math(y)"),
    ("$a_i + b_i$ *c*", "math([a_{i} + b_{i}]) em(c)"),
    ("$a*b*c$", "math([a ∗ b ∗ c])"),
    ("$\\{a\\}$ $\\$$", "math([{ a }]) math($)"),
    ("$a\nb$", "math([a b])"),
    ("**$x$**", "strong(math(x))"),
    ("[$x$](a)", "link<a>(math(x))"),
    ("$[a](b)$", "math([[ a ] ( b )])"),
    ("$a<b>c$", "math([a < b > c])"),
    ("$a;$&lt;", "math([a ;])<"),
  ])
  func `a formula is taken before any other markup in it`(text: String, sketch: String) throws {
    #expect(try MarkupDocument(parsing: text).blocks.sketch == "p(\(sketch))")
  }

  @Test(arguments: [
    ("$5 and $10", "$5 and $10"), ("$5-$10", "$5-$10"), ("US$5, A$6", "US$5, A$6"), ("$ x$", "$ x$"), ("$x $", "$x $"),
    ("$$x$$", "$$x$$"), ("\\$x$", "$x$"), ("\\$x\\$", "$x$"), ("`$x$`", "code($x$)"), ("a $", "a $"), ("$", "$"),
    ("$$", "$$"), ("$`x`", "$code(x)"), ("$``$", "$``$"), ("$x\n\ny$", "$x) | p(y$"),
    ("$a $b$", "$a math(b)"), ("<b a=\"$x$\">", "<b a=\"$x$\">"),
  ])
  func `a dollar that opens no formula is a dollar`(text: String, sketch: String) throws {
    #expect(try MarkupDocument(parsing: text).blocks.sketch == "p(\(sketch))")
  }

  @Test func `in a table a bar in a formula is escaped`() throws {
    let text = "a|b\n-|-\n$\\|x\\|$|$y$"
    #expect(try MarkupDocument(parsing: text).blocks.sketch == "table:--(a & b; math([| x |]) & math(y))")
  }

  @Test func `no character of the input can pass for a formula`() throws {
    let text = "\u{E000}0\u{E001} \u{F8FE}1\u{F8FF} $x$"
    #expect(try MarkupDocument(parsing: text).blocks.sketch == "p(\u{E000}0\u{E001} \u{F8FE}1\u{F8FF} math(x))")
  }

  /// The text and where its unknown commands stand, as line:column+length.
  @Test(arguments: [
    ("$\\foo$", ["1:2+4 foo"]),
    ("a é 😀 $x + \\foo$", ["1:12+4 foo"]),
    ("a\nb $\\foo$\nc $`\\bar \\foo`$", ["2:4+4 foo", "3:10+4 foo"]),
    ("> a\n> b $\\foo$", ["2:6+4 foo"]),
    ("> > - a\n> >   b $\\foo$", ["2:10+4 foo"]),
    ("> a\nb $\\foo$", ["2:4+4 foo"]),
    ("- $x\n  = \\foo$ and $\\fox$", ["2:5+4 foo", "2:16+4 fox"]),
    ("$x\ny$ and\n$\\foo$", ["3:2+4 foo"]),
    ("[a]: b\n[c]: d\nx $\\foo$", ["3:4+4 foo"]),
    ("$\\foo$ `$\\foo$` $\\foo$", ["1:2+4 foo", "1:18+4 foo"]),
    ("# a $\\foo$\n\n$\\foo$\n===", ["1:6+4 foo", "3:2+4 foo"]),
    ("|a|b|\n|-|-|\n|x|$\\|\\foo$|\n|$\\foo$|$\\foo$|", ["3:7+4 foo", "4:3+4 foo", "4:10+4 foo"]),
    ("```math\nx\n  \\foo\n```", ["3:3+4 foo"]),
    ("> - ```math\n>   x + \\foo\n>   ```", ["2:9+4 foo"]),
    ("a[^1]\n\n[^1]: $\\foo$\n\nb $\\fox$", ["3:8+4 foo", "5:4+4 fox"]),
    ("a\r\n$\\foo$\r\n", ["2:2+4 foo"]),
    ("  $\\foo$", ["1:4+4 foo"]),
    ("\u{0} $\u{0}\n\\foo$", ["2:1+4 foo"]),
    ("a <b\nc> $\\foo$", ["2:5+4 foo"]),
  ])
  func `a mistake is found where it stands in the text`(text: String, places: [String]) throws {
    let problems = try MarkupDocument(parsing: text).problems
    let found = problems.map { problem in
      guard case .unknownCommand(let name) = problem.fault else { return "\(problem.fault)" }
      return "\(problem.line):\(problem.column)+\(problem.length) \(name)"
    }
    #expect(found == places)
  }

  @Test func `problems in a line have their column`() throws {
    let line = try MarkupLine(parsing: "a $\\foo$")
    #expect(line.problems == [MarkupProblem(line: 1, column: 4, length: 4, fault: .unknownCommand("foo"))])
  }

  @Test func `no more problems are kept than the limit`() throws {
    let limits = MarkupLimits(problems: 3)
    let document = try MarkupDocument(parsing: String(repeating: "$\\foo\\foo$ ", count: 9), limits: limits)
    #expect(document.problems.count == 3)
  }
}
