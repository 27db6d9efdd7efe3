import Canvas

/// The edges, nodes and labels of one frame at their places.
struct NodeLinkPlot {
  private(set) var items: [SceneItem] = []

  private let drawing: NodeLinkDrawing
  private let paint: NodePaint
  private let depths: [Double]?
  private let radius: Double
  private let box: Rect
  /// One for each node; nil where it is not drawn.
  private var centers: [Point?] = []

  init(drawing: NodeLinkDrawing, frame: NodeLinkFrame, camera: NodeLinkCamera, box: Rect, paint: NodePaint) {
    self.drawing = drawing
    self.paint = paint
    self.box = box
    depths = frame.depths
    radius = drawing.nodeRadius.map { min(max($0, 0.25), 200) } ?? Self.usualRadius(of: drawing, in: box)
    centers = centers(of: frame, camera: camera)
    let labels = drawing.labels ?? []
    let areInside = Self.fit(labels, inside: radius)
    addEdges()
    addNodes(labels: areInside ? labels : [])
    if !areInside { addLabels(labels) }
  }

  private static let labelSize = 9.0

  /// A radius that fills the same share of the room for any number of nodes, enlarged a little if labels then fit inside.
  private static func usualRadius(of drawing: NodeLinkDrawing, in box: Rect) -> Double {
    let count = Double(max(1, drawing.nodeCount))
    let radius =
      switch drawing.arrangement {
      case .plane: min(max(0.13 * (box.width * box.height / count).squareRoot(), 1.2), 8)
      case .line: min(max(0.4 * box.width / count, 2), 8)
      }
    let roomy = 9.0
    guard let labels = drawing.labels, radius >= 6, fit(labels, inside: roomy) else { return radius }
    return roomy
  }

  private static func fit(_ labels: [String], inside radius: Double) -> Bool {
    let style = TextStyle(size: labelSize)
    return labels.allSatisfy { style.measure($0).width <= 1.6 * radius }
  }

