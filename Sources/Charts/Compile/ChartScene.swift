import Canvas

/// The fifth phase: everything that is drawn, in order, at its place.
struct ChartScene {
  private(set) var items: [SceneItem] = []
  private let chart: Chart
  private let layout: FigureLayout
  private let theme: Theme
  private let isDirect: Bool

  init(chart: Chart, plan: KeyPlan, layout: FigureLayout, theme: Theme) {
    self.chart = chart
    self.layout = layout
    self.theme = theme
    isDirect = plan.isDirect
    items += layout.header.items
    for (panel, box) in zip(chart.panels, layout.panels) {
      drawAxes(of: box)
      draw(panel, in: box)
    }
    items += layout.footer.map { .text($0) }
  }

  private mutating func drawAxes(of box: FigureLayout.PanelBox) {
    let plot = box.frame.plot
    if let title = box.title { items.append(.text(title)) }
    for tick in box.yTicks.labelled {
      guard let y = box.frame.y(tick.value) else { continue }
      let isBase = tick.value == 0 && chart.y.scale == .linear
      let line = Path.segment(from: Point(x: plot.minX, y: y), to: Point(x: plot.maxX, y: y))
      items.append(.stroke(line, Stroke(color: isBase ? theme.axis : theme.grid, width: 1)))
      guard box.showsYLabels else { continue }
      items.append(
        .text(
          SceneText(
            tick.text, role: .tick, at: Point(x: plot.minX - FigureLayout.labelGap, y: y),
            anchor: Anchor(.end, .middle), style: TextStyle(size: theme.tickSize, color: theme.muted))))
    }
    for value in box.yTicks.minor {
      guard box.showsYLabels, let y = box.frame.y(value) else { continue }
      let tick = Path.segment(from: Point(x: plot.minX - 3, y: y), to: Point(x: plot.minX, y: y))
      items.append(.stroke(tick, Stroke(color: theme.grid, width: 1)))
    }
    drawXAxis(of: box)
  }

  private mutating func drawXAxis(of box: FigureLayout.PanelBox) {
    let plot = box.frame.plot
    let line = Path.segment(from: Point(x: plot.minX, y: plot.maxY), to: Point(x: plot.maxX, y: plot.maxY))
    items.append(.stroke(line, Stroke(color: theme.axis, width: 1)))
    for value in box.xTicks.minor {
      guard let x = box.frame.x(value) else { continue }
      let tick = Path.segment(from: Point(x: x, y: plot.maxY), to: Point(x: x, y: plot.maxY + 2.5))
      items.append(.stroke(tick, Stroke(color: theme.axis, width: 0.75)))
    }
    for tick in box.xTicks.labelled {
      guard let x = box.frame.x(tick.value) else { continue }
      if box.showsXLabels {
        items += TickDrawing.below(
          tick, x: x, y: plot.maxY, length: FigureLayout.tickLength, theme: theme, role: .tick)
      } else {
        let mark = Path.segment(
          from: Point(x: x, y: plot.maxY), to: Point(x: x, y: plot.maxY + FigureLayout.tickLength))
        items.append(.stroke(mark, Stroke(color: theme.axis, width: 1)))
      }
    }
  }

  private mutating func draw(_ panel: Panel, in box: FigureLayout.PanelBox) {
    let frame = box.frame
    var layer = MarkLayer()
    for mark in panel.marks {
      let start = layer.shapes.count
      mark.content.draw(in: frame, onto: &layer)
      if let name = mark.content.label, !name.isEmpty { layer.group(from: start, as: name) }
    }
    let names = Set(panel.marks.compactMap(\.content.label))
    layer.texts += RuleLabels.texts(of: panel, in: frame)
    if isDirect {
      EndLabels.draw(panel: panel, in: frame, rightEdge: rightEdge(of: box), onto: &layer)
    }
    // Lines and dots at the edge keep their whole width.
    items.append(.clipped(frame.plot.inset(by: -5), layer.shapes))
    items += layer.leaders
    let figure = Rect(size: layout.size).inset(by: 2)
    items += layer.texts.map { text in
      let item = SceneItem.text(text.moved(into: figure))
      return text.role == .seriesLabel && names.contains(text.text) ? .series(text.text, [item]) : item
    }
  }

  /// Where the column of a panel ends.
  private func rightEdge(of box: FigureLayout.PanelBox) -> Double {
    let next = layout.panels.map(\.frame.plot.minX).filter { $0 > box.frame.plot.maxX }.min()
    return next.map { $0 - FigureLayout.labelGap } ?? layout.size.width - FigureLayout.margin.right
  }
}
