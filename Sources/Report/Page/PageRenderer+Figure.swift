import Markup

extension PageRenderer {
  /// A numbered figure, and its numbers folded away below it.
  mutating func render(_ figure: Figure) -> HTML {
    figureCount += 1
    let name = "Figure \(figureCount)"
    let alt = cell.pendingAlt ?? figure.alt
    cell.pendingAlt = nil
    let picture = HTML.element(
      .div, [HTMLAttribute(.class, "picture")],
      [
        .element(
          .img,
          [
            .src(WebAddress(path: figure.picture.asset.path(cell: cell.id))), HTMLAttribute(.alt, alt),
            HTMLAttribute(.width, pixels(figure.picture.width)), HTMLAttribute(.height, pixels(figure.picture.height)),
            HTMLAttribute(.decoding, "async"),
          ], [])
      ])
    let caption = takeCaption(before: figure.caption)
    var attributes = [HTMLAttribute(.id, anchors.take("figure-\(figureCount)"))]
    var children = [picture]
    if let player = figure.player {
      attributes += playerAttributes(player)
      children += [playerControls(player, name: name)]
      if let last = player.captions.last {
        children.append(.element(.p, [HTMLAttribute(.class, "frame-caption")], [.text(last)]))
      }
    }
    children.append(numberedCaption(name, caption))
    return .element(
      .div, [HTMLAttribute(.class, "exhibit")],
      [.element(.figure, attributes, children), figure.data.map { foldedData($0, of: name) } ?? .nothing])
  }

  /// `Figure 3.` or `Table 2.` and what the exhibit shows.
  func numberedCaption(_ name: String, _ caption: [Inline]) -> HTML {
    .element(
      .figcaption,
      [.element(.b, [.text(caption.isEmpty ? name : "\(name).")])] + (caption.isEmpty ? [] : [" "])
        + inlines(caption))
  }

  /// A size in points as the whole number of CSS pixels that `img` takes, within bounds.
  private func pixels(_ points: Double) -> String {
    points.isFinite ? String(Int(min(max(points, 1), 16384).rounded())) : "1"
  }
}
