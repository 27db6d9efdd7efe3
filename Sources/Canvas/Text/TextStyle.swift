/// The look of a line of text.
public struct TextStyle: Hashable, Sendable {
  public var font: Font
  /// The em in points.
  public var size: Double
  public var color: Color
  /// What the text may say about its own look.
  public var notation: TextNotation

  public init(font: Font = .sans, size: Double = 11, color: Color = .black, notation: TextNotation = .plain) {
    self.font = font
    self.size = size
    self.color = color
    self.notation = notation
  }

  /// The extent of a line of text in this style.
  public func measure(_ text: String) -> TextMetrics { font.measure(text, size: size, notation: notation) }

  /// The outlines of a line of text in this style; see ``Font/outline(of:size:notation:at:anchor:rotation:)``.
  public func outline(
    of text: String, at point: Point = .zero, anchor: Anchor = .start, rotation: QuarterTurn = .none
  ) -> Path {
    font.outline(of: text, size: size, notation: notation, at: point, anchor: anchor, rotation: rotation)
  }

  /// The characters of a text that no font has; see ``Font/missing(in:notation:)``.
  public func missing(in text: String) -> [Unicode.Scalar] { font.missing(in: text, notation: notation) }
}
