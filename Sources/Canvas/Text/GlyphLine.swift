/// The glyphs of a line of text and where each stands, in units of the design.
struct GlyphLine: Sendable {
  var glyphs: [Glyph] = []
  /// The start of each glyph, from the start of the line.
  var origins: [Int] = []
  /// The start of a next glyph.
  var advance = 0
}
