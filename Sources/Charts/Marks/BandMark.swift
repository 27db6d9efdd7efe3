import Canvas

/// The area between a lower and an upper bound, such as an interval or the difference of two lines.
///
/// Missing bounds break the band.
public struct BandMark: Hashable, Sendable {
  /// The bounds at one place.
  public struct Bounds: Hashable, Sendable {
    public var x: Double
    public var low: Double
    public var high: Double

    public init(_ x: Double, low: Double, high: Double) {
      self.x = x
      self.low = low
      self.high = high
    }
  }

  public var data: [Bounds]
  public var label: String?
  public var color: MarkColor
  /// 0 is invisible, 1 hides what is below.
  public var opacity: Double

  public init(_ data: [Bounds], label: String? = nil, color: MarkColor = .category(0), opacity: Double = 0.18) {
    self.data = data
    self.label = label
    self.color = color
    self.opacity = opacity
  }
}

extension BandMark: MarkContent {
  var keySymbol: KeySymbol? { .area(opacity: opacity) }

  func extend(_ extent: inout DataExtent) {
    for bounds in data {
      extent.include(Datum(bounds.x, bounds.low))
      extent.include(Datum(bounds.x, bounds.high))
    }
  }

  func draw(in frame: PanelFrame, onto layer: inout MarkLayer) {
    let paint = frame.paint(color).withAlpha(opacity)
    var (upper, lower): ([Point], [Point]) = ([], [])
    func flush() {
      if upper.count > 1 { layer.shapes.append(.fill(.polygon(upper + lower.reversed()), paint)) }
      upper = []
      lower = []
    }
    for bounds in data {
      guard let high = frame.point(Datum(bounds.x, bounds.high)), let low = frame.point(Datum(bounds.x, bounds.low))
      else {
        flush()
        continue
      }
      upper.append(high)
      lower.append(low)
    }
    flush()
  }
}
