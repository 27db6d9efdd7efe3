import Canvas

/// The convex hull of points, with rounded corners at a distance.
struct ConvexHull {
  /// The corners, clockwise on the page; a point or two ends where there is no area.
  let corners: [Point]

  /// By a sweep along x (Andrew 1979), O(n log n).
  init(of points: [Point]) {
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    func chain(_ points: some Sequence<Point>) -> [Point] {
      var chain: [Point] = []
      for point in points {
        while chain.count > 1, Self.turn(chain[chain.count - 2], chain[chain.count - 1], point) <= 0 {
          chain.removeLast()
        }
        if chain.last != point { chain.append(point) }
      }
      return chain
    }
    let (there, back) = (chain(sorted), chain(sorted.reversed()))
    corners = there.count < 2 ? there : Array(there.dropLast() + back.dropLast())
  }

  /// Above zero if three points turn clockwise on the page.
  private static func turn(_ a: Point, _ b: Point, _ c: Point) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }

  /// The border of all that is at most `margin` away from the hull.
  func path(margin: Double) -> Path {
    guard corners.count > 1 else {
      return corners.first.map { .circle(center: $0, radius: margin) } ?? Path()
    }
    /// The outward normal of the side from a corner to the next.
    let normals = corners.indices.map { index -> Point in
      let (start, end) = (corners[index], corners[(index + 1) % corners.count])
      let length = start.distance(to: end)
      return Point(x: (end.y - start.y) / length, y: (start.x - end.x) / length)
    }
    var path = Path()
    for (index, corner) in corners.enumerated() {
      let before = normals[(index + corners.count - 1) % corners.count]
      let after = normals[index]
      let start = corner.offset(x: margin * before.x, y: margin * before.y)
      if index == 0 { path.move(to: start) } else { path.line(to: start) }
      Self.addArc(about: corner, radius: margin, from: before, to: after, to: &path)
    }
    path.close()
    return path
  }

  /// A part of a circle between two unit vectors, clockwise by at most half a turn.
  private static func addArc(about center: Point, radius: Double, from start: Point, to end: Point, to path: inout Path)
  {
    let cosine = start.x * end.x + start.y * end.y
    if cosine < 0.1 {
      // The halfway direction of a half turn is to the right of its start, as seen outwards.
      let sum = Point(x: start.x + end.x, y: start.y + end.y)
      let length = Point.zero.distance(to: sum)
      let middle =
        length > 1e-3 ? Point(x: sum.x / length, y: sum.y / length) : Point(x: -start.y, y: start.x)
      addArc(about: center, radius: radius, from: start, to: middle, to: &path)
      addArc(about: center, radius: radius, from: middle, to: end, to: &path)
      return
    }
    // A curve's handles are 4/3·tan(θ/4) radii long, and tan(θ/2) = sin θ/(1 + cos θ).
    let sine = start.x * end.y - start.y * end.x
    let half = sine / (1 + cosine)
    let handle = radius * 4 / 3 * half / (1 + (1 + half * half).squareRoot())
    let (first, last) = (
      center.offset(x: radius * start.x, y: radius * start.y), center.offset(x: radius * end.x, y: radius * end.y)
    )
    path.curve(
      to: last, control1: first.offset(x: -handle * start.y, y: handle * start.x),
      control2: last.offset(x: handle * end.y, y: -handle * end.x))
  }
}
