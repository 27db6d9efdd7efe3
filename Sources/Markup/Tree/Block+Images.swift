extension [Block] {
  /// The sources of all pictures, each once, in the order of the text.
  public var imageSources: [String] {
    var sources: [String] = []
    for block in self {
      for source in block.imageSources where !sources.contains(source) { sources.append(source) }
    }
    return sources
  }
}

extension Block {
  fileprivate var imageSources: [String] {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.flatMap(\.imageSources)
    case .quote(let blocks): blocks.imageSources
    case .bullets(_, let items), .numbers(_, _, let items), .footnotes(let items): items.flatMap(\.imageSources)
    case .table(let table): ([table.header] + table.rows).joined().joined().flatMap(\.imageSources)
    case .code, .math, .rule: []
    }
  }
}

extension Inline {
  fileprivate var imageSources: [String] {
    switch self {
    case .image(let source, _, _): [source]
    case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines), .link(_, _, let inlines):
      inlines.flatMap(\.imageSources)
    case .text, .code, .math, .footnote, .softBreak, .lineBreak: []
    }
  }
}
