/// A link between two nodes, by their indices.
///
/// A link from a node to itself is drawn as a drop; several links of the same two nodes, in whatever direction, are curves beside
/// each other.
public struct NodeLinkEdge: Hashable, Sendable {
  public var source: Int
  public var target: Int

  public init(_ source: Int, _ target: Int) {
    self.source = source
    self.target = target
  }
}
