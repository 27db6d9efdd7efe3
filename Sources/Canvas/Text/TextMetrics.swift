/// The extent of a line of text, in points.
public struct TextMetrics: Hashable, Sendable {
  /// The sum of advances and kerning, from the start of the first glyph to the start of a next one.
  public let width: Double
  /// From the baseline up to the top of the tallest letters of the font, accents included.
  public let ascent: Double
  /// From the baseline down to the bottom of the deepest letters of the font.
  public let descent: Double
  /// From the baseline up to the top of a capital; digits are as tall.
  public let capHeight: Double
  /// From the baseline up to the top of a lower-case x.
  public let xHeight: Double

  /// The height of a line: `ascent + descent`.
  public var height: Double { ascent + descent }
}
