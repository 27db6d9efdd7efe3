/// The rows of a figure's panels: where each begins, and how high the plots are.
struct PanelRows {
  let plotHeight: Double
  /// Where the last row ends.
  let bottom: Double

  /// From the top of a row to its plots: panel titles and the words of upright rules.
  private let aboveHeight: Double
  private let tops: [Double]

  private static let gap = 16.0
  private static let minimalPlotHeight = 100.0

  /// - Parameters:
  ///   - above: Where the header ends.
  ///   - below: The room that the footer needs.
  init(chart: Chart, theme: Theme, grid: PanelGrid, width: Double, above: Double, below: Double) {
    let hasTitles = chart.panels.contains { $0.title?.isEmpty == false }
    aboveHeight =
      (hasTitles ? 1.5 * theme.panelTitleSize : 0)
      + (chart.panels.contains(where: RuleLabels.isNeeded) ? RuleLabels.height(theme) : 0)
    // Two lines for dates, whose year stands below.
    let labelHeight = FigureLayout.tickLength + 3 + (chart.x.scale == .day ? 2 : 1) * TickDrawing.lineHeight(theme)
    let labelHeights = (0..<grid.rows).map { grid.hasLowest(row: $0) || chart.xSharing == .free ? labelHeight : 0 }

    let rowCount = Double(grid.rows)
    let around =
      above + rowCount * aboveHeight + labelHeights.reduce(0, +) + max(0, rowCount - 1) * Self.gap + below
    let plotHeight: Double
    if let height = chart.height, height.isFinite {
      plotHeight = max(Self.minimalPlotHeight, (height - around) / max(1, rowCount))
    } else if grid.count <= 1 {
      plotHeight = max(200, 0.58 * width - around)
    } else {
      plotHeight = min(max(0.57 * width / Double(grid.columns), 110), 260)
    }
    self.plotHeight = plotHeight

    var tops: [Double] = []
    var top = above
    for labelHeight in labelHeights {
      if !tops.isEmpty { top += Self.gap }
      tops.append(top)
      top += aboveHeight + plotHeight + labelHeight
    }
    self.tops = tops
    bottom = top
  }

  /// Where the title of a row's panels stands.
  func top(_ row: Int) -> Double { tops[row] }

  func plotY(_ row: Int) -> Double { tops[row] + aboveHeight }
}
