extension TeXParser {
  /// The next atom without its scripts; nil for what leaves nothing, such as `\displaystyle` or a stray `}`.
  mutating func atom() -> TeXAtom? {
    let start = position
    switch peek() {
    case .end:
      return nil
    case .character("{"):
      return TeXAtom(node: group(), kind: .ordinary)
    case .character(let scalar) where ("0"..."9").contains(scalar):
      return number()
    case .character(".") where scalar(ahead: 1).map { ("0"..."9").contains($0) } == true:
      return number()
    case .character(let scalar) where scalar.properties.isAlphabetic:
      return letters(scalar)
    case .character(let scalar):
      _ = next()
      return symbol(scalar, at: start)
    case .command(let name):
      _ = next()
      guard let command = TeXCommand.all[name] else {
        problem(.unknownCommand(name), at: start, length: 1 + name.unicodeScalars.count)
        return TeXAtom(node: .text("\\" + name), kind: .ordinary)
      }
      return atom(of: command, named: name, at: start)
    }
  }

  private mutating func number() -> TeXAtom {
    var digits = run { ("0"..."9").contains($0) }
    if scalar(ahead: 0) == ".", let after = scalar(ahead: 1), ("0"..."9").contains(after) {
      _ = next()
      digits += "." + run { ("0"..."9").contains($0) }
    }
    return TeXAtom(node: .number(styled(digits)), kind: .ordinary)
  }

  /// A single letter, or the word that an alphabet such as `\mathrm` makes of it.
  private mutating func letters(_ first: Unicode.Scalar) -> TeXAtom {
    guard alphabet != nil else {
      _ = next()
      return TeXAtom(node: .identifier(String(first), normal: false), kind: .ordinary)
    }
    let word = run { $0.properties.isAlphabetic }
    return TeXAtom(node: .identifier(styled(word), normal: true), kind: .ordinary)
  }

  private mutating func symbol(_ scalar: Unicode.Scalar, at start: Int) -> TeXAtom? {
    switch scalar {
    case "(", "[": return TeXAtom(node: .operator(String(scalar), stretchy: false), kind: .symbol)
    case ")", "]": return TeXAtom(node: .operator(String(scalar), stretchy: false), kind: .close)
    case "|": return TeXAtom(node: .operator("|", stretchy: false), kind: .symbol)
    case "~": return TeXAtom(node: .space(em: 1.0 / 3), kind: .space)
    case "-": return TeXAtom(node: .operator("−", stretchy: nil), kind: .symbol)
    case "*": return TeXAtom(node: .operator("∗", stretchy: nil), kind: .symbol)
    case "}", "&", "#", "$":
      problem(.unexpected(String(scalar)), at: start, length: 1)
      return nil
    default: return TeXAtom(node: .operator(String(scalar), stretchy: nil), kind: .symbol)
    }
  }
}
