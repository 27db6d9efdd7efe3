import Canvas

/// A tick of a level axis with its one or two lines of text below.
enum TickDrawing {
  static func below(
    _ tick: AxisTick, x: Double, y: Double, length: Double, theme: Theme, role: SceneText.Role
  ) -> [SceneItem] {
    let style = TextStyle(size: theme.tickSize, color: theme.muted)
    let mark = Path.segment(from: Point(x: x, y: y), to: Point(x: x, y: y + length))
    var items: [SceneItem] = [.stroke(mark, Stroke(color: theme.axis, width: 1))]
    let top = y + length + 3
    for (line, text) in [tick.text, tick.context].enumerated() {
      guard let text else { continue }
      let position = Point(x: x, y: top + Double(line) * lineHeight(theme))
      items.append(
        .text(SceneText(text, role: role, at: position, anchor: Anchor(.middle, .capital), style: style)))
    }
    return items
  }

  static func lineHeight(_ theme: Theme) -> Double { 1.25 * theme.tickSize }

  /// The height of ticks and labels below an axis.
  static func height(of ticks: AxisTicks, length: Double, theme: Theme) -> Double {
    length + 3 + (ticks.hasContext ? 2 : 1) * lineHeight(theme)
  }
}
