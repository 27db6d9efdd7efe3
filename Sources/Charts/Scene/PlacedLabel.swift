import Canvas

/// Words near a place of the plot that may stand on several sides of it.
struct PlacedLabel {
  /// One way to put the words.
  struct Place {
    let position: Point
    let anchor: Anchor

    init(_ position: Point, _ anchor: Anchor) {
      self.position = position
      self.anchor = anchor
    }
  }

  let text: String
  let role: SceneText.Role
  let style: TextStyle
  /// Whether the words are set apart from what is below them.
  var hasHalo = true
  /// Best first; not empty.
  let places: [Place]

  /// The words around a point: first where `anchor` and `offset` put them, then at its other sides.
  static func places(around point: Point, anchor: Anchor, offset: Point, distance: Double) -> [Place] {
    let near = distance + 4
    return [
      Place(point.offset(x: offset.x, y: offset.y), anchor),
      Place(point.offset(y: -near), Anchor(.middle, .baseline)), Place(point.offset(x: near), Anchor(.start, .middle)),
      Place(point.offset(x: -near), Anchor(.end, .middle)), Place(point.offset(y: near), Anchor(.middle, .capital)),
      Place(point.offset(x: near, y: -near), Anchor(.start, .baseline)),
      Place(point.offset(x: -near, y: -near), Anchor(.end, .baseline)),
      Place(point.offset(x: near, y: near), Anchor(.start, .capital)),
      Place(point.offset(x: -near, y: near), Anchor(.end, .capital)),
    ]
  }
}

extension MarkLayer {
  /// Puts each label, in order, into the first of its places where it meets no text that stands already; a label without such a
  /// place is left out.
  ///
  /// - Parameter bounds: Labels are moved into it.
  mutating func placeLabels(within bounds: Rect, theme: Theme) {
    for label in labels {
      for place in label.places {
        let text = SceneText(
          label.text, role: label.role, at: place.position, anchor: place.anchor, style: label.style,
          halo: label.hasHalo ? theme.background : nil
        ).moved(into: bounds)
        let box = text.box
        guard box.minX >= bounds.minX - 0.5, box.maxX <= bounds.maxX + 0.5,
          !texts.contains(where: { $0.box.overlaps(box) })
        else { continue }
        texts.append(text)
        break
      }
    }
    labels = []
  }
}
