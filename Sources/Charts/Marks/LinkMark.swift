import Canvas

/// Straight lines between pairs of places, such as a change from before to after or the edges of a graph.
public struct LinkMark: Hashable, Sendable {
  /// One line from a place to another.
  public struct Link: Hashable, Sendable {
    public var from: Datum
    public var to: Datum

    public init(from: Datum, to: Datum) {
      self.from = from
      self.to = to
    }
  }

  public var links: [Link]
  public var label: String?
  public var color: MarkColor
  /// In points.
  public var width: Double
  public var opacity: Double
  /// Whether each line has an arrow at its end.
  public var hasArrows: Bool

  public init(
    _ links: [Link], label: String? = nil, color: MarkColor = .muted, width: Double = 1.25, opacity: Double = 1,
    hasArrows: Bool = false
  ) {
    self.links = links
    self.label = label
    self.color = color
    self.width = width
    self.opacity = opacity
    self.hasArrows = hasArrows
  }
}

extension LinkMark: MarkContent {
  var keySymbol: KeySymbol? { .line(width: width, dash: []) }

  func extend(_ extent: inout DataExtent) {
    for link in links {
      extent.include(link.from)
      extent.include(link.to)
    }
    extent.needsMargin = true
  }

  func draw(in frame: PanelFrame, onto layer: inout MarkLayer) {
    let paint = frame.paint(color).withAlpha(opacity)
    for link in links {
      guard let start = frame.point(link.from), let end = frame.point(link.to) else { continue }
      let arrow = hasArrows ? Arrow(from: start, to: end, width: width) : nil
      layer.shapes.append(
        .stroke(.segment(from: start, to: arrow?.neck ?? end), Stroke(color: paint, width: width, cap: .round)))
      if let arrow { layer.shapes.append(.fill(.polygon(arrow.corners), paint)) }
    }
  }
}
