internal import Kernels

/// The graph distances of all nodes of a connected graph to some of them, the pivots, each of which is as far as possible from those
/// before it.
struct PivotDistances {
  let pivots: [Int32]
  /// Node by node, padded to `stride` with zeros.
  let values: [Float]
  let stride: Int
  /// The number of the pivot that is nearest to each node, the first of equals.
  let nearest: [Int32]
  /// The nodes by their distance from the first pivot.
  let order: [Int32]

  var nodeCount: Int { nearest.count }

  /// - Parameter first: The first pivot.
  init(_ part: ConnectedPart, count: Int, first: Int) throws {
    let nodeCount = part.nodeCount
    let stride = PivotSprings.pivotStride(count)
    var paths = ShortestPaths(part)
    var values = [Float](repeating: 0, count: nodeCount * stride)
    var least = [Float](repeating: .infinity, count: nodeCount)
    var nearest = [Int32](repeating: 0, count: nodeCount)
    var pivots: [Int32] = []
    var order: [Int32] = []
    var next = first
    while pivots.count < min(count, nodeCount) {
      try Task.checkCancellation()
      let rank = pivots.count
      pivots.append(Int32(next))
      paths.find(from: next)
      if rank == 0 { order = paths.order }
      next = 0
      for node in 0..<nodeCount {
        let distance = paths.distances[node]
        values[node * stride + rank] = distance
        if distance < least[node] {
          least[node] = distance
          nearest[node] = Int32(rank)
        }
        if least[node] > least[next] { next = node }
      }
    }
    self.pivots = pivots
    self.values = values
    self.stride = stride
    self.nearest = nearest
    self.order = order
  }

  /// How much a pivot's spring to a node counts, in the same order as `values`: 0 for the pivot itself and its neighbours.
  ///
  /// The pivot stands for those nodes of its region that are not more than half as far from it as the node is: their number over the
  /// squared distance. M. Ortmann, M. Klimenta and U. Brandes, "A sparse stress model", Graph Drawing 2016.
  func weights(_ part: ConnectedPart) -> [Float] {
    var regions = [[Float]](repeating: [], count: pivots.count)
    for node in 0..<nodeCount { regions[Int(nearest[node])].append(values[node * stride + Int(nearest[node])]) }
    for rank in regions.indices { regions[rank].sort() }
    var weights = [Float](repeating: 0, count: values.count)
    for (rank, region) in regions.enumerated() {
      for node in 0..<nodeCount {
        let distance = values[node * stride + rank]
        let represented = region.count(upTo: distance / 2)
        if distance > 0 { weights[node * stride + rank] = Float(represented) / (distance * distance) }
      }
      for neighbour in part.adjacency[Int(pivots[rank])] { weights[Int(neighbour) * stride + rank] = 0 }
    }
    return weights
  }
}

extension [Float] {
  /// How many of the ascending elements are at most `limit`.
  fileprivate func count(upTo limit: Float) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
