/// The look of a line of text.
public struct TextStyle: Hashable, Sendable {
  public var font: Font
  /// The em in points.
  public var size: Double
  public var color: Color

  public init(font: Font = .sans, size: Double = 11, color: Color = .black) {
    self.font = font
    self.size = size
    self.color = color
  }

  /// The extent of a line of text in this style.
  public func measure(_ text: String) -> TextMetrics { font.measure(text, size: size) }
}
