/// A link between two nodes, by their indices.
public struct NodeLinkEdge: Hashable, Sendable {
  public var source: Int
  public var target: Int

  public init(_ source: Int, _ target: Int) {
    self.source = source
    self.target = target
  }
}