  private func centers(of frame: NodeLinkFrame, camera: NodeLinkCamera) -> [Point?] {
    let plot = box.inset(by: min(radius + 1, box.width / 4, box.height / 4))
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
  private var baseline: Double { box.maxY - max(radius + 2, 0.12 * box.height) }

  private func depth(_ index: Int) -> Double? {
    guard let depths, depths.indices.contains(index) else { return nil }
    return depths[index] > 0 ? min(depths[index], 1) : 0
  }

  /// A colour that fades into the background with distance, in few enough steps for pictures with a table of colours.
  private func faded(_ color: Color, depth: Double?) -> Color {
    guard let depth else { return color }
    let distance = ((1 - depth) * 12).rounded() / 12
    return color.mixed(with: paint.theme.background, fraction: 0.6 * distance)
  }

  // MARK: Edges

  private mutating func addEdges() {
    if drawing.arrangement == .line {
      let line = Path.segment(from: Point(x: box.minX, y: baseline), to: Point(x: box.maxX, y: baseline))
      items.append(.stroke(line, Stroke(color: paint.theme.grid, width: 1)))
    }
    let width = min(max(radius / 6, 0.5), 1.25)
    // Edges are so thin that they would cover an eighth of the box at most if each were as long as the mean gap between nodes: a
    // width that does not change from frame to frame.
    let room = (box.width * box.height * Double(max(1, drawing.nodeCount))).squareRoot()
    let thinning = min(1, 0.125 * room / (width * Double(max(1, drawing.edges.count))))
    let color = paint.edgeColor
    var edges: [(path: Path, depth: Double?)] = []
    edges.reserveCapacity(drawing.edges.count)
    for edge in drawing.edges {
      guard centers.indices.contains(edge.source), centers.indices.contains(edge.target),
        let start = centers[edge.source], let end = centers[edge.target]
      else { continue }
      let path: Path = drawing.arrangement == .line ? arc(from: start, to: end) : .segment(from: start, to: end)
      var middle: Double?
      if let first = depth(edge.source), let second = depth(edge.target) { middle = (first + second) / 2 }
      edges.append((path, middle))
    }
    if depths != nil { edges.sort { ($0.depth ?? 0) < ($1.depth ?? 0) } }
    for edge in edges {
      let stroke = Stroke(color: faded(color, depth: edge.depth), width: max(0.3, width * thinning))
      items.append(.stroke(edge.path, stroke))
    }
  }

  /// Half of an ellipse above the line, of two Béziers; a circle if there is room for the longest one.
  private func arc(from start: Point, to end: Point) -> Path {
    let reach = (end.x - start.x) / 2
    let height = abs(reach) * min(1, (baseline - box.minY) / (box.width / 2))
    let top = Point(x: start.x + reach, y: start.y - height)
    let pull = 0.5522847498307936  // 4/3·(√2 − 1): a quarter of a circle
    var path = Path()
    path.move(to: start)
    path.curve(
      to: top, control1: start.offset(y: -pull * height), control2: top.offset(x: -pull * reach))
    path.curve(
      to: end, control1: top.offset(x: pull * reach), control2: end.offset(y: -pull * height))
    return path
  }

  // MARK: Nodes

  /// Each node with the label inside it, so that a node in front covers the label of one behind.
  private mutating func addNodes(labels: [String]) {
    let order =
      depths == nil
      ? Array(centers.indices)
      : centers.indices.sorted { (depth($0) ?? 0, $0) < (depth($1) ?? 0, $1) }
    let rim = min(1.25, 0.2 * radius + 0.25)
    for index in order {
      guard let center = centers[index] else { continue }
      let radius = radius(ofNode: index)
      items.append(.fill(.circle(center: center, radius: radius + rim), paint.theme.background))
      let color = faded(paint.color(ofNode: index), depth: depth(index))
      items.append(.fill(.circle(center: center, radius: radius), color))
      guard labels.indices.contains(index), !labels[index].isEmpty else { continue }
      let (ink, background) = (paint.theme.ink, paint.theme.background)
      let isDark = color.contrast(to: background) >= color.contrast(to: ink)
      let style = TextStyle(size: Self.labelSize, color: isDark ? background : ink)
      items.append(.text(SceneText(labels[index], role: .node, at: center, anchor: .center, style: style)))
    }
  }

  private func radius(ofNode index: Int) -> Double {
    depth(index).map { radius * (0.65 + 0.45 * $0) } ?? radius
  }

  // MARK: Labels

  /// Labels one after the other, each at the first of four sides where it meets no node and no other label, or nowhere.
  private mutating func addLabels(_ labels: [String]) {
    let style = TextStyle(size: Self.labelSize, color: paint.theme.ink)
    let gap = radius + 3
    let sides: [(x: Double, y: Double, anchor: Anchor)] = [
      (gap, 0, Anchor(.start, .middle)), (-gap, 0, Anchor(.end, .middle)), (0, -gap, Anchor(.middle, .baseline)),
      (0, gap, Anchor(.middle, .capital)),
    ]
    let nodes = centers.compactMap { center in
      center.map { Rect(x: $0.x - radius, y: $0.y - radius, width: 2 * radius, height: 2 * radius) }
    }
    var taken: [Rect] = []
    for (center, label) in zip(centers, labels) {
      guard let center, !label.isEmpty else { continue }
      for side in sides {
        let text = SceneText(
          label, role: .node, at: center.offset(x: side.x, y: side.y), anchor: side.anchor, style: style,
          halo: paint.theme.background)
        let area = text.box
        guard area.minX >= box.minX, area.maxX <= box.maxX, area.minY >= box.minY, area.maxY <= box.maxY,
          !nodes.contains(where: area.overlaps), !taken.contains(where: area.overlaps)
        else { continue }
        taken.append(area)
        items.append(.text(text))
        break
      }
    }
  }
}
