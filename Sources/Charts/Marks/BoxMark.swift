import Canvas

/// Box plots: the middle half of a sample as a box with a line at the median, whiskers, and outliers as dots (Tukey 1977).
public struct BoxMark: Hashable, Sendable {
  /// The summary of one sample.
  public struct Box: Hashable, Sendable {
    public var place: Double
    public var lowWhisker: Double
    public var lowQuartile: Double
    public var median: Double
    public var highQuartile: Double
    public var highWhisker: Double
    public var outliers: [Double]

    public init(
      _ place: Double, lowWhisker: Double, lowQuartile: Double, median: Double, highQuartile: Double,
      highWhisker: Double, outliers: [Double] = []
    ) {
      self.place = place
      self.lowWhisker = lowWhisker
      self.lowQuartile = lowQuartile
      self.median = median
      self.highQuartile = highQuartile
      self.highWhisker = highWhisker
      self.outliers = outliers
    }
  }

  public var boxes: [Box]
  public var label: String?
  public var color: MarkColor
  /// The width of a box in units of the axis of places.
  public var width: Double
  public var direction: MarkDirection

  public init(
    _ boxes: [Box], label: String? = nil, color: MarkColor = .category(0), width: Double = 0.6,
    direction: MarkDirection = .upright
  ) {
    self.boxes = boxes
    self.label = label
    self.color = color
    self.width = width
    self.direction = direction
  }
}

extension BoxMark: MarkContent {
  var keySymbol: KeySymbol? { .area(opacity: 0.55) }

  func extend(_ extent: inout DataExtent) {
    for box in boxes {
      for value in [box.lowWhisker, box.highWhisker] + box.outliers {
        extent.include(direction.datum(box.place - width / 2, value))
        extent.include(direction.datum(box.place + width / 2, value))
      }
    }
    extent.needsMargin = true
  }

  func draw(in frame: PanelFrame, onto layer: inout MarkLayer) {
    let paint = frame.paint(color)
    let stroke = Stroke(color: paint, width: 1.25)
    func line(_ box: Box, _ from: (Double, Double), _ to: (Double, Double), _ stroke: Stroke) {
      guard let start = frame.point(direction.datum(box.place + from.0 * width, from.1)),
        let end = frame.point(direction.datum(box.place + to.0 * width, to.1))
      else { return }
      layer.shapes.append(.stroke(.segment(from: start, to: end), stroke))
    }
    for box in boxes {
      line(box, (0, box.lowWhisker), (0, box.lowQuartile), stroke)
      line(box, (0, box.highQuartile), (0, box.highWhisker), stroke)
      for end in [box.lowWhisker, box.highWhisker] { line(box, (-0.2, end), (0.2, end), stroke) }
      if let start = frame.point(direction.datum(box.place - width / 2, box.lowQuartile)),
        let end = frame.point(direction.datum(box.place + width / 2, box.highQuartile))
      {
        let outline = Path.rectangle(Rect(from: start, to: end))
        // Opaque, so that a rule behind does not show through.
        layer.shapes.append(.fill(outline, paint.mixed(with: frame.theme.background, fraction: 0.55)))
        layer.shapes.append(.stroke(outline, stroke))
      }
      line(box, (-0.5, box.median), (0.5, box.median), Stroke(color: frame.theme.ink, width: 2))
      for outlier in box.outliers {
        guard let center = frame.point(direction.datum(box.place, outlier)) else { continue }
        layer.shapes.append(.stroke(.circle(center: center, radius: 2.25), Stroke(color: paint, width: 1)))
      }
    }
  }
}
