import Canvas

/// The hulls, edges, nodes and names of one panel of a picture.
struct NodeLinkPlot {
  var items: [SceneItem] = []

  let stage: NodeLinkStage
  let paint: NodePaint
  let ink: NodeLinkInk
  /// One for each node; nil where it is not drawn.
  let centers: [Point?]
  private let depths: [Double]?

  /// More things than this of a kind are drawn by their looks rather than each by itself.
  static let largestCountOfItems = 4000

  init(stage: NodeLinkStage, frame: NodeLinkFrame, ink: NodeLinkInk, paint: NodePaint, labels: [NodeLabel]) {
    (self.stage, self.ink, self.paint) = (stage, ink, paint)
    centers = stage.centers(of: frame)
    depths = frame.depths
    if let hulls = drawing.hulls { addHulls(of: hulls) }
    if drawing.arrangement == .line {
      let box = stage.box
      let line = Path.segment(
        from: Point(x: box.minX, y: stage.baseline), to: Point(x: box.maxX, y: stage.baseline))
      items.append(.stroke(line, Stroke(color: paint.theme.grid, width: 1)))
    }
    addEdges()
    if drawing.nodeCount > Self.largestCountOfItems {
      addDots()
    } else {
      addNodes(labels: labels.filter(\.isInside))
    }
    for label in labels where !label.isInside {
      guard let center = centers[label.node] else { continue }
      items.append(.text(label.text(at: center, color: paint.theme.ink, halo: paint.theme.background)))
    }
  }

  var drawing: NodeLinkDrawing { stage.drawing }

  /// How near a node is, from 0 to 1; nil in a flat picture.
  func depth(ofNode index: Int) -> Double? {
    guard let depths, depths.indices.contains(index) else { return nil }
    return depths[index] > 0 ? min(depths[index], 1) : 0
  }

  /// How far off something is, in twelfths.
  static func distance(depth: Double?) -> Int { depth.map { Int(((1 - $0) * 12).rounded()) } ?? 0 }

  func radius(ofNode index: Int) -> Double {
    let radius = stage.sizes.radius(ofNode: index)
    return depth(ofNode: index).map { radius * (0.65 + 0.45 * $0) } ?? radius
  }

  // MARK: Hulls

  /// Around each group, in the colour of the group, the first ones below.
  private mutating func addHulls(of hulls: NodeGroups) {
    // More would be a pattern, not groups.
    let limit = 100
    var members = [[Point]](repeating: [], count: limit)
    for (node, center) in centers.enumerated() {
      if let center, let group = hulls[node], group < limit { members[group].append(center) }
    }
    for (group, points) in members.enumerated() where !points.isEmpty {
      let path = ConvexHull(of: points).path(margin: stage.hullMargin)
      let color = paint.groupColor(group)
      items.append(.fill(path, color.withAlpha(0.14)))
      items.append(.stroke(path, Stroke(color: color.withAlpha(0.55), width: 1, join: .round)))
    }
  }

  // MARK: Nodes

  /// Each node with the name inside it, so that a node in front covers the name of one behind.
  private mutating func addNodes(labels: [NodeLabel]) {
    var names = [NodeLabel?](repeating: nil, count: drawing.nodeCount)
    for label in labels { names[label.node] = label }
    for index in order {
      guard let center = centers[index] else { continue }
      let radius = radius(ofNode: index)
      let rim = Self.rim(radius: radius)
      items.append(.fill(.circle(center: center, radius: radius + rim), paint.theme.background))
      let color = paint.faded(paint.color(ofNode: index), distance: Self.distance(depth: depth(ofNode: index)))
      items.append(.fill(.circle(center: center, radius: radius), color))
      if let label = names[index] {
        items.append(.text(label.text(at: center, color: paint.ink(on: color), halo: nil)))
      }
    }
  }

  /// How far the background reaches around a node.
  static func rim(radius: Double) -> Double { min(1.25, 0.2 * radius + 0.25) }

  /// Far nodes first, and of equally far ones large ones first, lest they hide small ones.
  private var order: [Int] {
    if depths == nil && drawing.sizing == nil { return Array(centers.indices) }
    let keys = centers.indices.map { (depth(ofNode: $0) ?? 0, -stage.sizes.radius(ofNode: $0)) }
    return centers.indices.sorted { (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1) }
  }

  /// Nodes without rims, as the dots of a pen, many in a path.
  private mutating func addDots() {
    struct Look: Hashable {
      let distance: Int
      let eighths: Int
      let color: Color
    }
    var places: [Look: Int] = [:]
    var dots: [(look: Look, centers: [Point])] = []
    for (index, center) in centers.enumerated() {
      guard let center else { continue }
      let radius = radius(ofNode: index)
      let look = Look(
        distance: Self.distance(depth: depth(ofNode: index)), eighths: max(1, Int((radius * 8).rounded())),
        color: paint.color(ofNode: index))
      if let place = places[look] {
        dots[place].centers.append(center)
      } else {
        places[look] = dots.count
        dots.append((look, [center]))
      }
    }
    // Far before near, large before small.
    let sorted = dots.enumerated().sorted {
      (-$0.element.look.distance, -$0.element.look.eighths, $0.offset)
        < (-$1.element.look.distance, -$1.element.look.eighths, $1.offset)
    }.map(\.element)
    for (look, centers) in sorted {
      let color = paint.faded(look.color, distance: look.distance).withAlpha(ink.dotOpacity)
      let pen = Stroke(color: color, width: Double(look.eighths) / 4, cap: .round)
      for part in Interleaving.parts(of: centers, size: 64) {
        var path = Path()
        for center in part {
          let point = Self.snapped(center)
          path.move(to: point)
          path.line(to: point)
        }
        items.append(.stroke(path, pen))
      }
    }
  }

  /// A point on a grid that is finer than pixels: files of large graphs are shorter by half.
  static func snapped(_ point: Point) -> Point {
    Point(x: (point.x * 16).rounded() / 16, y: (point.y * 16).rounded() / 16)
  }
}
