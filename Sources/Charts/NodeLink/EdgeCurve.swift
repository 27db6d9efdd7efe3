import Canvas

/// The way of an edge on the page, from the centre of one node to that of the other.
enum EdgeCurve: Hashable {
  case straight(from: Point, to: Point)
  /// Curves, each of which begins where the one before it ends; at least one.
  case bent([CubicBezier])

  /// A curve whose middle stands off from that of the straight line, to its left as one walks along it.
  init(from start: Point, to end: Point, bend: Double) {
    let length = start.distance(to: end)
    guard bend != 0, length > 0 else {
      self = .straight(from: start, to: end)
      return
    }
    // A cubic's middle is three quarters of the way to its controls.
    let off = bend / 0.75
    let (x, y) = ((end.y - start.y) / length * off, (start.x - end.x) / length * off)
    self = .bent([
      CubicBezier(
        start: start, control1: start.mixed(end, 0.3).offset(x: x, y: y),
        control2: start.mixed(end, 0.7).offset(x: x, y: y), end: end)
    ])
  }

  /// A drop from a node to itself.
  ///
  /// - Parameters:
  ///   - direction: Where it hangs, of length 1.
  ///   - reach: From the centre to its farthest point.
  init(loopAt center: Point, direction: Point, reach: Double) {
    // The controls stand 36.87° to either side, where cosine and sine are 4/5 and 3/5.
    let length = reach / (0.75 * 0.8)
    func control(_ side: Double) -> Point {
      center.offset(
        x: length * (0.8 * direction.x - side * 0.6 * direction.y),
        y: length * (0.8 * direction.y + side * 0.6 * direction.x))
    }
    self = .bent([CubicBezier(start: center, control1: control(-1), control2: control(1), end: center)])
  }

  /// Half of an ellipse above a level line, of two Béziers.
  init(arcFrom start: Point, to end: Point, height: Double) {
    let reach = (end.x - start.x) / 2
    let top = Point(x: start.x + reach, y: start.y - height)
    let pull = 0.5522847498307936  // 4/3·(√2 − 1): a quarter of a circle
    self = .bent([
      CubicBezier(
        start: start, control1: start.offset(y: -pull * height), control2: top.offset(x: -pull * reach), end: top),
      CubicBezier(
        start: top, control1: top.offset(x: pull * reach), control2: end.offset(y: -pull * height), end: end),
    ])
  }

  var end: Point {
    switch self {
    case .straight(_, let end): end
    case .bent(let curves): curves[curves.count - 1].end
    }
  }

  /// The curve up to where it enters the circle about its end; nil if there is no such part.
  func trimmed(before radius: Double) -> EdgeCurve? {
    switch self {
    case .straight(let start, let end):
      let length = start.distance(to: end)
      return length > radius ? .straight(from: start, to: end.mixed(start, radius / length)) : nil
    case .bent(let curves):
      guard let last = curves.last?.trimmed(before: radius) else { return nil }
      return .bent(curves.dropLast() + [last])
    }
  }

  /// Adds the way to a path.
  func trace(into path: inout Path) {
    switch self {
    case .straight(let start, let end):
      path.move(to: start)
      path.line(to: end)
    case .bent(let curves):
      path.move(to: curves[0].start)
      for curve in curves { path.curve(to: curve.end, control1: curve.control1, control2: curve.control2) }
    }
  }

  /// An upper bound of its length.
  var lengthBound: Double {
    switch self {
    case .straight(let start, let end): start.distance(to: end)
    case .bent(let curves):
      curves.reduce(0) {
        $0 + $1.start.distance(to: $1.control1) + $1.control1.distance(to: $1.control2)
          + $1.control2.distance(to: $1.end)
      }
    }
  }
}
