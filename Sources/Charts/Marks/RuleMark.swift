import Canvas

/// A straight line across the plot at a place of one axis: a date, a threshold.
public struct RuleMark: Hashable, Sendable {
  /// The axis that the place belongs to, and the place.
  public enum Place: Hashable, Sendable {
    /// An upright line.
    case x(Double)
    /// A level line.
    case y(Double)
  }

  public var place: Place
  /// Words at the line: above the plot for an upright line, inside at the right for a level one.
  public var text: String?
  public var color: MarkColor
  /// In points.
  public var width: Double
  /// Lengths of dashes and gaps in points; empty for a solid line.
  public var dash: [Double]

  public init(
    _ place: Place, text: String? = nil, color: MarkColor = .muted, width: Double = 1, dash: [Double] = [1.5, 2.5]
  ) {
    self.place = place
    self.text = text
    self.color = color
    self.width = width
    self.dash = dash
  }
}

extension RuleMark: MarkContent {
  var label: String? { nil }
  var keySymbol: KeySymbol? { nil }

  func extend(_ extent: inout DataExtent) {
    switch place {
    case .x(let value): extent.include(x: value)
    case .y(let value): extent.include(y: value)
    }
  }

  func draw(in frame: PanelFrame, onto layer: inout MarkLayer) {
    guard let ends = segment(in: frame) else { return }
    let stroke = Stroke(color: frame.paint(color), width: width, dash: dash)
    layer.shapes.append(.stroke(.segment(from: ends[0], to: ends[1]), stroke))
    // The words of upright rules stand above the plot, side by side: see RuleLabels.
    guard case .y = place, let text, !text.isEmpty, frame.plot.contains(ends[1]) else { return }
    let style = TextStyle(size: frame.theme.tickSize, color: frame.paint.textColor(color))
    let above: [PlacedLabel.Place] = [
      .init(ends[1].offset(x: -2, y: -3), Anchor(.end, .bottom)),
      .init(ends[0].offset(x: 4, y: -3), Anchor(.start, .bottom)),
    ]
    let below: [PlacedLabel.Place] = [
      .init(ends[1].offset(x: -2, y: 3), Anchor(.end, .top)), .init(ends[0].offset(x: 4, y: 3), Anchor(.start, .top)),
    ]
    // Below the line where there is no room above.
    let hasRoom = ends[1].y - style.measure(text).height - 2 >= frame.plot.minY
    layer.labels.append(
      PlacedLabel(text: text, role: .annotation, style: style, places: hasRoom ? above + below : below + above))
  }

  /// Both ends of the line; nil for a place that the axis does not have.
  func segment(in frame: PanelFrame) -> [Point]? {
    switch place {
    case .x(let value):
      frame.x(value).map { [Point(x: $0, y: frame.plot.minY), Point(x: $0, y: frame.plot.maxY)] }
    case .y(let value):
      frame.y(value).map { [Point(x: frame.plot.minX, y: $0), Point(x: frame.plot.maxX, y: $0)] }
    }
  }
}
