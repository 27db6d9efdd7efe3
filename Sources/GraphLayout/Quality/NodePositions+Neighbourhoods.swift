internal import Kernels

extension NodePositions {
  /// Nodes whose neighbourhood is looked at, at most, and so many of more nodes.
  private static let neighbourhoodLimit = 10_000
  private static let neighbourhoodSample = 2000

  func neighbourhoodPreservation(_ adjacency: Adjacency) -> Measure? {
    let nodes = (0..<nodeCount).filter { !adjacency[$0].isEmpty }
    guard !nodes.isEmpty else { return nil }
    let sample = nodes.count <= Self.neighbourhoodLimit ? nodes.count : Self.neighbourhoodSample
    let order = (0..<nodeCount).sorted { values[$0 * dimension] < values[$1 * dimension] }
    var ranks = order
    for (rank, node) in order.enumerated() { ranks[node] = rank }
    var sum = 0.0
    var generator = SeededGenerator(seed: 0)
    for rank in 0..<sample {
      let node = nodes[generator.member(of: nodes.count, stratum: rank, of: sample)]
      let neighbours = adjacency[node]
      let nearest = nearest(neighbours.count, to: node, order: order, rank: ranks[node])
      let shared = nearest.count { isMember(Int32($0), of: neighbours) }
      sum += Double(shared) / Double(2 * neighbours.count - shared)
    }
    return Measure(sum / Double(sample), sample: sample < nodes.count ? sample : nil)
  }

  /// The nodes nearest to one, found by going outwards in the order of the first coordinate.
  private func nearest(_ count: Int, to node: Int, order: [Int], rank: Int) -> [Int] {
    // A heap of the best so far, the worst of them on top.
    var heap = WorstFirstHeap(limit: count)
    var (left, right) = (rank - 1, rank + 1)
    func gap(_ rank: Int) -> Double {
      guard order.indices.contains(rank) else { return .infinity }
      let difference = values[order[rank] * dimension] - values[node * dimension]
      return difference * difference
    }
    while true {
      let (before, after) = (gap(left), gap(right))
      let least = min(before, after)
      guard least < .infinity, !heap.isFull || least <= heap.worst else { return heap.nodes }
      let candidate = before <= after ? order[left] : order[right]
      if before <= after { left -= 1 } else { right += 1 }
      heap.insert(candidate, at: squaredDistance(node, candidate))
    }
  }

  private func isMember(_ node: Int32, of ascending: ArraySlice<Int32>) -> Bool {
    var (low, high) = (ascending.startIndex, ascending.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if ascending[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low < ascending.endIndex && ascending[low] == node
  }
}
