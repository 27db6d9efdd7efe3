/// How well positions show a graph, whatever they were optimised for.
///
/// Measures are nil where their definition has nothing to take a mean of. Those that would cost more than a layout are
/// estimated from a sample that is a function of the graph's size alone.
public struct LayoutQuality: Hashable, Sendable {
  /// Σ (s q - 1)² / pairs over the pairs that a path joins, with q their distance over the number of edges between them, and
  /// s = Σ q / Σ q² the scale that makes it least. A sample counts the nodes that paths are followed from.
  public let stress: Measure?
  /// The mean over all nodes of degree k > 0 of the Jaccard index of their neighbours and their k nearest nodes; of nodes at equal
  /// distance, those with lower numbers are nearer. A sample counts nodes.
  public let neighbourhoodPreservation: Measure?
  /// Standard deviation over mean of the edges' lengths.
  public let edgeLengthVariation: Double?
  /// Pairs of edges without a common end that cross, in the plane; segments that only touch or overlap do not. A sample counts
  /// edges. Nil in other dimensions.
  public let crossings: Measure?
  /// The smallest distance of two nodes.
  public let minimumDistance: Double?
  /// The mean over all nodes of degree k > 1 of the smallest angle between two of their edges over 360°/k: 1 is ideal. In the
  /// plane.
  public let angularResolution: Double?
  /// How often an adjacent pair is nearer than one that is not: the area under the receiver operating characteristic of distance
  /// as a test for adjacency, ties counting half. A sample counts pairs that are not adjacent.
  public let adjacencyAUC: Measure?

  /// - Precondition: There is a position for each node.
  public init(of positions: NodePositions, graph: Graph) {
    precondition(positions.nodeCount == graph.nodeCount)
    let adjacency = Adjacency(graph)
    stress = positions.stress(adjacency)
    neighbourhoodPreservation = positions.neighbourhoodPreservation(adjacency)
    edgeLengthVariation = positions.edgeLengthVariation(graph.edges)
    crossings = positions.dimension == 2 ? positions.crossings(graph.edges) : nil
    minimumDistance = positions.minimumDistance
    angularResolution = positions.dimension == 2 ? positions.angularResolution(adjacency) : nil
    adjacencyAUC = positions.adjacencyAUC(graph, adjacency)
  }
}
