internal import Kernels

extension GraphHierarchy {
  /// The share of its neighbours in the place of a node.
  private static let lean = 0.4

  /// Positions for the graph of a level from those for the next coarser one: each node where the one is that stands for it, leaning to
  /// those that stand for its neighbours, with normal noise.
  func prolonged(
    _ coarse: AxisCoordinates, to level: Int, noise: Double, generator: inout SeededGenerator
  ) -> AxisCoordinates {
    let (graph, clusters) = (graphs[level], clusters[level])
    var fine = AxisCoordinates(zeros: graph.nodeCount, dimension: coarse.dimension)
    for node in 0..<graph.nodeCount {
      let neighbours = graph.adjacency[node]
      for axis in 0..<coarse.dimension {
        let start = axis * coarse.stride
        let own = coarse.values[start + Int(clusters[node])]
        let sum = neighbours.reduce(0) { $0 + coarse.values[start + Int(clusters[Int($1)])] }
        let target = neighbours.isEmpty ? own : sum / Double(neighbours.count)
        fine.values[axis * fine.stride + node] = own + Self.lean * (target - own) + noise * generator.normal()
      }
    }
    return fine
  }
}
