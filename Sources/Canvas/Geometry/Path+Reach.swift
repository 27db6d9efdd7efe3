extension Path {
  /// This path without points that are not finite, and with those beyond `limit` moved to it along their lines.
  ///
  /// Within the square of `limit` about the origin, straight lines stay where they were; the controls of a curve are cut
  /// coordinate by coordinate. O(n), and a copy only where something is out of reach.
  public func reachable(within limit: Double) -> Path {
    let isWithinReach = elements.allSatisfy { element in
      switch element {
      case .move(let point), .line(let point): point.isWithin(limit)
      case .curve(let point, let control1, let control2):
        point.isWithin(limit) && control1.isWithin(limit) && control2.isWithin(limit)
      case .close: true
      }
    }
    if isWithinReach { return self }
    var cutter = PathCutter(limit: limit)
    for element in elements { cutter.append(element) }
    return cutter.path
  }
}

/// Rebuilds a path within reach, one element at a time.
private struct PathCutter {
  let limit: Double
  private(set) var path = Path()

  /// The end of the last element as it was; nil after a break.
  private var current: Point?
  private var start: Point?
  /// Whether the subpath has lost a part, so that closing it would draw a line that was not there.
  private var isBroken = false

  init(limit: Double) { self.limit = limit }

  mutating func append(_ element: Path.Element) {
    switch element {
    case .move(let point):
      isBroken = false
      move(to: point)
    case .line(let point): line(to: point)
    case .curve(let point, let control1, let control2):
      guard current != nil, point.isFinite, control1.isFinite, control2.isFinite else {
        isBroken = true
        return move(to: point)
      }
      path.curve(to: point.cut(to: limit), control1: control1.cut(to: limit), control2: control2.cut(to: limit))
      current = point
    case .close:
      guard let start, !isBroken else { return }
      line(to: start)
      path.close()
    }
  }

  private mutating func move(to point: Point) {
    guard point.isFinite else {
      isBroken = true
      current = nil
      return
    }
    path.move(to: point.cut(to: limit))
    current = point
    start = point
  }

  private mutating func line(to point: Point) {
    guard let last = current, point.isFinite else {
      isBroken = isBroken || !point.isFinite
      return move(to: point)
    }
    if let (enter, leave) = visiblePart(from: last, to: point) {
      path.line(to: enter)
      path.line(to: leave)
    }
    path.line(to: point.cut(to: limit))
    current = point
  }

  /// The part of a line within reach (Liang and Barsky 1984); nil if the whole line is, or none.
  private func visiblePart(from start: Point, to end: Point) -> (enter: Point, leave: Point)? {
    if start.isWithin(limit) && end.isWithin(limit) { return nil }
    // Halves keep the difference of two huge coordinates finite.
    let (dx, dy) = (end.x / 2 - start.x / 2, end.y / 2 - start.y / 2)
    var (first, last) = (0.0, 1.0)
    for (position, step) in [(start.x, dx), (start.y, dy)] {
      guard step != 0 else {
        if abs(position) > limit { return nil }
        continue
      }
      let (a, b) = ((-limit / 2 - position / 2) / step, (limit / 2 - position / 2) / step)
      first = max(first, min(a, b))
      last = min(last, max(a, b))
    }
    guard first < last else { return nil }
    func at(_ fraction: Double) -> Point {
      Point(x: start.x + 2 * fraction * dx, y: start.y + 2 * fraction * dy).cut(to: limit)
    }
    return (at(first), at(last))
  }
}

extension Point {
  fileprivate func isWithin(_ limit: Double) -> Bool { abs(x) <= limit && abs(y) <= limit }

  fileprivate func cut(to limit: Double) -> Point {
    Point(x: min(max(x, -limit), limit), y: min(max(y, -limit), limit))
  }
}
