extension TeXCommand {
  static let letters: [(String, String)] = [
    ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ϵ"), ("varepsilon", "ε"),
    ("zeta", "ζ"), ("eta", "η"), ("theta", "θ"), ("vartheta", "ϑ"), ("iota", "ι"), ("kappa", "κ"),
    ("varkappa", "ϰ"), ("lambda", "λ"), ("mu", "μ"), ("nu", "ν"), ("xi", "ξ"), ("omicron", "ο"), ("pi", "π"),
    ("varpi", "ϖ"), ("rho", "ρ"), ("varrho", "ϱ"), ("sigma", "σ"), ("varsigma", "ς"), ("tau", "τ"),
    ("upsilon", "υ"), ("phi", "ϕ"), ("varphi", "φ"), ("chi", "χ"), ("psi", "ψ"), ("omega", "ω"), ("ell", "ℓ"),
    ("imath", "ı"), ("jmath", "ȷ"),
  ]

  static let uprightLetters: [(String, String)] = [
    ("Gamma", "Γ"), ("Delta", "Δ"), ("Theta", "Θ"), ("Lambda", "Λ"), ("Xi", "Ξ"), ("Pi", "Π"), ("Sigma", "Σ"),
    ("Upsilon", "Υ"), ("Phi", "Φ"), ("Psi", "Ψ"), ("Omega", "Ω"), ("partial", "∂"), ("nabla", "∇"),
    ("infty", "∞"), ("emptyset", "∅"), ("varnothing", "∅"), ("hbar", "ℏ"), ("Re", "ℜ"), ("Im", "ℑ"), ("aleph", "ℵ"),
    ("forall", "∀"), ("exists", "∃"), ("nexists", "∄"), ("top", "⊤"), ("bot", "⊥"), ("angle", "∠"), ("degree", "°"),
  ]

  /// Names that share a symbol stand together.
  static let symbols: [(String, String)] = [
    // Relations
    ("le leq leqslant", "≤"), ("ge geq geqslant", "≥"), ("ne neq", "≠"), ("lt", "<"), ("gt", ">"), ("ll", "≪"),
    ("gg", "≫"), ("approx", "≈"), ("sim", "∼"), ("nsim", "≁"), ("simeq", "≃"), ("cong", "≅"), ("equiv", "≡"),
    ("propto", "∝"),
    ("prec", "≺"), ("succ", "≻"), ("preceq", "⪯"), ("succeq", "⪰"), ("asymp", "≍"), ("doteq", "≐"),
    ("coloneqq", "≔"), ("triangleq", "≜"), ("in", "∈"), ("notin", "∉"), ("ni", "∋"), ("subset", "⊂"),
    ("subseteq", "⊆"), ("subsetneq", "⊊"), ("supset", "⊃"), ("supseteq", "⊇"), ("mid", "∣"), ("nmid", "∤"),
    ("parallel", "∥"), ("perp", "⟂"), ("models", "⊨"), ("vdash", "⊢"), ("colon", ":"),
    // Arrows
    ("to rightarrow", "→"), ("leftarrow gets", "←"), ("leftrightarrow", "↔"), ("Rightarrow implies", "⇒"),
    ("Leftarrow impliedby", "⇐"), ("Leftrightarrow iff", "⇔"), ("mapsto", "↦"), ("longrightarrow", "⟶"),
    ("longleftarrow", "⟵"), ("longmapsto", "⟼"), ("Longrightarrow", "⟹"), ("hookrightarrow", "↪"),
    ("uparrow", "↑"), ("downarrow", "↓"), ("Uparrow", "⇑"), ("Downarrow", "⇓"), ("nearrow", "↗"), ("searrow", "↘"),
    // Binary operators
    ("times", "×"), ("div", "÷"), ("cdot", "⋅"), ("pm", "±"), ("mp", "∓"), ("ast", "∗"), ("star", "⋆"),
    ("circ", "∘"), ("bullet", "∙"), ("odot", "⊙"), ("oplus", "⊕"), ("ominus", "⊖"), ("otimes", "⊗"), ("cap", "∩"),
    ("cup", "∪"), ("setminus", "∖"), ("land wedge", "∧"), ("lor vee", "∨"), ("lnot neg", "¬"), ("dagger", "†"),
    // Dots and punctuation
    ("ldots dots dotsc dotso", "…"), ("cdots dotsb dotsm", "⋯"), ("vdots", "⋮"), ("ddots", "⋱"), ("prime", "′"),
    ("therefore", "∴"), ("because", "∵"), ("triangle", "△"), ("square Box", "□"), ("%", "%"), ("$", "$"),
    ("&", "&"), ("#", "#"), ("_", "_"),
  ]

