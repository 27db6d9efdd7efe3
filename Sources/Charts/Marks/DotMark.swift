import Canvas

/// A dot at each datum.
public struct DotMark: Hashable, Sendable {
  public var data: [Datum]
  public var label: String?
  public var color: MarkColor
  /// In points.
  public var radius: Double

  public init(_ data: [Datum], label: String? = nil, color: MarkColor = .category(0), radius: Double = 3) {
    self.data = data
    self.label = label
    self.color = color
    self.radius = radius
  }
}

extension DotMark: MarkContent {
  var keySymbol: KeySymbol? { .dot(radius: radius) }

  var readable: [Datum] { data }

  func extend(_ extent: inout DataExtent) {
    for datum in data { extent.include(datum) }
    extent.needsMargin = true
  }

  func draw(in frame: PanelFrame, onto layer: inout MarkLayer) {
    let paint = frame.paint(color)
    for datum in data {
      guard let center = frame.point(datum) else { continue }
      layer.shapes.append(.fill(.circle(center: center, radius: radius + 0.75), frame.theme.background))
      layer.shapes.append(.fill(.circle(center: center, radius: radius), paint))
    }
  }
}
