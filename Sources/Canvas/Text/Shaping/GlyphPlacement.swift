/// Where a line of glyphs stands: maps units of the design, `y` upwards, to points, `y` downwards.
struct GlyphPlacement {
  /// The start of the baseline of the line.
  let origin: Point
  /// Points in a unit of the line.
  let scale: Double
  let turn: QuarterTurn

  func place(_ point: Point, of glyph: PlacedGlyph) -> Point {
    let (x, y) = turn.turned(
      x: (glyph.x + point.x * glyph.scale) * scale, y: -(glyph.y + point.y * glyph.scale) * scale)
    return Point(x: origin.x + x, y: origin.y + y)
  }
}

extension Path {
  /// Appends a path with each of its points, controls included, put elsewhere.
  mutating func append(_ path: Path, placing place: (Point) -> Point) {
    for element in path.elements {
      switch element {
      case .move(let point): move(to: place(point))
      case .line(let point): line(to: place(point))
      case .curve(let point, let control1, let control2):
        curve(to: place(point), control1: place(control1), control2: place(control2))
      case .close: close()
      }
    }
  }
}
