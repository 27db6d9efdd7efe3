import Canvas

/// The name of a node and where it stands by the node's centre.
struct NodeLabel: Hashable, Sendable {
  let node: Int
  let text: String
  let offset: Point
  let anchor: Anchor
  /// Whether it belongs to its node, which covers what is behind it, rather than lying above all nodes.
  var isInside = false

  /// The text at its place in a picture.
  func text(at center: Point, color: Color, halo: Color?) -> SceneText {
    SceneText(
      text, role: .node, at: center.offset(x: offset.x, y: offset.y), anchor: anchor,
      style: TextStyle(size: NodeSizes.labelSize, color: color), halo: halo)
  }

  /// What the letters cover if the node is at the origin.
  var box: Rect { text(at: .zero, color: .black, halo: nil).box }
}
