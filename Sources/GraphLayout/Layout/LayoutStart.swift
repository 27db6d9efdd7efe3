internal import Kernels

/// Where the nodes stand before the first update.
public enum LayoutStart: Hashable, Sendable {
  /// Independent standard normals of a `SeededGenerator`, drawn node by node, coordinate by coordinate.
  case normal(seed: UInt64)
  case positions(NodePositions)
  /// Under `fast` and `best`, some nodes are held back to their place by springs; the loss that is reported is without them.
  case anchored(NodePositions, isAnchored: [Bool])

  func coordinates(nodeCount: Int, dimension: Int) throws(LayoutError) -> AxisCoordinates {
    switch self {
    case .normal(let seed):
      var generator = SeededGenerator(seed: seed)
      let draws = (0..<nodeCount * dimension).map { _ in generator.normal() }
      return AxisCoordinates(rowMajor: draws, dimension: dimension)
    case .positions(let positions), .anchored(let positions, _):
      if case .anchored(_, let anchors) = self, anchors.count != nodeCount {
        throw .wrongAnchorCount(anchors.count, nodeCount: nodeCount)
      }
      guard positions.nodeCount == nodeCount, positions.dimension == dimension else {
        throw .wrongStart(
          nodeCount: positions.nodeCount, dimension: positions.dimension, expectedNodeCount: nodeCount,
          expectedDimension: dimension)
      }
      if let place = positions.values.firstIndex(where: { !$0.isFinite }) {
        throw .startNotFinite(node: place / dimension)
      }
      return AxisCoordinates(rowMajor: positions.values, dimension: dimension)
    }
  }
}
