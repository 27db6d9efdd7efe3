import Markup

extension [Inline] {
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
