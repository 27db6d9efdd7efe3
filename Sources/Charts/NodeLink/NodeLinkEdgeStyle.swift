/// How the edges of a node-link drawing look.
public struct NodeLinkEdgeStyle: Hashable, Sendable {
  /// Shown by colours of viridis; nil for grey edges.
  public var color: NodeLinkQuantity?
  /// Shown by the widths of lines; nil for edges that are equally wide.
  public var width: NodeLinkQuantity?
  /// Whether edges end in heads at their targets.
  public var hasArrows: Bool
  /// 1 covers what is below; nil to be translucent where edges are so many that they would cover everything.
  public var opacity: Double?

  public init(
    color: NodeLinkQuantity? = nil, width: NodeLinkQuantity? = nil, hasArrows: Bool = false, opacity: Double? = nil
  ) {
    self.color = color
    self.width = width
    self.hasArrows = hasArrows
    self.opacity = opacity
  }
}
