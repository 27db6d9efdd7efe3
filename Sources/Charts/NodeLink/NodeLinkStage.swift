import Canvas

/// Where positions stand on the page in one panel, and how edges run between them.
struct NodeLinkStage: Sendable {
  let drawing: NodeLinkDrawing
  /// What nodes, loops and hulls may cover.
  let box: Rect
  let sizes: NodeSizes
  private let camera: NodeLinkCamera
  private let routes: EdgeRoutes

  init(drawing: NodeLinkDrawing, camera: NodeLinkCamera, box: Rect, sizes: NodeSizes, routes: EdgeRoutes) {
    (self.drawing, self.camera, self.box, self.sizes, self.routes) = (drawing, camera, box, sizes, routes)
  }

  /// How far a hull stands off from the centres of its nodes.
  var hullMargin: Double { sizes.greatest + 5 }

  /// How far the first loop of a node reaches beyond its rim, and the last one beyond the first.
  private static let loopReach = 13.0
  private static let loopSpread = 16.0

  /// Where centres may stand, so that what is around them is in the box.
  private var plot: Rect {
    var margin = sizes.greatest + 1
    if drawing.hulls != nil { margin = max(margin, hullMargin + 1) }
    if routes.loops > 0 { margin = max(margin, sizes.greatest + Self.loopReach + Self.loopSpread) }
    return box.inset(by: min(margin, box.width / 4, box.height / 4))
  }

  /// One for each node; nil where it is not drawn.
  func centers(of frame: NodeLinkFrame) -> [Point?] {
    let plot = plot
    return (0..<drawing.nodeCount).map { index in
      guard frame.positions.indices.contains(index) else { return nil }
      let position = frame.positions[index]
      switch drawing.arrangement {
      case .plane:
        return camera.project(position, into: plot)
      case .line:
        let fraction = (position.x - camera.center.x) / camera.width
        return fraction.isFinite ? Point(x: plot.midX + fraction * plot.width, y: baseline) : nil
      }
    }
  }

  /// The height of the line that nodes of one dimension stand on; arcs need the room above.
  var baseline: Double { box.maxY - max(sizes.greatest + 2, 0.12 * box.height) }

  /// The way of an edge; nil if it is not drawn.
  ///
  /// - Parameter sides: For each node, the direction away from its neighbours, for loops.
  func curve(ofEdge place: Int, centers: [Point?], sides: [Point]) -> EdgeCurve? {
    let edge = drawing.edges[place]
    guard centers.indices.contains(edge.source), centers.indices.contains(edge.target),
      let start = centers[edge.source], let end = centers[edge.target]
    else { return nil }
    let step = routes.steps(ofEdge: place)
    if edge.source == edge.target {
      // Loops of one node lie within each other, in the same room however many they are.
      let reach =
        sizes.radius(ofNode: edge.source) + Self.loopReach + Self.loopSpread * step / Double(max(2, routes.loops))
      let side = drawing.arrangement == .line || sides.isEmpty ? Point(x: 0, y: -1) : sides[edge.source]
      return EdgeCurve(
        loopAt: start, direction: side, reach: reach)
    }
    switch drawing.arrangement {
    case .plane:
      guard step != 0 else { return .straight(from: start, to: end) }
      let gap = min(2 + 1.2 * sizes.usual, 0.2 * start.distance(to: end))
      // Many parallels share the room of a few.
      let steps = step.magnitude
      let offset = gap * (steps <= 3 ? steps : 3 + (steps - 3) / (1 + 0.2 * (steps - 3)))
      return EdgeCurve(from: start, to: end, bend: step < 0 ? -offset : offset)
    case .line:
      let height = abs(end.x - start.x) / 2 * min(1, (baseline - box.minY) / (box.width / 2))
      return EdgeCurve(arcFrom: start, to: end, height: max(0, height + 3 * step))
    }
  }

  /// What loops cover, about.
  func loopBoxes(_ centers: [Point?]) -> [Rect] {
    guard routes.loops > 0 else { return [] }
    let sides = sides(centers)
    return drawing.edges.indices.compactMap { place -> Rect? in
      guard drawing.edges[place].source == drawing.edges[place].target,
        case .bent(let curves)? = curve(ofEdge: place, centers: centers, sides: sides), let loop = curves.first
      else { return nil }
      // Between a quarter and three quarters of its way it is at its widest and farthest.
      let points = [0.25, 0.5, 0.75].map { loop.split(at: $0).before.end }
      let (xs, ys) = (points.map(\.x), points.map(\.y))
      guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else { return nil }
      return Rect(x: left - 1, y: top - 1, width: right - left + 2, height: bottom - top + 2)
    }
  }

  /// For each node, a direction away from its neighbours, upwards where they are all around; empty if there are no loops.
  func sides(_ centers: [Point?]) -> [Point] {
    guard routes.loops > 0 else { return [] }
    var sums = [Point](repeating: Point(x: 0, y: -0.3), count: drawing.nodeCount)
    for edge in drawing.edges where edge.source != edge.target {
      guard centers.indices.contains(edge.source), centers.indices.contains(edge.target),
        let start = centers[edge.source], let end = centers[edge.target]
      else { continue }
      let length = start.distance(to: end)
      guard length > 0 else { continue }
      let (x, y) = ((end.x - start.x) / length, (end.y - start.y) / length)
      sums[edge.source] = sums[edge.source].offset(x: -x, y: -y)
      sums[edge.target] = sums[edge.target].offset(x: x, y: y)
    }
    return sums.map { sum in
      let length = Point.zero.distance(to: sum)
      return length > 0 ? Point(x: sum.x / length, y: sum.y / length) : Point(x: 0, y: -1)
    }
  }
}
