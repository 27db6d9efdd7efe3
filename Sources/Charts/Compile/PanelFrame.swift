import Canvas

/// Where the marks of a panel are drawn: its plot, its scales and its colours.
struct PanelFrame {
  let plot: Rect
  let xScale: any PositionScale
  let yScale: any PositionScale
  let paint: Paint

  var theme: Theme { paint.theme }

  func paint(_ color: MarkColor) -> Color { paint.color(color) }

  /// The place of a value along the figure; nil if it has none.
  func x(_ value: Double) -> Double? {
    let x = plot.minX + xScale.fraction(of: value) * plot.width
    return x.isFinite ? x : nil
  }

  /// The place of a value down the figure; nil if it has none.
  func y(_ value: Double) -> Double? {
    let y = plot.maxY - yScale.fraction(of: value) * plot.height
    return y.isFinite ? y : nil
  }

  func point(_ datum: Datum) -> Point? {
    guard let x = x(datum.x), let y = y(datum.y) else { return nil }
    return Point(x: x, y: y)
  }
}
