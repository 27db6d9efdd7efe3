import Markup
import Testing

struct TeXTests {
  @Test(arguments: [
    ("", "[]"),
    ("x", "x"),
    ("x1 2.5 .5 1.", "[x 1 2.5 .5 1 .]"),
    ("a-b*c/d", "[a − b ∗ c / d]"),
    ("x_i^2 x^2_i x_{ij}", "[x_{i}^{2} x_{i}^{2} x_{[i j]}]"),
    ("x^10 x_\\alpha x^\\frac12", "[x^{1} 0 x_{α} x^{frac(1, 2)}]"),
    ("f' f''' f'_i f'^2", "[f^{′} f^{‴} f_{i}^{′} f^{[′ 2]}]"),
    ("{}_a x ^2", "[[]_{a} x^{2}]"),
    ("\\frac{a}{b} \\dfrac1{23} \\tfrac x y", "[frac(a, b) frac(1, 23) frac(x, y)]"),
    ("\\sqrt2 \\sqrt[3]{x+1} \\sqrt\\pi", "[root(2) root([x + 1], 3) root(π)]"),
    ("\\alpha \\varepsilon \\epsilon \\Gamma \\varphi \\ell", "[α ε ϵ 'Γ' φ ℓ]"),
    ("a\\le b\\ge c\\ne d\\approx e\\sim f", "[a ≤ b ≥ c ≠ d ≈ e ∼ f]"),
    ("x\\in A\\notin B\\subset C\\to D\\mapsto E\\Rightarrow F", "[x ∈ A ∉ B ⊂ C → D ↦ E ⇒ F]"),
    ("\\propto\\ll\\gg\\equiv\\cdot\\times\\pm\\mp\\odot\\circ", "[∝ ≪ ≫ ≡ ⋅ × ± ∓ ⊙ ∘]"),
    ("\\nabla\\partial\\infty\\forall\\exists\\ldots\\cdots\\dots", "['∇' '∂' '∞' '∀' '∃' … ⋯ …]"),
    (
      "\\hat m_t \\bar{xy} \\tilde a \\vec b \\dot c",
      "[accent:m^[^]_{t} accent:[x y]^[¯] accent:a^[~] accent:b^[→] accent:c^[˙]]"
    ),
    ("\\overline{ab} \\underline c", "[accent:[a b]^[‾↕] accent:c_[_↕]]"),
    ("\\mathrm{att} \\mathbf{x}_1 \\mathbb{R}^n \\mathcal{L}", "['att' '𝐱'_{1} 'ℝ'^{n} 'ℒ']"),
    ("\\mathbf{x1} \\mathrm{d}x \\mathbb Z \\mathit{hi}", "[['𝐱' 𝟏] 'd' x 'ℤ' 'ℎ𝑖']"),
    ("\\text{if } x \\text{ a_b \\$}", "[\"if \" x \" a_b $\"]"),
    ("\\log x \\log(x) 2\\sin^2 x", "['log' ~3 x ~3 'log' ( x ) 2 ~3 'sin'^{2} ~3 x]"),
    ("\\operatorname{asof}(s)", "['asof' ( s )]"),
    ("a\\,b\\;c\\:d\\quad e\\qquad f\\!g", "[a ~3 b ~5 c ~4 d ~18 e ~36 f ~-3 g]"),
    ("(a] |x| \\|y\\| \\lVert z\\rVert \\langle u\\rangle", "[( a ] | x | ‖ y ‖ ‖ z ‖ ⟨ u ⟩]"),
    ("\\left(\\frac ab\\right]", "[(↕ frac(a, b) ]↕]"),
    ("\\left\\{x\\middle|y\\right.", "[{↕ [x |↕ y]]"),
    ("\\bigl(x\\Bigr) \\big|", "[(↕ x )↕ |↕]"),
    ("\\not= \\not\\in", "[≠ ∉]"),
    ("\\binom nk \\overset{*}{=} \\underset{x}{\\to}", "[[(↕ table:c(n; k) )↕] =^[∗] →_[x]]"),
    ("x % note\n+ y", "[x + y]"),
    ("α ≤ β", "[α ≤ β]"),
  ])
  func `a formula in a line`(tex: String, sketch: String) {
    let formula = TeX.parse(tex, display: false)
    #expect(formula.node.sketch == sketch)
    #expect(formula.problems.isEmpty)
  }

