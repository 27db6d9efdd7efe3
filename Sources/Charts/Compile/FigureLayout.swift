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

  init(chart: Chart, plan: KeyPlan, paint: Paint) {
    let theme = paint.theme
    let width = max(160, chart.width.isFinite ? chart.width : 720)
    let innerWidth = width - Self.margin.left - Self.margin.right
    let grid = PanelGrid(count: chart.panels.count, columns: chart.columns, width: innerWidth)
    header = FigureHeader(
      chart: chart, plan: plan, paint: paint, left: Self.margin.left, top: Self.margin.top, width: innerWidth)
    let footer = FigureFooter(chart: chart, theme: theme, width: innerWidth)
    let rows = PanelRows(
      chart: chart, theme: theme, grid: grid, width: width, above: header.bottom,
      below: footer.height + Self.margin.bottom)

    let tickStyle = TextStyle(size: theme.tickSize, color: theme.muted)
    let ySpace = AxisSpace(direction: .vertical, length: rows.plotHeight, style: tickStyle, format: chart.y.format)
    let whole = DataExtent(of: chart.panels, x: chart.x, y: chart.y)
    let yScales = Self.yScales(of: chart, whole: whole, in: ySpace)
    let yTicks = yScales.map { $0.ticks(in: ySpace) }

    let xDomains = Self.xDomains(of: chart, whole: whole)
    let columns = PanelColumns(
      count: grid.columns, left: Self.margin.left, width: innerWidth, sharing: chart.ySharing,
      labelWidth: yTicks.flatMap(\.labelled).map { tickStyle.measure($0.text).width }.max() ?? 0,
      endWidth: plan.isDirect
        ? EndLabels.marginWidth(of: chart, xDomains: xDomains, theme: theme, limit: 0.3 * innerWidth) : 0)

    let xSpace = AxisSpace(
      direction: .horizontal, length: columns.plotWidth, style: tickStyle, format: chart.x.format)
    let xScales = xDomains.map { chart.x.positionScale(domain: $0, in: xSpace) }
    let xTicks = xScales.map { $0.ticks(in: xSpace) }

    panels = chart.panels.indices.map { index in
      let column = grid.column(of: index)
      let plot = Rect(
        x: columns.plotX(column), y: rows.plotY(grid.row(of: index)), width: columns.plotWidth, height: rows.plotHeight)
      return PanelBox(
        frame: PanelFrame(plot: plot, xScale: xScales[index], yScale: yScales[index], paint: paint),
        xTicks: xTicks[index], yTicks: yTicks[index],
        showsXLabels: chart.xSharing == .free || grid.isLowest(index),
        showsYLabels: chart.ySharing == .free || column == 0,
        title: Self.title(
          of: chart.panels[index], x: plot.minX, y: rows.top(grid.row(of: index)), width: plot.width, theme: theme))
    }
    let plotRight = panels.map(\.frame.plot.maxX).max() ?? width - Self.margin.right
    self.footer = footer.texts(left: Self.margin.left, right: plotRight, top: rows.bottom)
    size = Size(width: width, height: rows.bottom + footer.height + Self.margin.bottom)
  }

  private static func title(of panel: Panel, x: Double, y: Double, width: Double, theme: Theme) -> SceneText? {
    guard let title = panel.title, !title.isEmpty else { return nil }
    let style = TextStyle(font: .sansBold, size: theme.panelTitleSize, color: theme.ink)
    return SceneText(
      title.truncated(to: width, style: style), role: .panelTitle, at: Point(x: x, y: y), anchor: Anchor(.start, .top),
      style: style)
  }

  /// One domain for each panel: the same for all, or each its own.
  private static func xDomains(of chart: Chart, whole: DataExtent) -> [ClosedRange<Double>] {
    chart.panels.map { panel in
      let extent = chart.xSharing == .shared ? whole : DataExtent(of: [panel], x: chart.x, y: chart.y)
      return chart.x.domain(reaching: extent.x, margin: extent.needsMargin ? 0.02 : 0)
    }
  }

  /// One scale for each panel: the same for all, or each its own.
  private static func yScales(
    of chart: Chart, whole: DataExtent, in space: AxisSpace
  ) -> [any PositionScale] {
    switch chart.ySharing {
    case .shared:
      let scale = yScale(chart, extent: whole, in: space)
      return chart.panels.map { _ in scale }
    case .free:
      return chart.panels.map { panel in
        yScale(chart, extent: DataExtent(of: [panel], x: chart.x, y: chart.y), in: space)
      }
    }
  }

  private static func yScale(_ chart: Chart, extent: DataExtent, in space: AxisSpace) -> any PositionScale {
    let domain = chart.y.domain(
      reaching: extent.y, margin: chart.y.scale == .log || extent.needsMargin ? 0.03 : 0)
    return chart.y.positionScale(domain: domain, in: space)
  }
}
