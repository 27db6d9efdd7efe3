import Canvas

/// Bars from a base, mostly zero, to each datum: upright from the x axis, or level from the y axis.
public struct BarMark: Hashable, Sendable {
  /// One bar: its place along the one axis and its ends along the other.
  public struct Bar: Hashable, Sendable {
    public var place: Double
    public var from: Double
    public var to: Double
    /// In units of the axis of places; nil for the mark's.
    public var width: Double?

    public init(_ place: Double, from: Double = 0, to: Double, width: Double? = nil) {
      self.place = place
      self.from = from
      self.to = to
      self.width = width
    }
  }

  public var bars: [Bar]
  public var label: String?
  public var color: MarkColor
  /// The width of a bar in units of the axis of places.
  public var width: Double
  public var direction: MarkDirection
  public var opacity: Double

  public init(
    bars: [Bar], label: String? = nil, color: MarkColor = .category(0), width: Double = 0.8,
    direction: MarkDirection = .upright, opacity: Double = 1
  ) {
    self.bars = bars
    self.label = label
    self.color = color
    self.width = width
    self.direction = direction
    self.opacity = opacity
  }

  /// Upright bars from zero.
  public init(_ data: [Datum], label: String? = nil, color: MarkColor = .category(0), width: Double = 0.8) {
    self.init(bars: data.map { Bar($0.x, to: $0.y) }, label: label, color: color, width: width)
  }
}

extension BarMark: MarkContent {
  var keySymbol: KeySymbol? { .area(opacity: opacity) }

  var readable: [Datum] { bars.map { direction.datum($0.place, $0.to) } }

  func extend(_ extent: inout DataExtent) {
    for bar in bars {
      let half = (bar.width ?? width) / 2
      for end in [bar.from, bar.to] {
        extent.include(direction.datum(bar.place - half, end))
        extent.include(direction.datum(bar.place + half, end))
      }
    }
    extent.needsMargin = true
    // Bars are compared by length, so they stand on zero. A logarithmic axis has none: there they stand on its low end.
    guard bars.contains(where: { $0.from == 0 }) else { return }
    if direction == .upright { extent.include(y: 0) } else { extent.include(x: 0) }
  }

  func draw(in frame: PanelFrame, onto layer: inout MarkLayer) {
    let paint = frame.paint(color).withAlpha(opacity)
    for bar in bars {
      let half = (bar.width ?? width) / 2
      guard let start = corner(bar.place - half, bar.from, in: frame),
        let end = frame.point(direction.datum(bar.place + half, bar.to))
      else { continue }
      layer.shapes.append(.fill(.rectangle(Rect(from: start, to: end)), paint))
    }
  }

  /// The corner at the base of a bar, which is an end of the plot where the axis does not have the base.
  private func corner(_ place: Double, _ base: Double, in frame: PanelFrame) -> Point? {
    switch direction {
    case .upright: frame.x(place).map { Point(x: $0, y: frame.y(base) ?? frame.plot.maxY) }
    case .level: frame.y(place).map { Point(x: frame.x(base) ?? frame.plot.minX, y: $0) }
    }
  }
}
