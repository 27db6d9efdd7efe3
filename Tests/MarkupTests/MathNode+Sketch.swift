import Markup

extension MathNode {
  /// The node as tests write it: `[a b]` is a row, `'log'` an upright name, `(↕` a fence that grows, `~n` a space of
  /// n/18 em, `{b}_{s}^{t}` scripts and `{b}_[u]^[o]` limits.
  var sketch: String {
    switch self {
    case .row(let nodes): "[" + nodes.map(\.sketch).joined(separator: " ") + "]"
    case .identifier(let name, let normal): normal ? "'\(name)'" : name
    case .number(let digits): digits
    case .operator(let symbol, let stretchy): symbol + (stretchy == true ? "↕" : "")
    case .text(let text): "\"\(text)\""
    case .space(let em): "~\(Int((em * 18).rounded()))"
    case .fraction(let top, let bottom): "frac(\(top.sketch), \(bottom.sketch))"
    case .root(let node, let index): "root(\(node.sketch)\(index.map { ", " + $0.sketch } ?? ""))"
    case .scripts(let base, let sub, let sup):
      base.sketch + (sub.map { "_{\($0.sketch)}" } ?? "") + (sup.map { "^{\($0.sketch)}" } ?? "")
    case .limits(let base, let under, let over, let accent):
      (accent ? "accent:" : "") + base.sketch + (under.map { "_[\($0.sketch)]" } ?? "")
        + (over.map { "^[\($0.sketch)]" } ?? "")
    case .table(let rows, let columns):
      "table:" + columns.map { String($0.rawValue.prefix(1)) }.joined() + "("
        + rows.map { $0.map(\.sketch).joined(separator: " & ") }.joined(separator: "; ") + ")"
    }
  }
}
