extension Path {
  /// The distance of a control point from its end, for a quarter of a circle of radius 1: 4/3·(√2 − 1).
  ///
  /// The curve leaves the circle by at most 0.03 % of the radius. Cairo's own arcs call `sin` and `cos`, whose last bit
  /// differs between machines.
  static let quarterCircle = 0.5522847498307936

  /// An upright rectangle.
  public static func rectangle(_ rect: Rect) -> Path {
    .polygon([
      Point(x: rect.minX, y: rect.minY), Point(x: rect.maxX, y: rect.minY),
      Point(x: rect.maxX, y: rect.maxY), Point(x: rect.minX, y: rect.maxY),
    ])
  }

  /// A rectangle with rounded corners; a radius above half of the shorter side is cut to it.
  public static func rectangle(_ rect: Rect, cornerRadius: Double) -> Path {
    let radius = min(max(0, cornerRadius), rect.width / 2, rect.height / 2)
    guard radius > 0 else { return rectangle(rect) }
    let pull = radius * (1 - quarterCircle)
    let (left, top, right, bottom) = (rect.minX, rect.minY, rect.maxX, rect.maxY)
    return Path(elements: [
      .move(to: Point(x: left + radius, y: top)),
      .line(to: Point(x: right - radius, y: top)),
      .curve(
        to: Point(x: right, y: top + radius),
        control1: Point(x: right - pull, y: top), control2: Point(x: right, y: top + pull)),
      .line(to: Point(x: right, y: bottom - radius)),
      .curve(
        to: Point(x: right - radius, y: bottom),
        control1: Point(x: right, y: bottom - pull), control2: Point(x: right - pull, y: bottom)),
      .line(to: Point(x: left + radius, y: bottom)),
      .curve(
        to: Point(x: left, y: bottom - radius),
        control1: Point(x: left + pull, y: bottom), control2: Point(x: left, y: bottom - pull)),
      .line(to: Point(x: left, y: top + radius)),
      .curve(
        to: Point(x: left + radius, y: top),
        control1: Point(x: left, y: top + pull), control2: Point(x: left + pull, y: top)),
      .close,
    ])
  }

  /// A circle of four Bézier curves.
  public static func circle(center: Point, radius: Double) -> Path {
    let pull = radius * quarterCircle
    let (x, y) = (center.x, center.y)
    return Path(elements: [
      .move(to: Point(x: x + radius, y: y)),
      .curve(
        to: Point(x: x, y: y + radius),
        control1: Point(x: x + radius, y: y + pull), control2: Point(x: x + pull, y: y + radius)),
      .curve(
        to: Point(x: x - radius, y: y),
        control1: Point(x: x - pull, y: y + radius), control2: Point(x: x - radius, y: y + pull)),
      .curve(
        to: Point(x: x, y: y - radius),
        control1: Point(x: x - radius, y: y - pull), control2: Point(x: x - pull, y: y - radius)),
      .curve(
        to: Point(x: x + radius, y: y),
        control1: Point(x: x + pull, y: y - radius), control2: Point(x: x + radius, y: y - pull)),
      .close,
    ])
  }

  /// Straight lines through points in order; a point that is not finite leaves a gap.
  public static func polyline(_ points: [Point]) -> Path {
    var path = Path()
    path.addLines(through: points)
    return path
  }

  /// Straight lines through points in order and back to the first.
  public static func polygon(_ points: [Point]) -> Path {
    var path = polyline(points)
    path.close()
    return path
  }

  /// One straight line.
  public static func segment(from start: Point, to end: Point) -> Path {
    Path(elements: [.move(to: start), .line(to: end)])
  }

  private mutating func addLines(through points: [Point]) {
    guard let first = points.first else { return }
    move(to: first)
    for point in points.dropFirst() { line(to: point) }
  }
}
