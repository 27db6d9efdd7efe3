import Markup

extension [Block] {
  /// How often each footnote is referred to; empty where the document has none.
  var footnoteReferences: [Int] {
    for block in self {
      guard case .footnotes(let notes) = block else { continue }
      var counts = [Int](repeating: 0, count: notes.count)
      countFootnotes(&counts)
      return counts
    }
    return []
  }

  private func countFootnotes(_ counts: inout [Int]) {
    for block in self {
      switch block {
      case .paragraph(let text), .heading(_, let text): text.countFootnotes(&counts)
      case .quote(let blocks): blocks.countFootnotes(&counts)
      case .bullets(_, let items), .numbers(_, _, let items), .footnotes(let items):
        for item in items { item.countFootnotes(&counts) }
      case .table(let table):
        for cell in [table.header] + table.rows { for text in cell { text.countFootnotes(&counts) } }
      case .code, .math, .rule: break
      }
    }
  }
}

extension [Inline] {
  fileprivate func countFootnotes(_ counts: inout [Int]) {
    for node in self {
      switch node {
      case .footnote(let number, let occurrence):
        if counts.indices.contains(number - 1) { counts[number - 1] = Swift.max(counts[number - 1], occurrence) }
      case .emphasis(let nodes), .strong(let nodes), .strikethrough(let nodes), .link(_, _, let nodes):
        nodes.countFootnotes(&counts)
      case .text, .code, .image, .math, .softBreak, .lineBreak: break
      }
    }
  }
}