  @Test(arguments: [
    ("\\sum_{i=1}^n x_i", "[∑_[[i = 1]]^[n] x_{i}]", "[∑_{[i = 1]}^{n} x_{i}]"),
    ("\\int_0^1 f", "[∫_{0}^{1} f]", "[∫_{0}^{1} f]"),
    ("\\int\\limits_0^1 \\sum\\nolimits_i", "[∫_[0]^[1] ∑_{i}]", "[∫_[0]^[1] ∑_{i}]"),
    ("\\max_x f", "['max'_[x] ~3 f]", "['max'_{x} ~3 f]"),
    ("\\arg\\min_x f", "['arg' ~3 'min'_[x] ~3 f]", "['arg' ~3 'min'_{x} ~3 f]"),
    ("\\operatorname*{med}_x", "'med'_[x]", "'med'_{x}"),
    ("\\frac{\\sum_i x}{2}", "frac([∑_{i} x], 2)", "frac([∑_{i} x], 2)"),
    ("\\textstyle\\sum_i \\displaystyle\\sum_j", "[∑_{i} ∑_[j]]", "[∑_{i} ∑_[j]]"),
    (
      "\\underbrace{a+b}_{c} \\overbrace{d}^e", "[accent:[a + b]_[⏟↕]_[c] accent:d^[⏞↕]^[e]]",
      "[accent:[a + b]_[⏟↕]_[c] accent:d^[⏞↕]^[e]]"
    ),
  ])
  func `bounds stand below and above in display alone`(tex: String, display: String, inline: String) {
    #expect(TeX.parse(tex, display: true).node.sketch == display)
    #expect(TeX.parse(tex, display: false).node.sketch == inline)
  }

  @Test(arguments: [
    ("\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{else} \\end{cases}", "[{↕ table:l(1 & [x > 0]; 0 & \"else\")]"),
    ("\\begin{aligned} a &= b \\\\[2pt] &= c \\\\ \\end{aligned}", "table:rl(a & [= b]; [] & [= c])"),
    ("\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}", "[(↕ table:c(a & b; c & d) )↕]"),
    ("\\begin{bmatrix} 1 \\end{bmatrix}", "[[↕ table:c(1) ]↕]"),
    ("\\begin{matrix} a \\\\ b \\end{matrix}", "table:c(a; b)"),
    ("\\begin{array}{l|r} a & b \\end{array}", "table:lr(a & b)"),
    ("\\begin{aligned} \\begin{matrix} a & b \\end{matrix} & c \\end{aligned}", "table:rl(table:c(a & b) & c)"),
  ])
  func `an environment is a table between its fences`(tex: String, sketch: String) {
    let formula = TeX.parse(tex, display: true)
    #expect(formula.node.sketch == sketch)
    #expect(formula.problems.isEmpty)
  }

  @Test(arguments: [
    #"\mathcal{L}(X) = \lambda_{\mathrm{att}} \sum_{(i,j)\in E} D_{ij} + \lambda_{\mathrm{rep}} \sum_{(i,j)\notin E} \frac{1}{D_{ij}+\varepsilon} + \lambda_{\mathrm{cent}} \sum_i \lVert x_i\rVert^2"#:
      "['ℒ' ( X ) = λ_{'att'} ∑_[[( i , j ) ∈ E]] D_{[i j]} + λ_{'rep'} ∑_[[( i , j ) ∉ E]] frac(1, [D_{[i j]} + ε]) + λ_{'cent'} ∑_[i] ‖ x_{i} ‖^{2}]",
    #"D_{ij} = \lVert x_i - x_j \rVert_2^2"#: "[D_{[i j]} = ‖ x_{i} − x_{j} ‖_{2}^{2}]",
    #"x(s,t,u),\; u \ge t"#: "[x ( s , t , u ) , ~5 u ≥ t]",
    #"\hat m_t = \frac{m_t}{1-\beta_1^t}"#: "[accent:m^[^]_{t} = frac(m_{t}, [1 − β_{1}^{t}])]",
    #"x_{t+1} = x_t - \alpha\,\hat m_t/(\sqrt{\hat v_t}+\epsilon)"#:
      "[x_{[t + 1]} = x_{t} − α ~3 accent:m^[^]_{t} / ( root(accent:v^[^]_{t}) + ϵ )]",
    #"\operatorname{asof}(s,t;d) = x\bigl(s,t,\max\{u \le d\}\bigr)"#:
      "['asof' ( s , t ; d ) = x (↕ s , t , 'max' { u ≤ d } )↕]",
  ])
  func `the formulas of the notebooks`(tex: String, sketch: String) {
    let formula = TeX.parse(tex, display: true)
    #expect(formula.node.sketch == sketch)
    #expect(formula.problems.isEmpty)
  }

