/// Why there is no layout.
public enum LayoutError: Error, Hashable, Sendable {
  /// The parameter is not in its `allowed` range.
  case outOfRange(LayoutParameter, value: Double)
  /// More nodes than the exact sums over all pairs are meant for.
  case tooManyNodes(Int, limit: Int)
  /// The recorded frames would hold more numbers than the limit.
  case tooManyCoordinates(Int, limit: Int)
  /// The start has positions for another number of nodes, or in another dimension.
  case wrongStart(nodeCount: Int, dimension: Int, expectedNodeCount: Int, expectedDimension: Int)
  /// A coordinate of the start is infinite or NaN.
  case startNotFinite(node: Int)
  /// The weight of the edge at this place of the graph's list cannot be a length.
  case lengthOutOfRange(edge: Int, value: Double)
  /// The loss was infinite or NaN after so many updates.
  case diverged(iteration: Int)
  /// The same, because a declared energy has no value at the positions there.
  case undefinedEnergy(EnergyFault, iteration: Int)
  case wrongRadiusCount(Int, nodeCount: Int)
  /// Only the model `forces` knows a minimum distance, pins and an arrangement of components.
  case constraintsNeedForces
  case wrongAnchorCount(Int, nodeCount: Int)
  /// An edge with this index has a negative weight, which would push without end.
  case negativeWeight(edge: Int)
  /// A pinned node is none of the graph's.
  case noSuchNode(Int, nodeCount: Int)
}
