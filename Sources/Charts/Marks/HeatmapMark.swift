import Canvas

/// Rectangles on a grid, each in the colour of its value on the chart's colour scale.
public struct HeatmapMark: Hashable, Sendable {
  /// One rectangle: its middle and its value; a missing value is not drawn.
  public struct Tile: Hashable, Sendable {
    public var x: Double
    public var y: Double
    public var value: Double

    public init(x: Double, y: Double, value: Double) {
      self.x = x
      self.y = y
      self.value = value
    }
  }

  public var tiles: [Tile]
  /// The extent of a rectangle in units of the axes.
  public var width: Double
  public var height: Double

  public init(_ tiles: [Tile], width: Double = 1, height: Double = 1) {
    self.tiles = tiles
    self.width = width
    self.height = height
  }
}

extension HeatmapMark: MarkContent {
  var color: MarkColor { .value(tiles.first { $0.value.isFinite }?.value ?? .nan) }
  var colorValues: [Double] { tiles.map(\.value) }
  var label: String? { nil }
  var keySymbol: KeySymbol? { nil }

  func extend(_ extent: inout DataExtent) {
    for tile in tiles where tile.value.isFinite {
      extent.include(Datum(tile.x - width / 2, tile.y - height / 2))
      extent.include(Datum(tile.x + width / 2, tile.y + height / 2))
    }
  }

  func draw(in frame: PanelFrame, onto layer: inout MarkLayer) {
    for tile in tiles where tile.value.isFinite {
      guard let from = frame.point(Datum(tile.x - width / 2, tile.y - height / 2)),
        let to = frame.point(Datum(tile.x + width / 2, tile.y + height / 2))
      else { continue }
      // Edges on whole pixels of a picture at 2×, so that neighbours meet without a seam.
      let (left, right) = (Self.snapped(min(from.x, to.x)), Self.snapped(max(from.x, to.x)))
      let (top, bottom) = (Self.snapped(min(from.y, to.y)), Self.snapped(max(from.y, to.y)))
      guard right > left, bottom > top else { continue }
      let box = Rect(x: left, y: top, width: right - left, height: bottom - top)
      layer.shapes.append(.fill(.rectangle(box), frame.paint(.value(tile.value))))
    }
  }

  private static func snapped(_ place: Double) -> Double { (place * 2).rounded() / 2 }
}
