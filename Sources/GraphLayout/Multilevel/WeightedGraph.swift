/// A graph whose nodes may stand for many nodes of another, and its edges for many edges.
struct WeightedGraph: Sendable {
  let adjacency: Adjacency
  /// For each of the adjacency's neighbours, the edges that this one stands for.
  let weights: [Double]
  /// By node, the nodes that it stands for.
  let masses: [Double]

  /// The graph itself, where every node and every edge counts once.
  init(_ adjacency: Adjacency) {
    self.adjacency = adjacency
    weights = [Double](repeating: 1, count: adjacency.neighbours.count)
    masses = [Double](repeating: 1, count: adjacency.offsets.count - 1)
  }

  /// Each cluster of the nodes of a graph as one node; edges within a cluster are dropped. O(nodes + edges log degree).
  ///
  /// - Parameter clusters: By node, the number of its cluster, each number below `count` occurring.
  init(clustering fine: WeightedGraph, into clusters: [Int32], count: Int) {
    var masses = [Double](repeating: 0, count: count)
    var starts = [Int](repeating: 0, count: count + 1)
    for (node, cluster) in clusters.enumerated() {
      masses[Int(cluster)] += fine.masses[node]
      starts[Int(cluster) + 1] += 1
    }
    for cluster in 0..<count { starts[cluster + 1] += starts[cluster] }
    var members = [Int32](repeating: 0, count: clusters.count)
    var next = starts
    for (node, cluster) in clusters.enumerated() {
      members[next[Int(cluster)]] = Int32(node)
      next[Int(cluster)] += 1
    }
    var offsets: [Int32] = [0]
    var neighbours: [Int32] = []
    var weights: [Double] = []
    var weightTo = [Double](repeating: 0, count: count)
    for cluster in 0..<count {
      var row: [Int32] = []
      for member in members[starts[cluster]..<starts[cluster + 1]] {
        for place in Int(fine.adjacency.offsets[Int(member)])..<Int(fine.adjacency.offsets[Int(member) + 1]) {
          let other = clusters[Int(fine.adjacency.neighbours[place])]
          guard other != cluster else { continue }
          if weightTo[Int(other)] == 0 { row.append(other) }
          weightTo[Int(other)] += fine.weights[place]
        }
      }
      row.sort()
      neighbours += row
      for other in row {
        weights.append(weightTo[Int(other)])
        weightTo[Int(other)] = 0
      }
      offsets.append(Int32(neighbours.count))
    }
    adjacency = Adjacency(offsets: offsets, neighbours: neighbours)
    self.weights = weights
    self.masses = masses
  }

  var nodeCount: Int { masses.count }
  var meanMass: Double { masses.reduce(0, +) / Double(max(1, masses.count)) }
}
