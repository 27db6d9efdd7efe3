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
  /// - Parameters:
  ///   - name: What tells the figure from others of its cell.
  ///   - cells: The cells whose players mark their place in the chart.
  func output(_ name: String? = nil, following cells: [String] = []) throws -> FigureOutput {
    let sequence = FigureSequence(name: name) { [chart] _, theme in chart.scene(theme: theme) }
    let scene = chart.scene()
    let size = scene.size
    let figure = Figure(
      picture: Picture(asset: .figure(name: name), width: size.width, height: size.height), alt: alt,
      caption: [.text(caption)], vector: try sequence.stillVector(), following: following(cells, in: scene),
      data: data.shown(as: .data(name: name)))
    return FigureOutput(
      block: .figure(figure),
      assets: [ReportAsset(.figure(name: name), .bytes(try sequence.png(at: 0))), data.asset(as: .data(name: name))],
      figure: sequence)
  }

  private func following(_ cells: [String], in scene: Scene) -> Following? {
    let plots = scene.plots.compactMap { plot in
      plot.x.map { x in
        Following.Plot(
          left: plot.rect.minX / scene.size.width, top: plot.rect.minY / scene.size.height,
          width: plot.rect.width / scene.size.width, height: plot.rect.height / scene.size.height,
          first: x.lowerBound, last: x.upperBound)
      }
    }
    return cells.isEmpty || plots.isEmpty ? nil : Following(cells: cells, plots: plots)
  }
}
