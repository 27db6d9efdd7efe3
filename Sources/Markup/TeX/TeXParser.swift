/// A recursive-descent parser of formulas.
///
/// A row is a sequence of atoms, each with scripts. It ends at a token that its caller waits for; the same token
/// elsewhere is a mistake.
struct TeXParser {
  /// What ends a row.
  struct Stops: OptionSet {
    let rawValue: Int
    static let brace = Stops(rawValue: 1)
    static let bracket = Stops(rawValue: 2)
    static let right = Stops(rawValue: 4)
    /// `&`, `\\` and `\end`.
    static let cell = Stops(rawValue: 8)
  }

  private let scalars: [Unicode.Scalar]
  private(set) var position = 0
  private(set) var problems: [TeXProblem] = []
  private var depth = 0
  /// Whether bounds of sums stand below and above here.
  var display: Bool
  var alphabet: TeXAlphabet?

  init(_ scalars: [Unicode.Scalar], display: Bool) {
    self.scalars = scalars
    self.display = display
  }

  mutating func formula() -> TeX.Formula {
    TeX.Formula(node: row(until: []), problems: problems.sorted { $0.offset < $1.offset })
  }

  // MARK: Rows

  /// Atoms up to a stop, which is left standing, or to the end.
  mutating func row(until stops: Stops) -> MathNode {
    var atoms: [MathNode] = []
    var previous: TeXAtom.Kind?
    let outerDisplay = display
    defer { display = outerDisplay }
    nested { parser in
      while let atom = parser.scriptedAtom(until: stops) {
        if atom.kind != .space, parser.isParted(previous, atom.kind) { atoms.append(.space(em: 1.0 / 6)) }
        previous = atom.kind
        atoms.append(atom.node)
      }
    }
    return atoms.count == 1 ? atoms[0] : .row(atoms)
  }

  private func isParted(_ left: TeXAtom.Kind?, _ right: TeXAtom.Kind) -> Bool {
    switch (left, right) {
    case (.function, .ordinary), (.function, .function), (.ordinary, .function), (.close, .function): true
    default: false
    }
  }

  /// Runs `body` one level deeper, or gives the formula up.
  mutating func nested(_ body: (inout TeXParser) -> Void) {
    guard depth < TeX.maximumDepth else {
      problem(.tooDeep(limit: TeX.maximumDepth), at: position, length: 1)
      position = scalars.count
      return
    }
    depth += 1
    body(&self)
    depth -= 1
  }

  private mutating func scriptedAtom(until stops: Stops) -> TeXAtom? {
    while true {
      skipSpace()
      let start = position
      let token = peek()
      if token == .end || stops.contain(token) { return nil }
      if token == .character("^") || token == .character("_") || token == .character("'") {
        return scripted(TeXAtom(node: .row([]), kind: .ordinary))
      }
      if let base = atom() { return scripted(base) }
      // An atom that leaves nothing has read something, or the loop would not end.
      assert(position > start)
    }
  }

  // MARK: Scripts

  private mutating func scripted(_ base: TeXAtom) -> TeXAtom {
    var sub: MathNode?
    var sup: MathNode?
    var primes = 0
    while true {
      skipSpace()
      let start = position
      switch peek() {
      case .character("'"):
        _ = next()
        primes += 1
      case .character("^"):
        _ = next()
        let script = script(of: "^")
        if sup == nil { sup = script } else { problem(.doubleScript("^"), at: start, length: 1) }
      case .character("_"):
        _ = next()
        let script = script(of: "_")
        if sub == nil { sub = script } else { problem(.doubleScript("_"), at: start, length: 1) }
      default:
        return base.with(sub: sub, sup: superscript(primes: primes, sup))
      }
    }
  }

  private mutating func script(of mark: String) -> MathNode {
    let outer = display
    display = false
    defer { display = outer }
    return argument(of: mark)
  }

  private func superscript(primes: Int, _ sup: MathNode?) -> MathNode? {
    guard primes > 0 else { return sup }
    let marks = [1: "′", 2: "″", 3: "‴"][primes] ?? String(repeating: "′", count: primes)
    let prime = MathNode.operator(marks, stretchy: nil)
    return sup.map { .row([prime, $0]) } ?? prime
  }

  // MARK: Arguments

