internal import Kernels

extension NodePositions {
  func squaredDistance(_ a: Int, _ b: Int) -> Double {
    (0..<dimension).reduce(0) { sum, axis in
      let difference = values[a * dimension + axis] - values[b * dimension + axis]
      return sum + difference * difference
    }
  }

  /// Nil without edges, or where all have no length.
  func edgeLengthVariation(_ edges: [Graph.Edge]) -> Double? {
    let lengths = edges.map { squaredDistance(Int($0.source), Int($0.target)).squareRoot() }
    let mean = lengths.reduce(0, +) / Double(lengths.count)
    guard mean > 0 else { return nil }
    let variance = lengths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(lengths.count)
    return variance.squareRoot() / mean
  }

  /// Pairs that are compared, at most, adjacent ones aside.
  private static let pairLimit = 1_000_000
  /// So many of more pairs.
  private static let pairSample = 100_000

  /// Nil unless there are pairs of both kinds.
  func adjacencyAUC(_ graph: Graph, _ adjacency: Adjacency) -> Measure? {
    let count = nodeCount
    let others = count * (count - 1) / 2 - graph.edges.count
    guard !graph.edges.isEmpty, others > 0 else { return nil }
    let near = graph.edges.map { squaredDistance(Int($0.source), Int($0.target)) }.sorted()
    var twice = 0
    func compare(_ distance: Double) {
      twice += near.partition { $0 < distance } + near.partition { $0 <= distance }
    }
    var compared = 0
    if others <= Self.pairLimit {
      for i in 0..<count {
        var next = adjacency[i].makeIterator()
        var neighbour = next.next()
        for j in 0..<i {
          if let adjacent = neighbour, adjacent == j {
            neighbour = next.next()
          } else {
            compare(squaredDistance(i, j))
            compared += 1
          }
        }
      }
    } else {
      var generator = SeededGenerator(seed: 0)
      while compared < Self.pairSample {
        let (i, j) = (generator.integer(below: count), generator.integer(below: count))
        guard i != j, !adjacency[i].contains(Int32(j)) else { continue }
        compare(squaredDistance(i, j))
        compared += 1
      }
    }
    let share = Double(twice) / 2 / Double(near.count) / Double(compared)
    return Measure(share, sample: compared < others ? compared : nil)
  }
}

extension [Double] {
  /// How many of the ascending elements, which are the first ones, satisfy the condition.
  fileprivate func partition(_ condition: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
