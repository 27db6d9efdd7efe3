public import Canvas

extension Scene {
  /// Draws the scene with its top left corner at the canvas's; the background is left to the canvas.
  public func draw(on canvas: borrowing Canvas) {
    Self.draw(items, on: canvas)
  }

  private static func draw(_ items: [SceneItem], on canvas: borrowing Canvas) {
    for item in items {
      switch item {
      case .fill(let path, let color): canvas.fill(path, with: color)
      case .stroke(let path, let stroke): canvas.stroke(path, stroke)
      case .ramp(let rect, let colors): canvas.fill(rect, ramp: colors, direction: .rightwards)
      case .text(let text): draw(text, on: canvas)
      case .clipped(let rect, let inner): canvas.clipped(to: rect) { canvas in draw(inner, on: canvas) }
      case .series(_, let inner): draw(inner, on: canvas)
      }
    }
  }

  private static func draw(_ text: SceneText, on canvas: borrowing Canvas) {
    let style = text.style
    let outline = style.outline(of: text.text, at: text.position, anchor: text.anchor)
    if let halo = text.halo { canvas.stroke(outline, Stroke(color: halo, width: 3, join: .round)) }
    canvas.fill(outline, with: style.color)
  }
}
