import Canvas

/// A cubic Bézier curve.
struct CubicBezier: Hashable {
  var start: Point
  var control1: Point
  var control2: Point
  var end: Point

  /// The two parts before and after a parameter within 0...1 (de Casteljau).
  func split(at t: Double) -> (before: CubicBezier, after: CubicBezier) {
    let (a, b, c) = (start.mixed(control1, t), control1.mixed(control2, t), control2.mixed(end, t))
    let (d, e) = (a.mixed(b, t), b.mixed(c, t))
    let middle = d.mixed(e, t)
    return (
      CubicBezier(start: start, control1: a, control2: d, end: middle),
      CubicBezier(start: middle, control1: e, control2: c, end: end)
    )
  }

  /// The curve up to where it enters, for good, the circle about its end.
  ///
  /// - Returns: Nil if all of it lies within.
  func trimmed(before radius: Double) -> CubicBezier? {
    // The last of some steps outside; between it and the next, by halving. More steps than turns of a cubic.
    let steps = 16
    guard
      let step = (0..<steps).last(where: { split(at: Double($0) / Double(steps)).before.end.distance(to: end) > radius }
      )
    else { return nil }
    var (outside, inside) = (Double(step) / Double(steps), Double(step + 1) / Double(steps))
    for _ in 0..<30 {
      let middle = (outside + inside) / 2
      if split(at: middle).before.end.distance(to: end) > radius { outside = middle } else { inside = middle }
    }
    return outside > 0 ? split(at: outside).before : nil
  }
}

extension Point {
  /// The point at a fraction of the way to another.
  func mixed(_ other: Point, _ fraction: Double) -> Point {
    Point(x: x + (other.x - x) * fraction, y: y + (other.y - y) * fraction)
  }

  func distance(to other: Point) -> Double {
    let (dx, dy) = (other.x - x, other.y - y)
    return (dx * dx + dy * dy).squareRoot()
  }
}
