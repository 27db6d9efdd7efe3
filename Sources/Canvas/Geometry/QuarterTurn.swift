/// A rotation by a multiple of 90 degrees, as seen on the page.
///
/// These are the only rotations: they exchange and negate coordinates, so they are exact, where any other angle would
/// need sines that differ between machines.
public enum QuarterTurn: Hashable, Sendable, CaseIterable {
  /// Text reads to the right.
  case none
  /// Text reads downwards.
  case clockwise
  /// Text is upside down.
  case half
  /// Text reads upwards.
  case counterclockwise

  /// The vector `(x, y)`, `y` downwards, after this turn about the origin.
  public func turned(x: Double, y: Double) -> (x: Double, y: Double) {
    switch self {
    case .none: (x, y)
    case .clockwise: (-y, x)
    case .half: (-x, -y)
    case .counterclockwise: (y, -x)
    }
  }
}
