import Markup

extension PageRenderer {
  /// A numbered figure, and its numbers folded away below it.
  mutating func render(_ figure: Figure) -> HTML {
    figureCount += 1
    let name = "Figure \(figureCount)"
    let alt = cell.pendingAlt ?? figure.alt
    cell.pendingAlt = nil
    let file = address(of: figure.picture.asset)
    let picture = HTML.element(
      .div, [HTMLAttribute(.class, "picture")],
      [
        .element(
          .img,
          [
            .src(isWhole ? figure.vector.map(WebAddress.init(stillOf:)) ?? file : file), HTMLAttribute(.alt, alt),
            HTMLAttribute(.width, pixels(figure.picture.width)), HTMLAttribute(.height, pixels(figure.picture.height)),
          ], [])
      ])
    let caption = takeCaption(before: figure.caption)
    var attributes = [HTMLAttribute(.id, anchors.take("figure-\(figureCount)"))]
    var children = [picture]
    let isDrawn = figure.vector != nil
    let classes = [figure.player == nil ? nil : "player", isDrawn ? "drawn" : nil].compactMap(\.self)
    if !classes.isEmpty { attributes.append(HTMLAttribute(.class, classes.joined(separator: " "))) }
    if let vector = figure.vector { children.append(.data(vector)) }
    if isDrawn, figure.isZoomable { attributes.append(HTMLAttribute(.dataZoom)) }
    if let following = figure.following { attributes += followingAttributes(following) }
    if let player = figure.player {
      attributes += playerAttributes(player, isDrawn: isDrawn)
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

  /// The cells that a chart follows, and for each of its plots the left, top, width and height, and the first and last place.
  private func followingAttributes(_ following: Following) -> [HTMLAttribute] {
    let plots = following.plots.map { plot in
      [plot.left, plot.top, plot.width, plot.height, plot.first, plot.last].map(\.description).joined(separator: " ")
    }
    return [
      HTMLAttribute(.dataFollows, following.cells.joined(separator: " ")),
      HTMLAttribute(.dataPlots, plots.joined(separator: ",")),
    ]
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
