import Canvas

/// How wide edges are, and how opaque edges and dots: the same in all pictures of a sequence.
struct NodeLinkInk: Sendable {
  /// Of edges that are equally wide.
  let usual: Double
  /// 1 if edges cover what is below.
  private(set) var opacity = 1.0
  /// The same for nodes that are drawn as dots.
  private(set) var dotOpacity = 1.0
  private let greatest: Double
  private let quantity: NodeLinkQuantity?
  private let extent: ClosedRange<Double>?

  private static let leastUsual = 0.3

  init(of drawing: NodeLinkDrawing, sizes: NodeSizes, in room: Size) {
    // Edges are so thin that they would cover an eighth of the room at most if each were as long as the mean gap between nodes.
    let reach = (room.width * room.height * Double(max(1, drawing.nodeCount))).squareRoot()
    let width = min(max(sizes.usual / 6, 0.5), 1.25)
    let thinning = min(1, 0.125 * reach / (width * Double(max(1, drawing.edges.count))))
    usual = max(Self.leastUsual, width * thinning)
    quantity = drawing.edgeStyle.width
    extent = quantity?.extent
    greatest = max(usual, min(max(4 * width, 2), 5) * max(thinning, 0.2))
  }

  /// Chooses opacities for a picture: edges are opaque while there is paper between them, and dots while there is some where most of
  /// them are, so that a picture has few colours; else layers of them add up.
  mutating func adjust(to drawing: NodeLinkDrawing, centers: [Point?], sizes: NodeSizes, in box: Rect) {
    opacity =
      drawing.edgeStyle.opacity.map { $0 > 0 ? min($0, 1) : 0 } ?? edgeOpacity(of: drawing, centers: centers, in: box)
    let share = dotCoverage(centers, sizes: sizes, in: box)
    dotOpacity = share > 0.6 ? max(0.35, 0.6 / share) : 1
  }

  private func edgeOpacity(of drawing: NodeLinkDrawing, centers: [Point?], in box: Rect) -> Double {
    var area = 0.0
    for (place, edge) in drawing.edges.enumerated() {
      guard centers.indices.contains(edge.source), centers.indices.contains(edge.target),
        let start = centers[edge.source], let end = centers[edge.target]
      else { continue }
      area += width(ofEdge: place) * min(start.distance(to: end), box.width + box.height)
    }
    let (coverage, paper) = (area / max(1, box.width * box.height), 0.6)
    return coverage > paper ? max(0.03, paper / coverage) : 1
  }

  /// How many layers of dots there are about a dot in the mean.
  private func dotCoverage(_ centers: [Point?], sizes: NodeSizes, in box: Rect) -> Double {
    guard box.width > 0, box.height > 0 else { return 0 }
    let (columns, rows) = (40, 30)
    var areas = [Double](repeating: 0, count: columns * rows)
    for (node, center) in centers.enumerated() {
      guard let center, box.contains(center) else { continue }
      let column = min(Int((center.x - box.minX) / box.width * Double(columns)), columns - 1)
      let row = min(Int((center.y - box.minY) / box.height * Double(rows)), rows - 1)
      let radius = sizes.radius(ofNode: node)
      areas[row * columns + column] += 3.1416 * radius * radius
    }
    let total = areas.reduce(0, +)
    let square = box.width * box.height / Double(columns * rows)
    return total > 0 ? areas.reduce(0) { $0 + $1 * $1 } / total / square : 0
  }

  /// What is still seen.
  private var least: Double { min(usual, 0.6) }

  /// The width of an edge.
  func width(ofEdge edge: Int) -> Double {
    guard let quantity else { return usual }
    return quantity[edge].map(width(ofValue:)) ?? least
  }

  func width(ofValue value: Double) -> Double {
    guard let extent else { return usual }
    return max(least, greatest * NodeLinkScale.share(of: value, in: extent))
  }
}
