import Canvas

/// A stretch of one axis shaded across the plot, such as a lockdown or a target range.
public struct RegionMark: Hashable, Sendable {
  /// The axis that the stretch belongs to, and its ends in any order.
  public enum Place: Hashable, Sendable {
    case x(Double, Double)
    case y(Double, Double)
  }

  public var place: Place
  /// Words at the stretch: above the plot for one of the x axis, inside at the right for one of the y axis.
  public var text: String?
  public var color: MarkColor
  public var opacity: Double

  public init(_ place: Place, text: String? = nil, color: MarkColor = .muted, opacity: Double = 0.12) {
    self.place = place
    self.text = text
    self.color = color
    self.opacity = opacity
  }
}

extension RegionMark: MarkContent {
  var label: String? { nil }
  var keySymbol: KeySymbol? { nil }

  func extend(_ extent: inout DataExtent) {
    switch place {
    case .x(let from, let to):
      extent.include(x: from)
      extent.include(x: to)
    case .y(let from, let to):
      extent.include(y: from)
      extent.include(y: to)
    }
  }

  func draw(in frame: PanelFrame, onto layer: inout MarkLayer) {
    guard let rect = rect(in: frame) else { return }
    layer.shapes.append(.fill(.rectangle(rect), frame.paint(color).withAlpha(opacity)))
    // The words of a stretch of the x axis stand above the plot, side by side: see RuleLabels.
    guard case .y = place, let text, !text.isEmpty else { return }
    let style = TextStyle(size: frame.theme.tickSize, color: frame.paint.textColor(color))
    layer.labels.append(
      PlacedLabel(
        text: text, role: .annotation, style: style,
        places: [
          .init(Point(x: rect.maxX - 4, y: rect.minY + 4), Anchor(.end, .capital)),
          .init(Point(x: rect.minX + 4, y: rect.minY + 4), Anchor(.start, .capital)),
          .init(Point(x: rect.maxX - 4, y: rect.maxY - 4), Anchor(.end, .baseline)),
          .init(Point(x: rect.minX + 4, y: rect.maxY - 4), Anchor(.start, .baseline)),
        ]))
  }

  /// The part of the plot that the stretch covers; nil for none.
  func rect(in frame: PanelFrame) -> Rect? {
    let plot = frame.plot
    switch place {
    case .x(let from, let to):
      guard let start = frame.x(from), let end = frame.x(to) else { return nil }
      let (low, high) = (max(min(start, end), plot.minX), min(max(start, end), plot.maxX))
      return high > low ? Rect(x: low, y: plot.minY, width: high - low, height: plot.height) : nil
    case .y(let from, let to):
      guard let start = frame.y(from), let end = frame.y(to) else { return nil }
      let (low, high) = (max(min(start, end), plot.minY), min(max(start, end), plot.maxY))
      return high > low ? Rect(x: plot.minX, y: low, width: plot.width, height: high - low) : nil
    }
  }
}
