import Spec

/// Puts the values of parameters in the place of `${name}` in the scalars of a tree; `$${name}` stays as `${name}`.
///
/// Names are letters, digits, `_` and `-`, beginning with a letter or `_`. Anything else behind `${`, such as the
/// braces of a formula, is left as it is.
struct Substitution {
  private let parameters: [Parameter]
  /// Names that are declared and have no value because of a mistake that was reported.
  private let unread: Set<String>
  private let lines: SourceLines
  /// The scalars whose whole text came from the command line.
  private(set) var overridden: Set<SourceSpan> = []
  /// The scalars whose text is not what stands in the file.
  private(set) var altered: Set<SourceSpan> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ parameters: ParameterReader, source: SourceFile) {
    self.parameters = parameters.parameters
    unread = parameters.unread
    lines = SourceLines(source.text)
  }

  /// The tree with one of the entries of its root left as it is.
  mutating func apply(toEntriesOf root: Node, except key: String) -> Node {
    guard case .mapping(let entries) = root.content else { return apply(to: root) }
    let applied = entries.map { $0.key.text == key ? $0 : apply(to: $0) }
    return Node(.mapping(applied), span: root.span)
  }

  private mutating func apply(to entry: Node.Entry) -> Node.Entry {
    Node.Entry(key: entry.key, keySpan: entry.keySpan, value: apply(to: entry.value))
  }

  private mutating func apply(to node: Node) -> Node {
    switch node.content {
    case .scalar(let scalar):
      return Node(.scalar(substitute(scalar, at: node.span)), span: node.span)
    case .sequence(let items):
      return Node(.sequence(items.map { apply(to: $0) }), span: node.span)
    case .mapping(let entries):
      return Node(.mapping(entries.map { apply(to: $0) }), span: node.span)
    }
  }

  private mutating func substitute(_ scalar: Scalar, at span: SourceSpan) -> Scalar {
    guard scalar.text.contains("${") else { return scalar }
    let pieces = Self.pieces(of: scalar.text)
    if case .name(let name)? = pieces.first, pieces.count == 1 {
      guard let parameter = lookUp(name, at: span) else { return scalar }
      if parameter.isOverridden { overridden.insert(span) }
      altered.insert(span)
      return parameter.scalar
    }
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let literal): text += literal
      case .name(let name): text += lookUp(name, at: span)?.scalar.text ?? ""
      }
    }
    if text != scalar.text { altered.insert(span) }
    return Scalar(text, style: scalar.style)
  }

  private mutating func lookUp(_ name: String, at span: SourceSpan) -> Parameter? {
    if let parameter = parameters.first(where: { $0.name == name }) { return parameter }
    guard !unread.contains(name) else { return nil }
    let hint =
      Suggestion.nearest(to: name, among: parameters.map(\.name)).map { "did you mean `${\($0)}`?" }
      ?? "add `\(name)` to `parameters`, or write `$${\(name)}` for the text itself"
    diagnostics.append(
      Diagnostic(
        code: "unknown-parameter", message: "there is no parameter `\(name)`",
        span: lines.span(of: "${\(name)}", within: span) ?? span, hint: hint))
    return nil
  }

  // MARK: Pieces

  private enum Piece {
    case text(String)
    case name(String)
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var literal = ""
    var rest = Substring(text)
    while let dollar = rest.firstIndex(of: "$") {
      literal += rest[..<dollar]
      rest = rest[dollar...]
      if rest.hasPrefix("$${"), let name = name(after: rest.dropFirst(3)) {
        literal += "${\(name)}"
        rest = rest.dropFirst(name.count + 4)
      } else if rest.hasPrefix("${"), let name = name(after: rest.dropFirst(2)) {
        if !literal.isEmpty { pieces.append(.text(literal)) }
        literal = ""
        pieces.append(.name(name))
        rest = rest.dropFirst(name.count + 3)
      } else {
        literal.append("$")
        rest = rest.dropFirst()
      }
    }
    literal += rest
    if !literal.isEmpty { pieces.append(.text(literal)) }
    return pieces
  }

  /// The name that a closing brace ends, at the start of `rest`.
  private static func name(after rest: Substring) -> String? {
    guard let brace = rest.firstIndex(of: "}") else { return nil }
    let name = String(rest[..<brace])
    return NameRule.parameter.allows(name) ? name : nil
  }
}

extension SourceLines {
  /// Where `text` first stands in a stretch of the file, on one line.
  fileprivate func span(of text: String, within span: SourceSpan) -> SourceSpan? {
    let needle = Array(text.unicodeScalars)
    for number in span.start.line...span.end.line {
      let line = self[number]
      let start = number == span.start.line ? span.start.column - 1 : 0
      guard line.count >= start + needle.count else { continue }
      for column in start...(line.count - needle.count)
      where line[column..<(column + needle.count)].elementsEqual(needle) {
        return SourceSpan(
          SourceLocation(line: number, column: column + 1),
          SourceLocation(line: number, column: column + 1 + needle.count))
      }
    }
    return nil
  }
}
