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
    let stroke = Stroke(color: frame.paint(color), width: width, dash: dash)
    switch place {
    case .x(let value):
      guard let x = frame.x(value) else { return }
      layer.shapes.append(
        .stroke(.segment(from: Point(x: x, y: frame.plot.minY), to: Point(x: x, y: frame.plot.maxY)), stroke))
    case .y(let value):
      guard let y = frame.y(value) else { return }
      layer.shapes.append(
        .stroke(.segment(from: Point(x: frame.plot.minX, y: y), to: Point(x: frame.plot.maxX, y: y)), stroke))
      guard let text, !text.isEmpty else { return }
      let style = TextStyle(
        size: frame.theme.tickSize,
        color: frame.paint(color).legible(on: frame.theme.background, ink: frame.theme.ink))
      // Below the line where there is no room above.
      let isAbove = y - style.measure(text).height - 2 >= frame.plot.minY
      layer.texts.append(
        SceneText(
          text, role: .annotation, at: Point(x: frame.plot.maxX - 2, y: isAbove ? y - 3 : y + 3),
          anchor: Anchor(.end, isAbove ? .bottom : .top), style: style, halo: frame.theme.background))
    }
  }
}
