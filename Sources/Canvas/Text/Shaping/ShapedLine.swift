/// The glyphs of a line of text from left to right, in units of the design of the line's first font file.
struct ShapedLine: Sendable {
  var glyphs: [PlacedGlyph] = []
  /// The start of a next glyph.
  var advance = 0.0
  /// Each character that no font file has, in order, with repeats.
  var missing: [Unicode.Scalar] = []
}
