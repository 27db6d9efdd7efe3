import Canvas

/// A dot at each datum.
public struct DotMark: Hashable, Sendable {
  public var data: [Datum]
  public var label: String?
  public var color: MarkColor
  /// In points.
  public var radius: Double
  /// The radius of each dot, for data with a size; empty for the same radius. Large ones are drawn first.
  public var radii: [Double]
  /// 0 is invisible, 1 hides what is below.
  public var opacity: Double

  public init(
    _ data: [Datum], label: String? = nil, color: MarkColor = .category(0), radius: Double = 3, radii: [Double] = [],
    opacity: Double = 1
  ) {
    self.data = data
    self.label = label
    self.color = color
    self.radius = radius
    self.radii = radii
    self.opacity = opacity
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
    let paint = frame.paint(color).withAlpha(opacity)
    let radii = data.indices.map { self.radii.indices.contains($0) ? self.radii[$0] : radius }
    // Small dots lie on top of large ones; equal ones keep their order.
    let order = self.radii.isEmpty ? Array(data.indices) : data.indices.sorted { (radii[$1], $0) < (radii[$0], $1) }
    for index in order {
      let radius = radii[index]
      guard radius > 0, radius.isFinite, let center = frame.point(data[index]) else { continue }
      layer.shapes.append(.fill(.circle(center: center, radius: radius + 0.75), frame.theme.background))
      layer.shapes.append(.fill(.circle(center: center, radius: radius), paint))
    }
  }
}
