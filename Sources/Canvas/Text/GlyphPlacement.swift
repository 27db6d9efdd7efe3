/// Where a glyph stands: maps units of the design, `y` upwards, to points, `y` downwards.
struct GlyphPlacement {
  /// The start of the baseline of the line.
  let origin: Point
  /// The distance of the glyph from the start of the line, in units of the design.
  let advance: Double
  /// Points in a unit of the design.
  let scale: Double
  let turn: QuarterTurn

  func place(_ point: Point) -> Point {
    let (x, y) = turn.turned(x: (advance + point.x) * scale, y: -point.y * scale)
    return Point(x: origin.x + x, y: origin.y + y)
  }
}

extension Path {
  mutating func append(_ outline: Path, placed placement: GlyphPlacement) {
    for element in outline.elements {
      switch element {
      case .move(let point): move(to: placement.place(point))
      case .line(let point): line(to: placement.place(point))
      case .curve(let point, let control1, let control2):
        curve(
          to: placement.place(point), control1: placement.place(control1), control2: placement.place(control2))
      case .close: close()
      }
    }
  }
}
