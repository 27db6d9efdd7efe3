import Canvas
import Charts
import Imaging
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

  /// The block of the page, and its files.
  func output() throws -> (block: ReportBlock, assets: [ReportAsset]) {
    let scene = chart.scene()
    let bitmap = try Canvas.bitmap(size: scene.size, scale: Self.scale, background: scene.background) { canvas in
      scene.draw(on: canvas)
    }
    let png = PNG.encode(bitmap, resolution: 72 * Self.scale)
    let figure = Figure(
      picture: Picture(asset: .figure, width: scene.size.width, height: scene.size.height), alt: alt,
      caption: [.text(caption)], data: data.shown)
    return (.figure(figure), [ReportAsset(.figure, .bytes(png)), data.asset])
  }
}
