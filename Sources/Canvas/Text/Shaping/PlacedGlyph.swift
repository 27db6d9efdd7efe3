/// A glyph of a line of text and where it stands.
struct PlacedGlyph: Sendable {
  /// In units of its own design, `y` upwards from its origin.
  let outline: Path
  /// The origin from the start of the line and upwards from the baseline, in units of the line.
  let x: Double
  let y: Double
  /// Units of the line in a unit of the glyph's design.
  let scale: Double
}
