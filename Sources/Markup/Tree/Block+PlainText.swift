extension [Block] {
  /// The words without their markup, one line for each paragraph, heading, line of code or row of a table.
  ///
  /// Cells are parted by tabs. For search, summaries and descriptions.
  public var plainText: String {
    flatMap(\.plainLines).joined(separator: "\n")
  }
}

extension Block {
  fileprivate var plainLines: [String] {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): [inlines.plainText]
    case .quote(let blocks): blocks.flatMap(\.plainLines)
    case .bullets(_, let items), .numbers(_, _, let items), .footnotes(let items): items.joined().flatMap(\.plainLines)
    case .code(_, let text): text.split(separator: "\n").map(String.init)
    case .table(let table):
      ([table.header] + table.rows).map { row in row.map(\.plainText).joined(separator: "\t") }
    case .math(let node): [node.plainText]
    case .rule: []
    }
  }
}
