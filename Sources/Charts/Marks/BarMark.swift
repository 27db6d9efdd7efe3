import Canvas

/// Upright bars from zero to each datum.
public struct BarMark: Hashable, Sendable {
  public var data: [Datum]
  public var label: String?
  public var color: MarkColor
  /// The width of a bar in units of the x axis.
  public var width: Double

  public init(_ data: [Datum], label: String? = nil, color: MarkColor = .category(0), width: Double = 0.8) {
    self.data = data
    self.label = label
    self.color = color
    self.width = width
  }
}

extension BarMark: MarkContent {
  var keySymbol: KeySymbol? { .area(opacity: 1) }

  var readable: [Datum] { data }

  func extend(_ extent: inout DataExtent) {
    for datum in data {
      extent.include(Datum(datum.x - width / 2, datum.y))
      extent.include(Datum(datum.x + width / 2, datum.y))
    }
    extent.needsMargin = true
    // Bars are compared by length, so they stand on zero. A logarithmic axis has none: there they stand on its low end.
    extent.include(y: 0)
  }

  func draw(in frame: PanelFrame, onto layer: inout MarkLayer) {
    let paint = frame.paint(color)
    let base = frame.y(0) ?? frame.plot.maxY
    for datum in data {
      guard let left = frame.x(datum.x - width / 2), let right = frame.x(datum.x + width / 2),
        let top = frame.y(datum.y)
      else { continue }
      layer.shapes.append(
        .fill(.rectangle(Rect(x: left, y: min(top, base), width: right - left, height: abs(base - top))), paint))
    }
  }
}
