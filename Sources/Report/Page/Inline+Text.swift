import Markup

extension [Inline] {
  /// What is left of the nodes without any marks; formulas as the row of their symbols.
  var plainText: String {
    map { node in
      switch node {
      case .text(let text), .code(let text): text
      case .emphasis(let nodes), .strong(let nodes), .strikethrough(let nodes), .link(_, _, let nodes): nodes.plainText
      case .image(_, _, let description): description
      case .math(let node): node.plainText
      case .footnote: ""
      case .softBreak, .lineBreak: " "
      }
    }.joined()
  }

  /// The nodes as they may stand inside a link: the words of links, and no footnotes.
  var withoutLinks: [Inline] {
    flatMap { node -> [Inline] in
      switch node {
      case .emphasis(let nodes): [.emphasis(nodes.withoutLinks)]
      case .strong(let nodes): [.strong(nodes.withoutLinks)]
      case .strikethrough(let nodes): [.strikethrough(nodes.withoutLinks)]
      case .link(_, _, let nodes): nodes.withoutLinks
      case .image(_, _, let description): [.text(description)]
      case .footnote: []
      case .text, .code, .math, .softBreak, .lineBreak: [node]
      }
    }
  }
}

extension MathNode {
  fileprivate var plainText: String {
    switch self {
    case .row(let nodes): nodes.map(\.plainText).joined()
    case .identifier(let text, _), .number(let text), .operator(let text, _), .text(let text): text
    case .space: " "
    case .fraction(let above, let below): "\(above.plainText)/\(below.plainText)"
    case .root(let base, _): "√\(base.plainText)"
    case .scripts(let base, let low, let high), .limits(let base, let low, let high, _):
      base.plainText + (low?.plainText ?? "") + (high?.plainText ?? "")
    case .table(let rows): rows.joined().map(\.plainText).joined(separator: " ")
    }
  }
}
