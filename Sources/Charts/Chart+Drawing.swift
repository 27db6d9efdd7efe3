public import Canvas

extension Chart {
  /// The things to be drawn under a theme.
  public func scene(theme: Theme = .light) -> Scene {
    let plan = KeyPlan(chart: self)
    let paint = Paint(chart: self, theme: theme)
    let layout = FigureLayout(chart: self, plan: plan, paint: paint)
    let drawing = ChartScene(chart: self, plan: plan, layout: layout, theme: theme)
    return Scene(size: layout.size, background: theme.background, items: drawing.items)
  }

  /// The extent of the drawing in points.
  public var size: Size { scene().size }

  /// Draws the chart with its top left corner at the canvas's.
  public func draw(on canvas: borrowing Canvas, theme: Theme = .light) {
    scene(theme: theme).draw(on: canvas)
  }
}
