extension [Inline] {
  /// The words without their markup, in one line; a line break is a space and a footnote reference is left out.
  public var plainText: String {
    map(\.plainText).joined()
  }
}

extension Inline {
  /// The words without their markup.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines), .link(_, _, let inlines):
      inlines.plainText
    case .image(_, _, let description): description
    case .math(let node): node.plainText
    case .footnote: ""
    case .softBreak, .lineBreak: " "
    }
  }
}
