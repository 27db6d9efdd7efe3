import Canvas

/// Which nodes of one picture have their names beside them, and on which side.
struct NodeLabelPlacement {
  /// In the order of their weight: large nodes first, then those of many edges.
  private(set) var labels: [NodeLabel] = []

  /// More names than this no one reads, and trying them takes time.
  private static let limit = 2000
  /// So many nodes of most weight have their names across themselves, if there is no room beside them.
  private static let leaderCount = 24
  /// So many tests of a name against an edge are worth a better side.
  private static let effort = 20_000_000

  init(names: [String], centers: [Point?], stage: NodeLinkStage) {
    let drawing = stage.drawing
    var degrees = [Int](repeating: 0, count: drawing.nodeCount)
    for edge in drawing.edges {
      for end in [edge.source, edge.target] where degrees.indices.contains(end) { degrees[end] += 1 }
    }
    let named = names.indices.filter { centers.indices.contains($0) && centers[$0] != nil && !names[$0].isEmpty }
    if NodeSizes.fit(named.map { names[$0] }, inside: stage.sizes.radius(ofValue: -.infinity)) {
      labels = named.map { NodeLabel(node: $0, text: names[$0], offset: .zero, anchor: .center, isInside: true) }
      return
    }
    let order = named.map { (node: $0, radius: stage.sizes.radius(ofNode: $0)) }.sorted { a, b in
      (-a.radius, -degrees[a.node], a.node) < (-b.radius, -degrees[b.node], b.node)
    }.prefix(Self.limit)

    var taken = RectGrid(stage.box)
    for (node, center) in centers.enumerated() {
      guard let center else { continue }
      let radius = stage.sizes.radius(ofNode: node)
      taken.insert(Rect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius))
    }
    for loop in stage.loopBoxes(centers) { taken.insert(loop) }
    var written = RectGrid(stage.box)
    let seesEdges = order.count * 8 * drawing.edges.count <= Self.effort
    let lines = seesEdges ? drawing.edges.compactMap { Self.line(of: $0, centers: centers) } : []
    for (rank, (node, radius)) in order.enumerated() {
      guard let center = centers[node] else { continue }
      var best: (label: NodeLabel, area: Rect, crossings: Int)?
      for (offset, anchor) in Self.spots(radius: radius) {
        let label = NodeLabel(node: node, text: names[node], offset: offset, anchor: anchor)
        let area = label.box.moved(x: center.x, y: center.y)
        guard stage.box.holds(area), !taken.overlaps(area) else { continue }
        let crossings = lines.count { area.meetsSegment(from: $0.start, to: $0.end) }
        if crossings < best?.crossings ?? .max { best = (label, area, crossings) }
        if crossings == 0 { break }
      }
      if best == nil, rank < Self.leaderCount {
        let label = NodeLabel(node: node, text: names[node], offset: .zero, anchor: .center)
        let area = label.box.moved(x: center.x, y: center.y)
        if stage.box.holds(area), !written.overlaps(area) { best = (label, area, 0) }
      }
      guard let best else { continue }
      taken.insert(best.area)
      written.insert(best.area)
      labels.append(best.label)
    }
  }

  private static func line(of edge: NodeLinkEdge, centers: [Point?]) -> (start: Point, end: Point)? {
    guard centers.indices.contains(edge.source), centers.indices.contains(edge.target),
      let start = centers[edge.source], let end = centers[edge.target]
    else { return nil }
    return (start, end)
  }

  /// The sides of a node in order of preference.
  private static func spots(radius: Double) -> [(Point, Anchor)] {
    let gap = radius + 3
    let slant = 0.71 * radius + 2
    return [
      (Point(x: gap, y: 0), Anchor(.start, .middle)), (Point(x: -gap, y: 0), Anchor(.end, .middle)),
      (Point(x: 0, y: -gap), Anchor(.middle, .baseline)), (Point(x: 0, y: gap), Anchor(.middle, .capital)),
      (Point(x: slant, y: -slant), Anchor(.start, .baseline)), (Point(x: slant, y: slant), Anchor(.start, .capital)),
      (Point(x: -slant, y: -slant), Anchor(.end, .baseline)), (Point(x: -slant, y: slant), Anchor(.end, .capital)),
    ]
  }
}

extension Rect {
  func moved(x: Double, y: Double) -> Rect {
    Rect(x: self.x + x, y: self.y + y, width: width, height: height)
  }

  /// Whether another rectangle lies inside.
  func holds(_ other: Rect) -> Bool {
    minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
  }
}