  @Test(arguments: [
    ("a \\foo b", "[a \"\\foo\" b]", ["2+4 unknownCommand(\"foo\")"]),
    ("\\begin{foo} a & b \\end{foo}", "table:c(a & b)", ["0+11 unknownEnvironment(\"foo\")"]),
    ("\\frac a", "frac(a, [])", ["7+1 missingArgument(of: \"\\\\frac\")"]),
    ("x^ \n", "x^{[]}", ["2+1 missingArgument(of: \"^\")"]),
    ("x^", "x^{[]}", ["2+1 missingArgument(of: \"^\")"]),
    ("\\text x", "x", ["6+1 missingArgument(of: \"\\\\text\")"]),
    ("{a", "a", ["0+1 unclosed(\"{\")"]),
    ("\\sqrt[3 x", "root([], [3 x])", ["5+1 unclosed(\"[\")", "9+1 missingArgument(of: \"\\\\sqrt\")"]),
    ("\\text{a", "\"a\"", ["5+1 unclosed(\"{\")"]),
    ("a } b", "[a b]", ["2+1 unexpected(\"}\")"]),
    ("a & b \\\\ c", "[a b c]", ["2+1 unexpected(\"&\")", "6+2 unexpected(\"\\\\\\\\\")"]),
    ("a \\right) b", "[a b]", ["2+7 unexpected(\"\\\\right\")"]),
    ("\\end{a}", "[]", ["0+7 unexpected(\"\\\\end{a}\")"]),
    ("\\left( a", "[(↕ a]", ["0+5 unclosed(\"\\\\left\")"]),
    ("\\left a \\right)", "[a )↕]", ["6+1 missingDelimiter(after: \"\\\\left\")"]),
    ("\\begin{matrix} a", "table:c(a)", ["0+14 unclosed(\"\\\\begin{matrix}\")"]),
    ("\\begin{matrix} a \\end{cases}", "table:c(a)", ["17+11 unexpected(\"\\\\end{cases}\")"]),
    ("x_1_2^3^4", "x_{1}^{3}", ["3+1 doubleScript(\"_\")", "7+1 doubleScript(\"^\")"]),
    ("a $ b", "[a b]", ["2+1 unexpected(\"$\")"]),
    ("é \\foo", "[é \"\\foo\"]", ["2+4 unknownCommand(\"foo\")"]),
    ("\\", "\"\\\"", ["0+1 unknownCommand(\"\")"]),
  ])
  func `a mistake has its place, and the rest of the formula stays`(tex: String, sketch: String, problems: [String]) {
    let formula = TeX.parse(tex, display: true)
    #expect(formula.node.sketch == sketch)
    #expect(formula.problems.map { "\($0.offset)+\($0.length) \($0.fault)" } == problems)
  }

  @Test func `a formula nested too deeply is given up at that place`() {
    let formula = TeX.parse(String(repeating: "{", count: 10_000), display: false)
    #expect(formula.problems.contains { $0.fault == .tooDeep(limit: TeX.maximumDepth) })
  }

  @Test(arguments: [
    "\\sqrt", "\\hat", "x^", "\\frac1", "\\not", "\\mathrm", "\\left(", "\\begin{cases}", "\\sqrt[", "_",
  ])
  func `no command nests without limit`(command: String) {
    let formula = TeX.parse(String(repeating: command, count: 1000), display: false)
    #expect(!formula.problems.isEmpty)
  }

  @Test func `a formula that is too long is shown as it is`() {
    let tex = String(repeating: "x", count: TeX.maximumLength + 1)
    let formula = TeX.parse(tex, display: false)
    #expect(formula.node == .text(tex))
    #expect(formula.problems.map(\.fault) == [.tooLong(limit: TeX.maximumLength)])
  }

  @Test func `known commands are sorted candidates without a backslash`() {
    #expect(TeX.knownCommands.contains("varepsilon"))
    #expect(TeX.knownCommands.allSatisfy { !$0.isEmpty })
    #expect(TeX.knownCommands == TeX.knownCommands.sorted())
    #expect(TeX.knownEnvironments.contains("cases"))
  }

  @Test(arguments: [
    ("\\frac{a+b}{2}", "(a+b)/2"), ("x_{ij}^2", "x_(ij)^2"), ("\\sqrt{x}", "√x"), ("f''", "f″"), ("\\hat x", "x^"),
    ("\\log x", "log x"),
  ])
  func `plain text reads as a line`(tex: String, text: String) {
    #expect(TeX.parse(tex, display: false).node.plainText == text)
  }
}
