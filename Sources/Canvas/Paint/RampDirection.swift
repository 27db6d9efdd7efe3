/// The way in which the colours of a ramp follow each other.
public enum RampDirection: Hashable, Sendable {
  case upwards, downwards, rightwards

  func ends(in rect: Rect) -> (start: Point, end: Point) {
    let top = Point(x: rect.minX, y: rect.minY)
    let bottom = Point(x: rect.minX, y: rect.maxY)
    return switch self {
    case .upwards: (bottom, top)
    case .downwards: (top, bottom)
    case .rightwards: (top, Point(x: rect.maxX, y: rect.minY))
    }
  }
}
