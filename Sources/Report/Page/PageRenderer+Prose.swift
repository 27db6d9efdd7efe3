import Markup

extension PageRenderer {
  /// The prose of a cell. Its footnotes get ids of the cell.
  mutating func prose(_ blocks: [Block], headingsBelow level: Int) -> HTML {
    cell.footnoteReferences = blocks.footnoteReferences
    defer { cell.footnoteReferences = [] }
    var children: [HTML] = []
    for block in blocks { children.append(prose(block, headingsBelow: level)) }
    return .element(.div, [HTMLAttribute(.class, "prose")], children)
  }

  /// - Parameter level: The level of the heading above, 0 where there is none but the page's title.
  mutating func prose(_ block: Block, headingsBelow level: Int = 0) -> HTML {
    switch block {
    case .paragraph(let text): .element(.p, inlines(text))
    case .heading(let written, let text): heading(text, written: level + written)
    case .quote(let blocks): .element(.blockquote, proseList(blocks, headingsBelow: level))
    case .bullets(let tight, let items): .element(.ul, proseItems(items, tight: tight, headingsBelow: level))
    case .numbers(let start, let tight, let items):
      .element(
        .ol, start == 1 ? [] : [HTMLAttribute(.start, String(start))],
        proseItems(items, tight: tight, headingsBelow: level))
    case .code(_, let text):
      .element(.pre, [HTMLAttribute(.tabIndex, "0")], [.element(.code, [.text(text)])])
    case .table(let table): proseTable(table)
    case .math(let node): .element(.div, [HTMLAttribute(.class, "formula")], [.math(node, display: true)])
    case .rule: .element(.hr)
    case .footnotes(let notes): footnotes(notes)
    }
  }

  private mutating func proseList(_ blocks: [Block], headingsBelow level: Int) -> [HTML] {
    var children: [HTML] = []
    for block in blocks { children.append(prose(block, headingsBelow: level)) }
    return children
  }

  private mutating func proseItems(_ items: [[Block]], tight: Bool, headingsBelow level: Int) -> [HTML] {
    var children: [HTML] = []
    for item in items {
      var content: [HTML] = []
      for block in item {
        // The paragraphs of a tight list are bare lines.
        if tight, case .paragraph(let text) = block {
          content.append(.fragment(inlines(text)))
        } else {
          content.append(prose(block, headingsBelow: level))
        }
      }
      children.append(.element(.li, content))
    }
    return children
  }

  private mutating func heading(_ text: [Inline], written: Int) -> HTML {
    let level = outline.nextLevel(written: written)
    let anchor = anchors.anchor(for: text.plainText)
    outline.add(Outline.Entry(level: level, anchor: anchor, title: .fragment(inlines(text.withoutLinks))))
    return .element(.heading(level: level), [HTMLAttribute(.id, anchor)], inlines(text))
  }

  private func proseTable(_ table: Table) -> HTML {
    func row(_ cells: [[Inline]], tag: HTMLTag) -> HTML {
      .element(
        .tr,
        cells.enumerated().map { index, cell in
          let alignment = index < table.alignments.count ? table.alignments[index] : nil
          var attributes = tag == .th ? [HTMLAttribute(.scope, "col")] : []
          if let alignment, alignment != .left { attributes.append(HTMLAttribute(.class, alignment.rawValue)) }
          // A heading without words is no heading.
          let isEmptyHeading = tag == .th && cell.isEmpty
          return .element(isEmptyHeading ? .td : tag, isEmptyHeading ? [] : attributes, inlines(cell))
        })
    }
    return .element(
      .div, [HTMLAttribute(.class, "scroll"), HTMLAttribute(.tabIndex, "0")],
      [
        .element(
          .table,
          [
            .element(.thead, [row(table.header, tag: .th)]),
            .element(.tbody, table.rows.map { row($0, tag: .td) }),
          ])
      ])
  }

  private mutating func footnotes(_ notes: [[Block]]) -> HTML {
    var items: [HTML] = []
    for (index, note) in notes.enumerated() {
      let number = index + 1
      let references = index < cell.footnoteReferences.count ? cell.footnoteReferences[index] : 0
      let backLinks: [HTML] = (0..<references).flatMap { occurrence -> [HTML] in
        let label = "Back to reference \(number)" + (occurrence == 0 ? "" : " (\(occurrence + 1))")
        return [
          " ",
          .element(
            .a,
            [
              .href(WebAddress(anchor: footnoteAnchor(number, reference: occurrence + 1))),
              HTMLAttribute(.role, "doc-backlink"), HTMLAttribute(.ariaLabel, label),
            ],
            ["↩"]),
        ]
      }
      var content = note
      var last: [HTML] = []
      // The way back stands at the end of the last line.
      if case .paragraph(let text)? = content.last {
        content.removeLast()
        last = [.element(.p, inlines(text) + backLinks)]
      } else {
        last = [.element(.p, backLinks)]
      }
      items.append(
        .element(.li, [HTMLAttribute(.id, footnoteAnchor(number))], proseList(content, headingsBelow: 5) + last))
    }
    return .element(
      .section,
      [
        HTMLAttribute(.class, "footnotes"), HTMLAttribute(.role, "doc-endnotes"),
        HTMLAttribute(.ariaLabel, "Footnotes of \(cell.id)"),
      ],
      [.element(.ol, items)])
  }
}
