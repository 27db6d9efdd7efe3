import Markup

extension HTML {
  /// A formula as MathML Core, https://www.w3.org/TR/mathml-core/.
  static func math(_ node: MathNode, display: Bool) -> HTML {
    let attributes = display ? [HTMLAttribute(.display, "block")] : []
    return .element(.math, attributes, [mathNode(node)])
  }

  private static func mathNode(_ node: MathNode) -> HTML {
    switch node {
    case .row(let nodes): .element(.mrow, nodes.map(mathNode))
    case .identifier(let name, let normal):
      // Only an `mi` of a single character is italic by itself.
      .element(.mi, normal && name.count == 1 ? [HTMLAttribute(.mathVariant, "normal")] : [], [.text(name)])
    case .number(let digits): .element(.mn, [.text(digits)])
    case .operator(let name, let stretchy):
      .element(.mo, stretchy.map { [HTMLAttribute(.stretchy, $0 ? "true" : "false")] } ?? [], [.text(name)])
    case .text(let text): .element(.mtext, [.text(text)])
    case .space(let em): .element(.mspace, [HTMLAttribute(.width, "\(em)em")], [])
    case .fraction(let above, let below): .element(.mfrac, [mathNode(above), mathNode(below)])
    case .root(let base, index: nil): .element(.msqrt, [mathNode(base)])
    case .root(let base, let index?): .element(.mroot, [mathNode(base), mathNode(index)])
    case .scripts(let base, let sub, let sup): scripts(base, sub, sup, tags: (.msub, .msup, .msubsup), [])
    case .limits(let base, let under, let over, let accent):
      scripts(
        base, under, over, tags: (.munder, .mover, .munderover), accent ? [HTMLAttribute(.accent, "true")] : [])
    case .table(let rows, let columns): table(rows, columns)
    }
  }

  /// MathML Core leaves the alignment of columns to style sheets, hence the classes.
  private static func table(_ rows: [[MathNode]], _ columns: [Table.Alignment]) -> HTML {
    let lines = rows.map { row in
      HTML.element(
        .mtr,
        row.enumerated().map { index, cell in
          let alignment = columns.isEmpty ? .center : columns[index % columns.count]
          return .element(.mtd, [HTMLAttribute(.class, alignment.rawValue)], [mathNode(cell)])
        })
    }
    return .element(.mtable, lines)
  }

  private static func scripts(
    _ base: MathNode, _ low: MathNode?, _ high: MathNode?, tags: (low: HTMLTag, high: HTMLTag, both: HTMLTag),
    _ attributes: [HTMLAttribute]
  ) -> HTML {
    switch (low, high) {
    case (nil, nil): mathNode(base)
    case (let low?, nil): .element(tags.low, attributes, [mathNode(base), mathNode(low)])
    case (nil, let high?): .element(tags.high, attributes, [mathNode(base), mathNode(high)])
    case (let low?, let high?): .element(tags.both, attributes, [mathNode(base), mathNode(low), mathNode(high)])
    }
  }
}
