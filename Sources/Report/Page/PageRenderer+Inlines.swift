import Markup

extension PageRenderer {
  func inlines(_ nodes: [Inline]) -> [HTML] {
    nodes.map(inline)
  }

  private func inline(_ node: Inline) -> HTML {
    switch node {
    case .text(let text): .text(text)
    case .emphasis(let nodes): .element(.em, inlines(nodes))
    case .strong(let nodes): .element(.strong, inlines(nodes))
    case .strikethrough(let nodes): .element(.del, inlines(nodes))
    case .code(let text): .element(.code, [.text(text)])
    case .link(let target, let title, let nodes): link(to: target, title: title, inlines(nodes))
    case .image(let source, let title, let description): image(source, title: title, description: description)
    case .math(let node): .math(node, display: false)
    case .footnote(let number, let occurrence): footnoteReference(number, occurrence: occurrence)
    case .softBreak: "\n"
    case .lineBreak: .element(.br)
    }
  }

  private func link(to target: String, title: String?, _ content: [HTML]) -> HTML {
    guard let address = WebAddress(checking: target) else { return .fragment(content) }
    let attributes = title.map { [HTMLAttribute(.title, $0)] } ?? []
    return .element(.a, [.href(address)] + attributes, content)
  }

  /// A picture that the cell brought along; of every other one its description.
  private func image(_ source: String, title: String?, description: String) -> HTML {
    guard cell.images.contains(source) else { return .text(description) }
    var attributes: [HTMLAttribute] = [
      .src(address(of: .image(source: source))), HTMLAttribute(.alt, description),
    ]
    if let title { attributes.append(HTMLAttribute(.title, title)) }
    return .element(.img, attributes, [])
  }

  private func footnoteReference(_ number: Int, occurrence: Int) -> HTML {
    guard number >= 1, number <= cell.footnoteReferences.count else { return .element(.sup, [.text(String(number))]) }
    return .element(
      .sup,
      [
        .element(
          .a,
          [
            HTMLAttribute(.id, footnoteAnchor(number, reference: occurrence)),
            .href(WebAddress(anchor: footnoteAnchor(number))), HTMLAttribute(.role, "doc-noteref"),
            HTMLAttribute(.ariaLabel, "Footnote \(number)"),
          ],
          [.text(String(number))])
      ])
  }

  /// The id of a footnote, or of one of the references to it. Ids of cells have no colon.
  func footnoteAnchor(_ number: Int, reference: Int? = nil) -> String {
    reference.map { "\(cell.id):note-\(number):\($0)" } ?? "\(cell.id):note-\(number)"
  }
}
