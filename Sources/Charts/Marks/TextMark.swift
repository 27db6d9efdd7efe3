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
  /// Whether the words may stand at another side of the datum where others are in the way.
  public var isMovable: Bool
  /// How far from the datum the words keep at those other sides, such as the radius of a dot.
  public var distance: Double
  /// The colour of the area on which the words stand, if they do: they are then black or white, whichever can be read.
  public var ground: MarkColor?

  public init(
    _ text: String, at datum: Datum, color: MarkColor = .ink, anchor: Anchor = .middle,
    offset: Point = Point(x: 0, y: -6), isMovable: Bool = true, distance: Double = 3, ground: MarkColor? = nil
  ) {
    self.text = text
    self.datum = datum
    self.color = color
    self.anchor = anchor
    self.offset = offset
    self.isMovable = isMovable
    self.distance = distance
    self.ground = ground
  }
}

extension TextMark: MarkContent {
  var label: String? { nil }
  var keySymbol: KeySymbol? { nil }

  func extend(_ extent: inout DataExtent) { extent.include(datum) }

  func draw(in frame: PanelFrame, onto layer: inout MarkLayer) {
    guard !text.isEmpty, let point = frame.point(datum) else { return }
    let style = TextStyle(
      size: frame.theme.tickSize, color: ground.map { frame.paint.ink(on: $0) } ?? frame.paint.textColor(color))
    let own = PlacedLabel.Place(point.offset(x: offset.x, y: offset.y), anchor)
    layer.labels.append(
      PlacedLabel(
        text: text, role: .annotation, style: style, hasHalo: ground == nil,
        places: isMovable
          ? PlacedLabel.places(around: point, anchor: anchor, offset: offset, distance: distance) : [own]))
  }
}
