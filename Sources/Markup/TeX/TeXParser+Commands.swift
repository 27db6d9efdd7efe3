extension TeXParser {
  /// What a command that has just been read makes.
  mutating func atom(of command: TeXCommand, named name: String, at start: Int) -> TeXAtom? {
    let source = "\\" + name
    switch command {
    case .identifier(let letter, let normal):
      return TeXAtom(node: .identifier(letter, normal: normal), kind: .ordinary)
    case .symbol(let symbol):
      return TeXAtom(node: .operator(symbol, stretchy: nil), kind: .symbol)
    case .fence(let fence):
      return TeXAtom(node: .operator(fence, stretchy: false), kind: "}]⟩⌋⌉".contains(fence) ? .close : .symbol)
    case .largeOperator(let symbol, let limits):
      return withLimits(TeXAtom(node: .operator(symbol, stretchy: nil), kind: .symbol, limits: limits && display))
    case .function(let name, let limits):
      let words = ["argmax": "arg max", "argmin": "arg min", "liminf": "lim inf", "limsup": "lim sup"]
      let node = MathNode.identifier(words[name] ?? name, normal: true)
      return withLimits(TeXAtom(node: node, kind: .function, limits: limits && display))
    case .operatorName: return operatorName(source)
    case .space(let em): return TeXAtom(node: .space(em: em), kind: .space)
    case .accent(let mark, let stretchy, let below):
      return accented(argument(of: source), mark, stretchy: stretchy, below: below)
    case .brace(let mark, let below):
      var atom = accented(argument(of: source), mark, stretchy: true, below: below)
      atom.limits = true
      return atom
    case .alphabet(let alphabet): return styled(alphabet, source)
    case .text: return rawArgument(of: source).map { TeXAtom(node: .text($0), kind: .ordinary) }
    case .fraction, .binomial: return fraction(command, source)
    case .root: return root(source)
    case .stack(let below):
      let mark = small { $0.argument(of: source) }
      let base = argument(of: source)
      let node = MathNode.limits(base, under: below ? mark : nil, over: below ? nil : mark, accent: false)
      return TeXAtom(node: node, kind: .symbol)
    case .left: return fenced(at: start)
    case .middle, .sized:
      return fence(after: source).map { TeXAtom(node: $0, kind: .symbol) }
    case .begin: return environment(at: start)
    case .right, .end, .newRow:
      if case .right = command { _ = fence(after: source) }
      let written = if case .end = command { source + "{\(rawArgument(of: source) ?? "")}" } else { source }
      problem(.unexpected(written), at: start, length: position - start)
      return nil
    case .limits, .ignored: return nil
    case .style(let display):
      self.display = display
      return nil
    case .not: return struck(source)
    }
  }

  /// The operator with `\limits` or `\nolimits` that follows it.
  private mutating func withLimits(_ atom: TeXAtom) -> TeXAtom {
    skipSpace()
    guard case .command(let name) = peek(), case .limits(let limits) = TeXCommand.all[name] else { return atom }
    _ = next()
    var atom = atom
    atom.limits = limits
    return withLimits(atom)
  }

  private mutating func operatorName(_ source: String) -> TeXAtom? {
    let isStarred = scalar(ahead: 0) == "*"
    if isStarred { _ = next() }
    guard let name = rawArgument(of: source) else { return nil }
    let node = MathNode.identifier(name, normal: true)
    return withLimits(TeXAtom(node: node, kind: .function, limits: isStarred && display))
  }

  private func accented(_ base: MathNode, _ mark: String, stretchy: Bool, below: Bool) -> TeXAtom {
    let mark = MathNode.operator(mark, stretchy: stretchy)
    let node = MathNode.limits(base, under: below ? mark : nil, over: below ? nil : mark, accent: true)
    return TeXAtom(node: node, kind: .ordinary)
  }

  private mutating func styled(_ alphabet: TeXAlphabet, _ source: String) -> TeXAtom {
    let outer = self.alphabet
    self.alphabet = alphabet
    defer { self.alphabet = outer }
    return TeXAtom(node: argument(of: source), kind: .ordinary)
  }

  private mutating func small<Result>(_ body: (inout TeXParser) -> Result) -> Result {
    let outer = display
    display = false
    defer { display = outer }
    return body(&self)
  }

  private mutating func fraction(_ command: TeXCommand, _ source: String) -> TeXAtom {
    let (top, bottom) = small { ($0.argument(of: source), $0.argument(of: source)) }
    guard case .binomial = command else { return TeXAtom(node: .fraction(top, bottom), kind: .ordinary) }
    let column = MathNode.table([[top], [bottom]], columns: [.center])
    return TeXAtom(node: .fenced("(", column, ")"), kind: .ordinary)
  }

  private mutating func root(_ source: String) -> TeXAtom {
    skipSpace()
    var index: MathNode?
    let start = position
    if peek() == .character("[") {
      _ = next()
      index = small { $0.row(until: .bracket) }
      if peek() == .character("]") {
        _ = next()
      } else {
        problem(.unclosed("["), at: start, length: 1)
      }
    }
    return TeXAtom(node: .root(argument(of: source), index: index), kind: .ordinary)
  }

  /// `\not` and the symbol that it strikes through.
  private mutating func struck(_ source: String) -> TeXAtom {
    guard case .operator(let symbol, let stretchy) = argument(of: source) else {
      return TeXAtom(node: .operator("\u{338}", stretchy: nil), kind: .symbol)
    }
    let whole = ["=": "≠", "∈": "∉", "<": "≮", ">": "≯", "≤": "≰", "≥": "≱", "⊂": "⊄", "⊆": "⊈", "∼": "≁", "≡": "≢"]
    return TeXAtom(node: .operator(whole[symbol] ?? symbol + "\u{338}", stretchy: stretchy), kind: .symbol)
  }

  // MARK: Fences

  /// `\left( … \right)`
  private mutating func fenced(at start: Int) -> TeXAtom {
    let open = fence(after: "\\left")
    let inner = row(until: .right)
    guard peek() == .command("right") else {
      problem(.unclosed("\\left"), at: start, length: 5)
      return TeXAtom(node: .row([open, inner].compactMap { $0 }), kind: .close)
    }
    _ = next()
    let close = fence(after: "\\right")
    return TeXAtom(node: .row([open, inner, close].compactMap { $0 }), kind: .close)
  }

  /// The fence that must follow, free to grow; nil for `.`, which stands for none.
  private mutating func fence(after command: String) -> MathNode? {
    skipSpace()
    let start = position
    switch peek() {
    case .character("."):
      _ = next()
      return nil
    case .character(let scalar) where "()[]|/".unicodeScalars.contains(scalar):
      _ = next()
      return .operator(String(scalar), stretchy: true)
    case .character("<"), .character(">"):
      return .operator(next() == .character("<") ? "⟨" : "⟩", stretchy: true)
    case .command(let name):
      let arrows = ["uparrow": "↑", "downarrow": "↓", "Uparrow": "⇑", "Downarrow": "⇓"]
      if case .fence(let fence) = TeXCommand.all[name] {
        _ = next()
        return .operator(fence, stretchy: true)
      }
      if let arrow = arrows[name] {
        _ = next()
        return .operator(arrow, stretchy: true)
      }
    default: break
    }
    problem(.missingDelimiter(after: command), at: start, length: 1)
    return nil
  }
}

extension MathNode {
  /// A node between fences that grow with it; an empty fence is none.
  static func fenced(_ open: String?, _ inner: MathNode, _ close: String?) -> MathNode {
    let fences = [open, close].map { $0.map { MathNode.operator($0, stretchy: true) } }
    return .row([fences[0], inner, fences[1]].compactMap { $0 })
  }
}
