import Canvas

/// The radii of nodes, in points.
struct NodeSizes: Hashable, Sendable {
  /// Of nodes that are equally large.
  let usual: Double
  /// The largest.
  let greatest: Double
  private let quantity: NodeLinkQuantity?
  private let extent: ClosedRange<Double>?

  /// - Parameter room: Of the nodes of one panel.
  init(of drawing: NodeLinkDrawing, in room: Size) {
    usual = drawing.nodeRadius.map { min(max($0, 0.25), 200) } ?? Self.usualRadius(of: drawing, in: room)
    quantity = drawing.sizing
    extent = drawing.sizing?.extent
    greatest = extent == nil ? usual : min(max(2.2 * usual, usual + 2), max(usual, 20))
  }

  static let labelSize = 9.0

  /// A radius that fills the same share of the room for any number of nodes, enlarged a little if labels then fit inside.
  private static func usualRadius(of drawing: NodeLinkDrawing, in room: Size) -> Double {
    let count = Double(max(1, drawing.nodeCount))
    let gap = (room.width * room.height / count).squareRoot()
    let radius =
      switch drawing.arrangement {
      case .plane: min(max(0.13 * gap, min(1.2, 0.3 * gap), 0.5), 8)
      case .line: min(max(0.4 * room.width / count, 2), 8)
      }
    let roomy = 9.0
    guard drawing.sizing == nil, let labels = drawing.labels, radius >= 6, fit(labels, inside: roomy) else {
      return radius
    }
    return roomy
  }

  /// Whether all labels are short enough to stand in nodes of a radius.
  static func fit(_ labels: [String], inside radius: Double) -> Bool {
    let style = TextStyle(size: labelSize)
    return labels.allSatisfy { style.measure($0).width <= 1.6 * radius }
  }

  /// The radius of a node: its area is in proportion to its value, or to the value's place between the extremes if some are negative.
  func radius(ofNode node: Int) -> Double {
    guard let quantity else { return usual }
    return quantity[node].map(radius(ofValue:)) ?? least
  }

  func radius(ofValue value: Double) -> Double {
    guard let extent else { return usual }
    return max(least, greatest * NodeLinkScale.share(of: value, in: extent).squareRoot())
  }

  /// So small that a node is still seen; also the radius of nodes of which nothing is known.
  private var least: Double { min(usual, max(0.4 * usual, 1)) }
}
