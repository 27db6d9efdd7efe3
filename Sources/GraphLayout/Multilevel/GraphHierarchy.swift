internal import Kernels

/// A graph, a coarser one that stands for it, and so on.
///
/// C. Walshaw, "A multilevel algorithm for force-directed graph-drawing", Journal of Graph Algorithms and Applications 7 (2003).
struct GraphHierarchy: Sendable {
  /// The finest first.
  private(set) var graphs: [WeightedGraph]
  /// For each graph but the coarsest, by node, the node of the next one that stands for it.
  private(set) var clusters: [[Int32]] = []

  /// A graph that keeps more than this share of the nodes is not worth a level.
  private static let leastShrinking = 0.9
  /// Nodes that already share a cluster with so many do not take in one more, unless it has no other neighbour.
  private static let clusterLimit = 4

  /// Coarsens until there are no more nodes than the limit, or clusters no longer form.
  init(_ adjacency: Adjacency, nodeLimit: Int) {
    graphs = [WeightedGraph(adjacency)]
    var generator = SeededGenerator(seed: 0)
    while let graph = graphs.last, graph.nodeCount > nodeLimit {
      let (clusters, count) = Self.clusters(of: graph, &generator)
      guard Double(count) < Self.leastShrinking * Double(graph.nodeCount) else { return }
      graphs.append(WeightedGraph(clustering: graph, into: clusters, count: count))
      self.clusters.append(clusters)
    }
  }

  /// By node of the finest graph, the node of the one at a level that stands for it; nil of the finest itself.
  func ancestors(at level: Int) -> [Int32]? {
    guard level > 0 else { return nil }
    return clusters[..<level].reduce(graphs[0].masses.indices.map(Int32.init)) { ancestors, clusters in
      ancestors.map { clusters[Int($0)] }
    }
  }

  /// Each node with a neighbour to which much joins it and which is light, and that has no partner yet; with the cluster of one, where
  /// all have; and without neighbours, with another such.
  private static func clusters(
    of graph: WeightedGraph, _ generator: inout SeededGenerator
  ) -> (clusters: [Int32], count: Int) {
    let adjacency = graph.adjacency
    var clusters = [Int32](repeating: -1, count: graph.nodeCount)
    var sizes: [Int] = []
    var loneCluster: Int32?
    for node in order(of: graph, &generator) where clusters[node] < 0 {
      func rating(_ place: Int, _ neighbour: Int) -> Double { graph.weights[place] / graph.masses[neighbour] }
      var partner: Int?
      var host: Int?
      var (best, bestHost) = (0.0, 0.0)
      for place in Int(adjacency.offsets[node])..<Int(adjacency.offsets[node + 1]) {
        let neighbour = Int(adjacency.neighbours[place])
        if clusters[neighbour] < 0 {
          if rating(place, neighbour) > best { (partner, best) = (neighbour, rating(place, neighbour)) }
        } else if sizes[Int(clusters[neighbour])] < clusterLimit || adjacency[node].count == 1 {
          if rating(place, neighbour) > bestHost { (host, bestHost) = (neighbour, rating(place, neighbour)) }
        }
      }
      if partner == nil, let host {
        clusters[node] = clusters[host]
        sizes[Int(clusters[host])] += 1
      } else if adjacency[node].isEmpty, let lone = loneCluster, sizes[Int(lone)] < clusterLimit {
        clusters[node] = lone
        sizes[Int(lone)] += 1
      } else {
        clusters[node] = Int32(sizes.count)
        if let partner { clusters[partner] = clusters[node] }
        if adjacency[node].isEmpty { loneCluster = clusters[node] }
        sizes.append(partner == nil ? 1 : 2)
      }
    }
    return (clusters, sizes.count)
  }

  /// At random, but those with few neighbours first, which have the least choice.
  private static func order(of graph: WeightedGraph, _ generator: inout SeededGenerator) -> [Int] {
    var order = Array(0..<graph.nodeCount)
    for place in order.indices.dropFirst() { order.swapAt(place, generator.integer(below: place + 1)) }
    let degrees = order.indices.map { min(4, graph.adjacency[$0].count) }
    return (0...4).flatMap { degree in order.filter { degrees[$0] == degree } }
  }
}
