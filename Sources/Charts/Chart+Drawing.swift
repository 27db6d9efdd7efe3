public import Canvas

extension Chart {
  /// The things to be drawn under a theme.
  public func scene(theme: Theme = .light) -> Scene {
    let plan = KeyPlan(chart: self)
    let paint = Paint(chart: self, theme: theme)
    let layout = FigureLayout(chart: self, plan: plan, paint: paint)
    let drawing = ChartScene(chart: self, plan: plan, layout: layout, theme: theme)
    return Scene(
      size: layout.size, background: theme.background, items: drawing.items,
      readings: ChartReadings(chart: self, layout: layout).readings,
      plots: layout.panels.map { ScenePlot(rect: $0.frame.plot, x: x.scale == .log ? nil : $0.frame.xScale.domain) })
  }

  /// The extent of the drawing in points.
  public var size: Size { scene().size }

  /// Draws the chart with its top left corner at the canvas's.
  public func draw(on canvas: borrowing Canvas, theme: Theme = .light) {
    scene(theme: theme).draw(on: canvas)
  }
}
