import Canvas

/// The fourth phase: boxes. Where the header, each plot and its ticks, and the footer stand, and how large the figure is.
///
/// Heights come first (they follow from texts), then the y axes, whose labels decide the widths of the plots, then the x axis.
struct FigureLayout {
  /// One panel's place.
  struct PanelBox {
    let frame: PanelFrame
    let xTicks: AxisTicks
    let yTicks: AxisTicks
    let showsXLabels: Bool
    let showsYLabels: Bool
    let title: SceneText?
  }

  let size: Size
  let header: FigureHeader
  let panels: [PanelBox]
  let footer: [SceneText]

  static let margin = (top: 14.0, left: 14.0, bottom: 12.0, right: 18.0)
  static let tickLength = 4.0
  /// From the plot to its y labels.
  static let labelGap = 7.0
  /// From the plot to names at line ends.
  static let endGap = 8.0
  private static let columnGap = 26.0
  private static let rowGap = 16.0
  private static let minimalPlot = Size(width: 40, height: 100)

  init(chart: Chart, plan: KeyPlan, paint: Paint) {
    let theme = paint.theme
    let width = max(160, chart.width.isFinite ? chart.width : 720)
    let innerWidth = width - Self.margin.left - Self.margin.right
    header = FigureHeader(
      chart: chart, plan: plan, paint: paint, left: Self.margin.left, top: Self.margin.top, width: innerWidth)

    // Heights.
    let grid = PanelGrid(count: chart.panels.count, columns: chart.columns, width: innerWidth)
    let tickStyle = TextStyle(size: theme.tickSize, color: theme.muted)
    let titleStyle = TextStyle(font: .sansBold, size: theme.panelTitleSize, color: theme.ink)
    let titleHeight = chart.panels.contains { $0.title?.isEmpty == false } ? 1.5 * theme.panelTitleSize : 0
    let ruleHeight = chart.panels.contains(where: RuleLabels.isNeeded) ? RuleLabels.height(theme) : 0
    let xLabelHeight = Self.tickLength + 3 + (chart.x.scale == .day ? 2 : 1) * TickDrawing.lineHeight(theme)
    let footer = FigureFooter(chart: chart, theme: theme, width: innerWidth)
    let labelledRows = Double((0..<grid.rows).filter(grid.hasLowest).count)
    let aroundPlots =
      header.bottom + Double(grid.rows) * (titleHeight + ruleHeight) + labelledRows * xLabelHeight
      + Double(max(0, grid.rows - 1)) * Self.rowGap + footer.height + Self.margin.bottom
    let plotHeight: Double
    if let height = chart.height, height.isFinite {
      plotHeight = max(Self.minimalPlot.height, (height - aroundPlots) / Double(max(1, grid.rows)))
    } else if grid.count <= 1 {
      plotHeight = max(200, 0.58 * width - aroundPlots)
    } else {
      plotHeight = min(max(0.6 * innerWidth / Double(grid.columns), 110), 260)
    }

    // The y axes.
    let ySpace = AxisSpace(direction: .vertical, length: plotHeight, style: tickStyle)
    let whole = DataExtent(of: chart.panels, x: chart.x, y: chart.y)
    let shared = Self.yScale(chart, extent: whole, in: ySpace)
    let yScales = chart.panels.map { panel in
      chart.ySharing == .shared
        ? shared : Self.yScale(chart, extent: DataExtent(of: [panel], x: chart.x, y: chart.y), in: ySpace)
    }
    let yTicks = yScales.map { $0.ticks(in: ySpace) }
    let labelWidth = yTicks.flatMap(\.labelled).map { tickStyle.measure($0.text).width }.max() ?? 0
    let gutter = labelWidth + Self.labelGap

    // Widths.
    let xDomain = chart.x.domain(reaching: whole.x, margin: whole.needsMargin ? 0.02 : 0)
    let endWidth =
      plan.isDirect ? EndLabels.marginWidth(of: chart, xDomain: xDomain, theme: theme, limit: 0.3 * innerWidth) : 0
    let gutters = chart.ySharing == .shared ? 1 : Double(grid.columns)
    let plotWidth = max(
      Self.minimalPlot.width,
      (innerWidth - gutters * gutter - Double(grid.columns) * endWidth
        - Double(grid.columns - 1) * Self.columnGap) / Double(grid.columns))

    // The x axis, which all panels share.
    let xSpace = AxisSpace(direction: .horizontal, length: plotWidth, style: tickStyle)
    let xScale = chart.x.positionScale(domain: xDomain, in: xSpace)
    let xTicks = xScale.ticks(in: xSpace)

    // Places.
    var boxes: [PanelBox] = []
    var rowTop = header.bottom
    for row in 0..<grid.rows {
      for index in (row * grid.columns)..<min((row + 1) * grid.columns, grid.count) {
        let column = grid.column(of: index)
        let guttersBefore = chart.ySharing == .shared ? 1 : Double(column + 1)
        let x =
          Self.margin.left + guttersBefore * gutter + Double(column) * (plotWidth + endWidth + Self.columnGap)
        let plot = Rect(x: x, y: rowTop + titleHeight + ruleHeight, width: plotWidth, height: plotHeight)
        let title = (chart.panels[index].title ?? "").truncated(to: plotWidth, style: titleStyle)
        boxes.append(
          PanelBox(
            frame: PanelFrame(plot: plot, xScale: xScale, yScale: yScales[index], paint: paint),
            xTicks: xTicks, yTicks: yTicks[index], showsXLabels: grid.isLowest(index),
            showsYLabels: chart.ySharing == .free || column == 0,
            title: title.isEmpty
              ? nil
              : SceneText(
                title, role: .panelTitle, at: Point(x: x, y: rowTop), anchor: Anchor(.start, .top),
                style: titleStyle)))
      }
      rowTop += titleHeight + ruleHeight + plotHeight + (grid.hasLowest(row: row) ? xLabelHeight : 0)
      if row + 1 < grid.rows { rowTop += Self.rowGap }
    }
    panels = boxes
    let plotRight = boxes.map(\.frame.plot.maxX).max() ?? width - Self.margin.right
    self.footer = footer.texts(left: Self.margin.left, right: plotRight, top: rowTop)
    size = Size(width: width, height: rowTop + footer.height + Self.margin.bottom)
  }

  private static func yScale(_ chart: Chart, extent: DataExtent, in space: AxisSpace) -> any PositionScale {
    let domain = chart.y.domain(
      reaching: extent.y, margin: chart.y.scale == .log || extent.needsMargin ? 0.03 : 0)
    return chart.y.positionScale(domain: domain, in: space)
  }
}
