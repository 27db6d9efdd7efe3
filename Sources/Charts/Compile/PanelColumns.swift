/// The columns of a figure's panels: where each plot begins, and how wide the plots are.
struct PanelColumns {
  let plotWidth: Double

  private let left: Double
  private let gutter: Double
  private let endWidth: Double
  private let sharing: Chart.Sharing

  private static let gap = 26.0
  private static let minimalPlotWidth = 40.0

  /// - Parameters:
  ///   - labelWidth: Of the widest y label; before every plot, or before the first alone if the axis is shared.
  ///   - endWidth: Of the names at line ends, after every plot.
  init(
    count: Int, left: Double, width: Double, sharing: Chart.Sharing, labelWidth: Double, endWidth: Double
  ) {
    self.left = left
    self.sharing = sharing
    self.endWidth = endWidth
    gutter = labelWidth + FigureLayout.labelGap
    let columns = Double(count)
    let gutters = sharing == .shared ? 1 : columns
    let room = width - gutters * gutter - columns * endWidth - (columns - 1) * Self.gap
    plotWidth = max(Self.minimalPlotWidth, room / columns)
  }

  func plotX(_ column: Int) -> Double {
    let gutters = sharing == .shared ? 1 : Double(column + 1)
    return left + gutters * gutter + Double(column) * (plotWidth + endWidth + Self.gap)
  }
}
