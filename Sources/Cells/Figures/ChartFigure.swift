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
  ///
  /// - Parameter name: What tells the figure from others of its cell.
  func output(_ name: String? = nil) throws -> (block: ReportBlock, assets: [ReportAsset]) {
    let scene = chart.scene()
    let bitmap = try Canvas.bitmap(size: scene.size, scale: Self.scale, background: scene.background) { canvas in
      scene.draw(on: canvas)
    }
    let png = PNG.encode(bitmap, resolution: 72 * Self.scale)
    let figure = Figure(
      picture: Picture(asset: .figure(name: name), width: scene.size.width, height: scene.size.height), alt: alt,
      caption: [.text(caption)], data: data.shown(as: .data(name: name)))
    return (.figure(figure), [ReportAsset(.figure(name: name), .bytes(png)), data.asset(as: .data(name: name))])
  }
}
