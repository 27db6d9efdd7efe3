/// The attraction along weighted edges: Σ weight · D over both directions of each, D being the squared length.
struct EdgeSprings: Sendable {
  private let edges: [Graph.Edge]
  private let weights: [Double]

  /// Nil for a graph without weights, whose attraction the kernels add up.
  init?(_ graph: Graph) {
    guard let weights = graph.weights else { return nil }
    edges = graph.edges
    self.weights = weights
  }

  /// The sum at coordinates that lie axis by axis; adds `factor` times its gradient.
  func evaluate(at coordinates: [Double], stride: Int, factor: Double, gradient: inout [Double]) -> Double {
    var sum = 0.0
    for axis in Swift.stride(from: 0, to: coordinates.count, by: max(1, stride)) {
      for (edge, weight) in zip(edges, weights) {
        let (source, target) = (axis + Int(edge.source), axis + Int(edge.target))
        let difference = coordinates[source] - coordinates[target]
        sum += 2 * weight * difference * difference
        let pull = 4 * factor * weight * difference
        gradient[source] += pull
        gradient[target] -= pull
      }
    }
    return sum
  }
}

extension Graph {
  /// The same without weights.
  var unweighted: Graph {
    guard weights != nil else { return self }
    guard
      let graph = try? Graph(
        nodeCount: nodeCount, edges: edges.map { (Int($0.source), Int($0.target)) }, labels: customLabels,
        groups: groups, positions: positions, wasDirected: wasDirected)
    else { preconditionFailure("a graph without its weights is one") }
    return Graph(
      graph, droppedLoops: droppedLoops, droppedRepeats: droppedRepeats, links: links, columns: columns)
  }
}
