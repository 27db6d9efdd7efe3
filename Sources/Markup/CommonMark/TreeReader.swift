/// Reads the tree of cmark-gfm into blocks and inlines of ours.
struct TreeReader {
  let limits: MarkupLimits
  private var formulas: FormulaReader
  private var footnotes = FootnoteNumbers()
  private var depth = 0
  private var blockLine = 1

  init(source: String, limits: MarkupLimits) {
    self.limits = limits
    formulas = FormulaReader(source: source, problemLimit: limits.problems)
  }

  var problemsInOrder: [MarkupProblem] {
    formulas.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// The blocks of a document; its footnotes, if any, are the last.
  mutating func document(_ root: CommonMarkNode) throws(MarkupError) -> [Block] {
    var blocks = try blocks(of: root)
    let definitions = root.children.filter { $0.kind == .footnoteDefinition }
    var notes: [[Block]] = []
    // A footnote may be the first to refer to another one.
    while notes.count < footnotes.met.count {
      let definition = footnotes.met[notes.count]
      notes.append(definitions.indices.contains(definition - 1) ? try self.blocks(of: definitions[definition - 1]) : [])
    }
    if !notes.isEmpty { blocks.append(.footnotes(notes)) }
    return blocks
  }

  /// The inlines of a single line.
  mutating func line(_ paragraph: CommonMarkNode) throws(MarkupError) -> [Inline] {
    try inlines(of: paragraph)
  }

  // MARK: Blocks

  private mutating func blocks(of parent: CommonMarkNode) throws(MarkupError) -> [Block] {
    try enter()
    defer { depth -= 1 }
    var blocks: [Block] = []
    for node in parent.children {
      blockLine = node.startLine
      formulas.enterBlock(startLine: node.startLine, isTableCell: false)
      if let block = try block(node) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func enter() throws(MarkupError) {
    guard depth < limits.depth else { throw .tooDeep(line: blockLine, limit: limits.depth) }
    depth += 1
  }

  private mutating func block(_ node: CommonMarkNode) throws(MarkupError) -> Block? {
    switch node.kind {
    case .paragraph: return .paragraph(try inlines(of: node))
    case .heading: return .heading(level: node.headingLevel, try inlines(of: node))
    case .quote: return .quote(try blocks(of: node))
    case .list: return try list(node)
    case .codeBlock: return code(node)
    case .htmlBlock: return .paragraph(lines(of: node.literal))
    case .rule: return .rule
    case .table: return .table(try table(node))
    default: return nil
    }
  }

  private mutating func list(_ node: CommonMarkNode) throws(MarkupError) -> Block {
    try enter()
    defer { depth -= 1 }
    var items: [[Block]] = []
    for item in node.children {
      items.append(try blocks(of: item))
    }
    return node.isNumbered
      ? .numbers(start: node.firstNumber, tight: node.isTight, items: items)
      : .bullets(tight: node.isTight, items: items)
  }

  private mutating func code(_ node: CommonMarkNode) -> Block {
    let language = node.info.split(whereSeparator: \.isWhitespace).first.map(String.init)
    guard language != "math" else {
      return .math(formulas.display(node.literal, firstLine: node.startLine + 1))
    }
    return .code(language: language, text: node.literal)
  }

  /// The lines of raw HTML as they are written.
  private func lines(of html: String) -> [Inline] {
    var inlines: [Inline] = []
    for line in html.split(separator: "\n", omittingEmptySubsequences: true) {
      inlines += inlines.isEmpty ? [.text(String(line))] : [.softBreak, .text(String(line))]
    }
    return inlines
  }

  private mutating func table(_ node: CommonMarkNode) throws(MarkupError) -> Table {
    var rows: [[[Inline]]] = []
    for row in node.children {
      var cells: [[Inline]] = []
      for cell in row.children {
        formulas.enterBlock(startLine: cell.startLine, isTableCell: true)
        cells.append(try inlines(of: cell))
      }
      rows.append(cells)
    }
    return Table(alignments: node.alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  // MARK: Inlines

  private mutating func inlines(of parent: CommonMarkNode, inLink: Bool = false) throws(MarkupError) -> [Inline] {
    try enter()
    defer { depth -= 1 }
    var inlines = InlineRun(linksAddresses: !inLink)
    for node in parent.children {
      switch node.kind {
      case .text, .html: inlines.append(text: node.literal)
      case .softBreak: inlines.append(.softBreak)
      case .lineBreak: inlines.append(.lineBreak)
      case .code: inlines.append(.code(node.literal))
      case .formula: inlines.append(.math(formulas.inline(node)))
      case .emphasis: inlines.append(.emphasis(try self.inlines(of: node, inLink: inLink)))
      case .strong: inlines.append(.strong(try self.inlines(of: node, inLink: inLink)))
      case .strikethrough: inlines.append(.strikethrough(try self.inlines(of: node, inLink: inLink)))
      case .link: try append(link: node, to: &inlines)
      case .image: try append(image: node, to: &inlines)
      case .footnoteReference:
        let reference = footnotes.reference(to: Int(node.literal) ?? 0)
        inlines.append(.footnote(number: reference.number, occurrence: reference.occurrence))
      default: break
      }
    }
    return inlines.finished()
  }

  /// A link whose target is not safe is what it says and no more.
  private mutating func append(link node: CommonMarkNode, to inlines: inout InlineRun) throws(MarkupError) {
    let label = try self.inlines(of: node, inLink: true)
    if LinkTarget.isSafe(node.target) {
      inlines.append(.link(target: node.target, title: node.title.isEmpty ? nil : node.title, label))
    } else {
      inlines.append(contentsOf: label)
    }
  }

  private mutating func append(image node: CommonMarkNode, to inlines: inout InlineRun) throws(MarkupError) {
    let description = try self.inlines(of: node, inLink: true)
    if LinkTarget.isRelativeFile(node.target) {
      let title = node.title.isEmpty ? nil : node.title
      inlines.append(.image(source: node.target, title: title, description: description.plainText))
    } else {
      inlines.append(contentsOf: description)
    }
  }
}
