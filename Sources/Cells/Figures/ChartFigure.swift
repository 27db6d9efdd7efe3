import Canvas
import Charts
import Markup
import Report

/// A chart with its words and the numbers that it shows.
struct ChartFigure {
  /// Pixels a point: sharp on dense displays.
  static let scale = 2.0

  let chart: Chart
  let alt: String
  let caption: String
  let data: TableData

  /// The block of the page, its files, and the figure itself.
  ///
  /// - Parameter name: What tells the figure from others of its cell.
  func output(_ name: String? = nil) throws -> FigureOutput {
    let sequence = FigureSequence(name: name) { [chart] _, theme in chart.scene(theme: theme) }
    let size = chart.scene().size
    let figure = Figure(
      picture: Picture(asset: .figure(name: name), width: size.width, height: size.height), alt: alt,
      caption: [.text(caption)], data: data.shown(as: .data(name: name)))
    return FigureOutput(
      block: .figure(figure),
      assets: [ReportAsset(.figure(name: name), .bytes(try sequence.png(at: 0))), data.asset(as: .data(name: name))],
      figure: sequence)
  }
}
