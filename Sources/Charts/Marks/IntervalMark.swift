import Canvas

/// Upright lines with caps from a lower to an upper bound, such as the uncertainty of a bar; a dot marks the value between.
public struct IntervalMark: Hashable, Sendable {
  /// The bounds at one place; NaN as the value for no dot.
  public struct Interval: Hashable, Sendable {
    public var x: Double
    public var low: Double
    public var value: Double
    public var high: Double

    public init(_ x: Double, low: Double, value: Double = .nan, high: Double) {
      self.x = x
      self.low = low
      self.value = value
      self.high = high
    }
  }

  public var intervals: [Interval]
  public var label: String?
  public var color: MarkColor
  /// In points.
  public var width: Double

  public init(_ intervals: [Interval], label: String? = nil, color: MarkColor = .ink, width: Double = 1.5) {
    self.intervals = intervals
    self.label = label
    self.color = color
    self.width = width
  }
}

extension IntervalMark: MarkContent {
  var keySymbol: KeySymbol? { .line(width: width, dash: []) }

  var readable: [Datum] { intervals.map { Datum($0.x, $0.value) } }

  func extend(_ extent: inout DataExtent) {
    for interval in intervals {
      for bound in [interval.low, interval.value, interval.high] { extent.include(Datum(interval.x, bound)) }
    }
    extent.needsMargin = true
  }

  func draw(in frame: PanelFrame, onto layer: inout MarkLayer) {
    let paint = frame.paint(color)
    let stroke = Stroke(color: paint, width: width)
    let cap = 3.5
    for interval in intervals {
      if let low = frame.point(Datum(interval.x, interval.low)),
        let high = frame.point(Datum(interval.x, interval.high))
      {
        layer.shapes.append(.stroke(.segment(from: low, to: high), stroke))
        for end in [low, high] {
          layer.shapes.append(.stroke(.segment(from: end.offset(x: -cap), to: end.offset(x: cap)), stroke))
        }
      }
      if let value = frame.point(Datum(interval.x, interval.value)) {
        layer.shapes.append(.fill(.circle(center: value, radius: 2 * width), paint))
      }
    }
  }
}
