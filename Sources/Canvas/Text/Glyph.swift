/// The drawn form of a character, in units of the design.
struct Glyph: Sendable {
  /// The number of the glyph in its font file; 0 is the box for a missing character.
  let index: UInt32
  let advance: Int
  /// `y` grows upwards from the baseline.
  let outline: Path

  /// The top of the outline; curves count with their control points.
  var top: Double {
    outline.elements.reduce(0) { top, element in
      switch element {
      case .move(let point), .line(let point): max(top, point.y)
      case .curve(let point, let control1, let control2): max(top, point.y, control1.y, control2.y)
      case .close: top
      }
    }
  }
}
