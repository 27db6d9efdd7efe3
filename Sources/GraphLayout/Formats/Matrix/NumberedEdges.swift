internal import Tabular

/// Edges between nodes that the file knows by number.
struct NumberedEdges {
  let nodeCount: Int
  private var pairs: [(Int, Int)] = []
  private var weights: [Double]?

  /// - Precondition: `nodeCount` is within the limit of a graph.
  init(nodeCount: Int, hasWeights: Bool) {
    self.nodeCount = nodeCount
    weights = hasWeights ? [] : nil
  }

  /// - Precondition: Both are nodes, and the weight is finite.
  mutating func add(
    _ source: Int, _ target: Int, weight: Double, at position: TextPosition
  ) throws(GraphReadingError) {
    // Files that name each edge from both ends have twice as many.
    guard pairs.count < 2 * Graph.edgeLimit else {
      throw .malformed(.tooManyEdges(limit: Graph.edgeLimit), at: position)
    }
    pairs.append((source, target))
    weights?.append(weight)
  }

  /// An edge that is not there from its other end as often as from this one, the smallest.
  var firstOneSided: (source: Int, target: Int)? {
    let forward = pairs.filter { $0.0 < $0.1 }.sorted(by: <)
    let backward = pairs.filter { $0.0 > $0.1 }.map { ($0.1, $0.0) }.sorted(by: <)
    for (there, back) in zip(forward, backward) where there != back {
      return there < back ? there : (back.1, back.0)
    }
    if forward.count > backward.count { return forward[backward.count] }
    if backward.count > forward.count { return (backward[forward.count].1, backward[forward.count].0) }
    return nil
  }

  /// Drops what goes from a larger node to a smaller one.
  mutating func keepOneDirection() {
    weights = weights.map { zip(pairs, $0).filter { $0.0.0 <= $0.0.1 }.map(\.1) }
    pairs.removeAll { $0.0 > $0.1 }
  }

  func graph(wasDirected: Bool, at end: TextPosition) throws(GraphReadingError) -> Graph {
    guard pairs.count <= Graph.edgeLimit else { throw .malformed(.tooManyEdges(limit: Graph.edgeLimit), at: end) }
    do {
      return try Graph(nodeCount: nodeCount, edges: pairs, weights: weights, wasDirected: wasDirected)
    } catch {
      preconditionFailure("edges keep within the bounds of a graph: \(error)")
    }
  }
}
