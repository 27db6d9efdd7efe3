public import Canvas

/// Words at a datum.
public struct TextMark: Hashable, Sendable {
  public var datum: Datum
  public var text: String
  public var color: MarkColor
  /// The spot of the text that is put at the datum.
  public var anchor: Anchor
  /// The distance from the datum in points, `y` downwards.
  public var offset: Point

  public init(
    _ text: String, at datum: Datum, color: MarkColor = .ink, anchor: Anchor = .middle,
    offset: Point = Point(x: 0, y: -6)
  ) {
    self.text = text
    self.datum = datum
    self.color = color
    self.anchor = anchor
    self.offset = offset
  }
}

extension TextMark: MarkContent {
  var label: String? { nil }
  var keySymbol: KeySymbol? { nil }

  func extend(_ extent: inout DataExtent) { extent.include(datum) }

  func draw(in frame: PanelFrame, onto layer: inout MarkLayer) {
    guard !text.isEmpty, let point = frame.point(datum) else { return }
    let paint = frame.paint.textColor(color)
    layer.texts.append(
      SceneText(
        text, role: .annotation, at: point.offset(x: offset.x, y: offset.y), anchor: anchor,
        style: TextStyle(size: frame.theme.tickSize, color: paint), halo: frame.theme.background))
  }
}
