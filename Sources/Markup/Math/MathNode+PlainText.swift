extension MathNode {
  /// The formula in a line of text, as in `(a + b)/2` or `x_(i,j)^2`: for summaries and descriptions.
  public var plainText: String {
    switch self {
    case .row(let nodes): nodes.map(\.plainText).joined()
    case .identifier(let text, _), .number(let text), .text(let text): text
    case .operator(let text, _): text
    case .space(let em): em > 0 ? " " : ""
    case .fraction(let top, let bottom): top.grouped + "/" + bottom.grouped
    case .root(let node, let index): (index.map { $0.grouped } ?? "") + "√" + node.grouped
    case .scripts(let base, let sub, let sup): base.plainText + Self.scripts(sub, sup)
    case .limits(let base, let under, let over, let accent):
      accent
        ? base.plainText + [under, over].compactMap { $0?.plainText }.joined()
        : base.plainText + Self.scripts(under, over)
    case .table(let rows, _):
      rows.map { $0.map(\.plainText).joined(separator: " ") }.joined(separator: "; ")
    }
  }

  private static func scripts(_ sub: MathNode?, _ sup: MathNode?) -> String {
    let sup = sup.map { node in
      if case .operator(let mark, _) = node, mark.allSatisfy({ "′″‴".contains($0) }) { return mark }
      return "^" + node.grouped
    }
    return (sub.map { "_" + $0.grouped } ?? "") + (sup ?? "")
  }

  /// In parentheses if it is more than one symbol.
  private var grouped: String {
    switch self {
    case .identifier, .number, .operator, .text: plainText
    default: "(" + plainText + ")"
    }
  }
}
