public import Canvas

/// A line of text of a scene, with what it is for and where it comes to stand.
public struct SceneText: Hashable, Sendable {
  /// What a text is for.
  public enum Role: Hashable, Sendable {
    case title, subtitle, footnote, panelTitle, axisTitle, tick, key, seriesLabel, annotation, node
  }

  public let text: String
  public let role: Role
  public let position: Point
  /// The spot of the text that is put at `position`.
  public let anchor: Anchor
  public let style: TextStyle
  /// A colour around the letters that sets them apart from lines below; nil for none.
  public let halo: Color?

  init(
    _ text: String, role: Role, at position: Point, anchor: Anchor = .start, style: TextStyle, halo: Color? = nil
  ) {
    self.text = text
    self.role = role
    self.position = position
    self.anchor = anchor
    self.style = style
    self.halo = halo
  }

  /// What the letters may cover: the advance of the line, from the top of capitals to the bottom of descenders, also of those
  /// that are raised or lowered.
  public var box: Rect {
    let metrics = style.measure(text)
    let x =
      switch anchor.horizontal {
      case .start: position.x
      case .middle: position.x - metrics.width / 2
      case .end: position.x - metrics.width
      }
    let baseline = baseline
    var (top, bottom) = (metrics.capHeight, metrics.descent)
    for run in style.runs(of: text) where run.rise != 0 {
      top = max(top, run.rise + metrics.capHeight * run.size / style.size)
      bottom = max(bottom, metrics.descent * run.size / style.size - run.rise)
    }
    return Rect(x: x, y: baseline - top, width: metrics.width, height: top + bottom)
  }

  /// The height of the baseline.
  var baseline: Double {
    let metrics = style.measure(text)
    return switch anchor.vertical {
    case .top: position.y + metrics.ascent
    case .capital: position.y + metrics.capHeight
    case .middle: position.y + metrics.capHeight / 2
    case .baseline: position.y
    case .bottom: position.y - metrics.descent
    }
  }

  /// The same text elsewhere.
  func moved(x: Double = 0, y: Double = 0) -> SceneText {
    SceneText(text, role: role, at: position.offset(x: x, y: y), anchor: anchor, style: style, halo: halo)
  }

  /// The same text, moved by as little as it takes to lie inside a rectangle that is large enough.
  func moved(into bounds: Rect) -> SceneText {
    let box = box
    let dx = max(bounds.minX - box.minX, min(0, bounds.maxX - box.maxX))
    let dy = max(bounds.minY - box.minY, min(0, bounds.maxY - box.maxY))
    return moved(x: dx, y: dy)
  }
}
