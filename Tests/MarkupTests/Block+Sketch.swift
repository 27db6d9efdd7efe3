import Markup

extension [Block] {
  /// The blocks as tests write them, parted by ` | `.
  var sketch: String { map(\.sketch).joined(separator: " | ") }
}

extension Block {
  var sketch: String {
    switch self {
    case .paragraph(let inlines): "p(\(inlines.sketch))"
    case .heading(let level, let inlines): "h\(level)(\(inlines.sketch))"
    case .quote(let blocks): "quote(\(blocks.sketch))"
    case .bullets(let tight, let items):
      "\(tight ? "tight" : "loose")(\(items.map { "• " + $0.sketch }.joined(separator: " ")))"
    case .numbers(let start, let tight, let items):
      "\(tight ? "tight" : "loose")\(start)(\(items.map { "# " + $0.sketch }.joined(separator: " ")))"
    case .code(let language, let text): "code\(language.map { ":" + $0 } ?? "")(\(text))"
    case .table(let table):
      "table:" + table.alignments.map { $0.map { String($0.rawValue.prefix(1)) } ?? "-" }.joined() + "("
        + ([table.header] + table.rows).map { $0.map(\.sketch).joined(separator: " & ") }.joined(separator: "; ") + ")"
    case .math(let node): "math(\(node.sketch))"
    case .rule: "rule"
    case .footnotes(let notes): "notes(\(notes.map { "¹ " + $0.sketch }.joined(separator: " ")))"
    }
  }
}

extension [Inline] {
  var sketch: String { map(\.sketch).joined() }
}

extension Inline {
  var sketch: String {
    switch self {
    case .text(let text): text
    case .emphasis(let inlines): "em(\(inlines.sketch))"
    case .strong(let inlines): "strong(\(inlines.sketch))"
    case .strikethrough(let inlines): "del(\(inlines.sketch))"
    case .code(let text): "code(\(text))"
    case .link(let target, let title, let inlines):
      "link<\(target)\(title.map { " '\($0)'" } ?? "")>(\(inlines.sketch))"
    case .image(let source, let title, let description):
      "image<\(source)\(title.map { " '\($0)'" } ?? "")>(\(description))"
    case .math(let node): "math(\(node.sketch))"
    case .footnote(let number, let occurrence): "note<\(number).\(occurrence)>"
    case .softBreak: "⏎"
    case .lineBreak: "⏎⏎"
    }
  }
}
