import Canvas

/// How wide and how opaque edges are: the same in all pictures of a sequence.
struct EdgeInk: Sendable {
  /// Of edges that are equally wide.
  let usual: Double
  /// 1 if edges cover what is below.
  let opacity: Double
  private let greatest: Double
  private let quantity: NodeLinkQuantity?
  private let extent: ClosedRange<Double>?

  private static let least = 0.3

  init(of drawing: NodeLinkDrawing, sizes: NodeSizes, in room: Size) {
    // Edges are so thin that they would cover an eighth of the room at most if each were as long as the mean gap between nodes.
    let reach = (room.width * room.height * Double(max(1, drawing.nodeCount))).squareRoot()
    let width = min(max(sizes.usual / 6, 0.5), 1.25)
    let thinning = min(1, 0.125 * reach / (width * Double(max(1, drawing.edges.count))))
    usual = max(Self.least, width * thinning)
    quantity = drawing.edgeStyle.width
    extent = quantity?.extent
    greatest = max(usual, min(max(4 * width, 2), 5) * max(thinning, 0.2))
    opacity = 1
  }

  private init(_ ink: EdgeInk, opacity: Double) {
    (usual, greatest, quantity, extent) = (ink.usual, ink.greatest, ink.quantity, ink.extent)
    self.opacity = opacity
  }

  /// The same lines with the opacity that was asked for, or else the one that a picture needs.
  ///
  /// Edges are opaque while there is paper between them, so that a picture has few colours; else layers of them add up.
  func adjusted(to drawing: NodeLinkDrawing, centers: [Point?], in box: Rect) -> EdgeInk {
    if let opacity = drawing.edgeStyle.opacity { return EdgeInk(self, opacity: opacity > 0 ? min(opacity, 1) : 0) }
    var area = 0.0
    for (place, edge) in drawing.edges.enumerated() {
      guard centers.indices.contains(edge.source), centers.indices.contains(edge.target),
        let start = centers[edge.source], let end = centers[edge.target]
      else { continue }
      area += width(ofEdge: place) * min(start.distance(to: end), box.width + box.height)
    }
    let (coverage, paper) = (area / max(1, box.width * box.height), 0.6)
    return coverage > paper ? EdgeInk(self, opacity: max(0.03, paper / coverage)) : self
  }

  /// The width of an edge.
  func width(ofEdge edge: Int) -> Double {
    guard let quantity else { return usual }
    return quantity[edge].map(width(ofValue:)) ?? Self.least
  }

  func width(ofValue value: Double) -> Double {
    guard let extent else { return usual }
    return max(Self.least, greatest * NodeLinkScale.share(of: value, in: extent))
  }
}
