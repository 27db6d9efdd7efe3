/// The edges of a graph as they were given: with their directions, with loops, and each as often as it was given.
public struct GraphLinks: Hashable, Sendable {
  /// From a node to a node, which may be the same.
  public struct Link: Hashable, Sendable {
    public let source: Int32
    public let target: Int32

    init(_ source: Int, _ target: Int) {
      self.source = Int32(source)
      self.target = Int32(target)
    }
  }

  /// In the order in which they were given.
  public let links: [Link]
  /// One for each link, of graphs that know them.
  public let weights: [Double]?

  /// - Precondition: Nodes are those of a graph, and there are as many weights as links.
  init(_ pairs: [(Int, Int)], weights: [Double]?) {
    links = pairs.map { Link($0.0, $0.1) }
    self.weights = weights
  }
}