  static let fences: [(String, String)] = [
    ("{ lbrace", "{"), ("} rbrace", "}"), ("lbrack", "["), ("rbrack", "]"), ("langle", "⟨"), ("rangle", "⟩"),
    ("lvert rvert vert", "|"), ("lVert rVert Vert |", "‖"), ("lfloor", "⌊"), ("rfloor", "⌋"), ("lceil", "⌈"),
    ("rceil", "⌉"), ("backslash", "\\"),
  ]

  static let functions =
    "arccos arcsin arctan arg cos cosh cot coth csc deg dim exp hom ker lg ln log sec sin sinh tan tanh"

  static let functionsWithLimits = "argmax argmin det gcd inf lim liminf limsup max min Pr sup"

  static let structures: [String: TeXCommand] = [
    "sum": .largeOperator("∑", limits: true), "prod": .largeOperator("∏", limits: true),
    "coprod": .largeOperator("∐", limits: true), "bigcup": .largeOperator("⋃", limits: true),
    "bigcap": .largeOperator("⋂", limits: true), "bigoplus": .largeOperator("⨁", limits: true),
    "bigotimes": .largeOperator("⨂", limits: true), "bigvee": .largeOperator("⋁", limits: true),
    "bigwedge": .largeOperator("⋀", limits: true), "int": .largeOperator("∫", limits: false),
    "iint": .largeOperator("∬", limits: false), "iiint": .largeOperator("∭", limits: false),
    "oint": .largeOperator("∮", limits: false),
    "hat": .accent("^", stretchy: false, below: false), "check": .accent("ˇ", stretchy: false, below: false),
    "bar": .accent("¯", stretchy: false, below: false), "tilde": .accent("~", stretchy: false, below: false),
    "vec": .accent("→", stretchy: false, below: false), "dot": .accent("˙", stretchy: false, below: false),
    "ddot": .accent("¨", stretchy: false, below: false), "breve": .accent("˘", stretchy: false, below: false),
    "mathring": .accent("˚", stretchy: false, below: false), "acute": .accent("´", stretchy: false, below: false),
    "grave": .accent("`", stretchy: false, below: false), "widehat": .accent("^", stretchy: true, below: false),
    "widetilde": .accent("~", stretchy: true, below: false), "overline": .accent("‾", stretchy: true, below: false),
    "overrightarrow": .accent("→", stretchy: true, below: false),
    "overleftarrow": .accent("←", stretchy: true, below: false),
    "underline": .accent("_", stretchy: true, below: true),
    "underbrace": .brace("⏟", below: true), "overbrace": .brace("⏞", below: false),
    "mathrm": .alphabet(.roman), "mathit": .alphabet(.italic), "mathbf": .alphabet(.bold),
    "boldsymbol": .alphabet(.bold), "mathbb": .alphabet(.blackboard), "mathcal": .alphabet(.calligraphic),
    "mathscr": .alphabet(.calligraphic), "mathfrak": .alphabet(.fraktur), "mathsf": .alphabet(.sans),
    "mathtt": .alphabet(.typewriter),
    "text": .text, "textrm": .text, "mbox": .text, "operatorname": .operatorName,
    "frac": .fraction, "dfrac": .fraction, "tfrac": .fraction, "binom": .binomial, "sqrt": .root,
    "overset": .stack(below: false), "stackrel": .stack(below: false), "underset": .stack(below: true),
    "left": .left, "right": .right, "middle": .middle,
    "begin": .begin, "end": .end, "\\": .newRow, "cr": .newRow,
    "limits": .limits(true), "nolimits": .limits(false), "not": .not,
    "displaystyle": .style(display: true), "textstyle": .style(display: false), "nonumber": .ignored,
    "notag": .ignored, "hline": .ignored,
    ",": .space(em: 1.0 / 6), "thinspace": .space(em: 1.0 / 6), ":": .space(em: 2.0 / 9), ">": .space(em: 2.0 / 9),
    "medspace": .space(em: 2.0 / 9), ";": .space(em: 5.0 / 18), "thickspace": .space(em: 5.0 / 18),
    "!": .space(em: -1.0 / 6), "enspace": .space(em: 0.5), "quad": .space(em: 1), "qquad": .space(em: 2),
    " ": .space(em: 1.0 / 3), "\n": .space(em: 1.0 / 3), "~": .space(em: 1.0 / 3),
  ]
}
