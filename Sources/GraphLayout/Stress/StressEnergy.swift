internal import Kernels

/// The stress of a connected graph over all its pairs.
struct StressEnergy: Energy {
  private(set) var loss = LayoutLoss(stress: 0)
  /// Of a node, in the mean: twice the sum of its pairs' weights 1/d².
  let stiffness: Double
  private var pairs: StressPairs

  /// O(nodes · (nodes + edges)), times the logarithm of the nodes where edges have lengths.
  init(_ part: ConnectedPart, dimension: Int) throws {
    pairs = StressPairs(count: part.nodeCount, dimension: dimension)
    var paths = ShortestPaths(part)
    var weights = 0.0
    for node in 0..<part.nodeCount {
      if node % 256 == 0 { try Task.checkCancellation() }
      paths.find(from: node)
      pairs.setDistances(paths.distances, from: node)
      for distance in paths.distances where distance > 0 { weights += 1 / Double(distance * distance) }
    }
    stiffness = weights > 0 ? 2 * weights / Double(part.nodeCount) : 1
  }

  var gradient: [Double] { pairs.gradient }

  mutating func evaluate(at coordinates: [Double]) -> Double {
    loss = LayoutLoss(stress: pairs.evaluate(at: coordinates))
    return loss.total
  }
}