  /// A group, a single character or a command with its own arguments.
  mutating func argument(of command: String) -> MathNode {
    skipSpace()
    let start = position
    switch peek() {
    case .character("{"): return group()
    case .character(let scalar) where scalar.properties.numericType != nil && scalar.isASCII:
      _ = next()
      return .number(styled(String(scalar)))
    case .end, .character("}"), .character("&"), .character("^"), .character("_"), .command("\\"), .command("right"),
      .command("end"):
      problem(.missingArgument(of: command), at: start, length: 1)
      return .row([])
    default:
      var node: MathNode = .row([])
      nested { parser in
        if let atom = parser.atom() { node = atom.node }
      }
      return node
    }
  }

  /// `{…}`
  mutating func group() -> MathNode {
    let start = position
    _ = next()
    let node = row(until: .brace)
    if peek() == .character("}") {
      _ = next()
    } else {
      problem(.unclosed("{"), at: start, length: 1)
    }
    return node
  }

  /// The characters between braces as they are, escapes resolved; nil without an opening brace.
  mutating func rawArgument(of command: String) -> String? {
    skipSpace()
    let start = position
    guard peek() == .character("{") else {
      problem(.missingArgument(of: command), at: start, length: 1)
      return nil
    }
    _ = next()
    var text = String.UnicodeScalarView()
    var open = 1
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case "{": open += 1
      case "}":
        open -= 1
        if open == 0 { return String(text) }
      case "\\" where position < scalars.count && !scalars[position].properties.isAlphabetic:
        text.append(scalars[position] == "," ? "\u{2009}" : scalars[position])
        position += 1
      case "~": text.append("\u{A0}")
      default: text.append(scalar)
      }
    }
    problem(.unclosed("{"), at: start, length: 1)
    return String(text)
  }

  // MARK: Tokens

  func peek() -> TeXToken {
    var copy = Cursor(scalars: scalars, position: position)
    return copy.next()
  }

  mutating func next() -> TeXToken {
    var copy = Cursor(scalars: scalars, position: position)
    defer { position = copy.position }
    return copy.next()
  }

  mutating func skipSpace() {
    while position < scalars.count {
      if scalars[position] == "%" {
        position = scalars[position...].firstIndex(of: "\n") ?? scalars.count
      } else if scalars[position].properties.isWhitespace {
        position += 1
      } else {
        return
      }
    }
  }

  /// The scalars that `isPart` accepts, from here on.
  mutating func run(while isPart: (Unicode.Scalar) -> Bool) -> String {
    let start = position
    while position < scalars.count, isPart(scalars[position]) {
      position += 1
    }
    return String(String.UnicodeScalarView(scalars[start..<position]))
  }

  /// The scalar at a distance from here, if there is one.
  func scalar(ahead distance: Int) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  mutating func problem(_ fault: TeXFault, at offset: Int, length: Int) {
    problems.append(TeXProblem(offset: offset, length: length, fault: fault))
  }

  func styled(_ text: String) -> String {
    guard let alphabet else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map(alphabet.styled)))
  }
}

/// A place in a formula that reads tokens.
private struct Cursor {
  let scalars: [Unicode.Scalar]
  var position: Int

  mutating func next() -> TeXToken {
    guard position < scalars.count else { return .end }
    let first = scalars[position]
    position += 1
    guard first == "\\" else { return .character(first) }
    let start = position
    while position < scalars.count, scalars[position].isLetterOfCommand {
      position += 1
    }
    if position == start, position < scalars.count { position += 1 }
    return .command(String(String.UnicodeScalarView(scalars[start..<position])))
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOfCommand: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}

extension TeXParser.Stops {
  fileprivate func contain(_ token: TeXToken) -> Bool {
    switch token {
    case .character("}"): contains(.brace)
    case .character("]"): contains(.bracket)
    case .character("&"), .command("\\"), .command("cr"), .command("end"): contains(.cell)
    case .command("right"): contains(.right)
    default: false
    }
  }
}

extension TeXAtom {
  fileprivate func with(sub: MathNode?, sup: MathNode?) -> TeXAtom {
    guard sub != nil || sup != nil else { return self }
    var atom = self
    atom.node = limits ? .limits(node, under: sub, over: sup, accent: false) : .scripts(node, sub: sub, sup: sup)
    atom.limits = false
    return atom
  }
}
