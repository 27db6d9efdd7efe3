internal import Kernels

/// A descent on the sparse stress of a connected graph: of springs between neighbours, and from every node to the pivots, each of which
/// stands for the nodes around it.
///
/// M. Ortmann, M. Klimenta and U. Brandes, "A sparse stress model", Graph Drawing 2016. Memory: 8 bytes a node and pivot.
struct SparseStress {
  /// Springs between nodes and pivots, at most.
  private static let springLimit = 16_000_000
  /// Of the noise on the start that tells twins apart, in units of the mean edge length.
  private static let roughness = 0.05

  /// What the energy and the force of a sweep are divided by: about the sum over all pairs of nodes of what is wanted.
  let pairs: Double
  private(set) var sweeps = 0
  private var springs: PivotSprings

  /// From classical scaling, or from `positions` at their best scale.
  ///
  /// - Parameter pivots: How many, at most.
  init(_ part: ConnectedPart, dimension: Int, pivots: Int, from positions: [Double]? = nil, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = part.nodeCount
    let affordable = max(16, Self.springLimit / count / 16 * 16)
    let distances = try PivotDistances(
      part, count: min(count, pivots, affordable), first: generator.integer(below: count))
    let lengths = part.lengths ?? [Float](repeating: 1, count: part.adjacency.neighbours.count)
    let weights = distances.weights(part)
    var start: [Double]
    if let positions {
      start = distances.scaled(positions, dimension: dimension)
    } else {
      start = distances.scaling(dimension: dimension)
      let mean = lengths.reduce(0) { $0 + Double($1) } / Double(max(1, lengths.count))
      for place in start.indices { start[place] += Self.roughness * mean * generator.normal() }
    }
    pairs = zip(weights, distances.values).reduce(Double(lengths.count)) {
      $0 + Double($1.0) * Double($1.1) * Double($1.1)
    }
    springs = PivotSprings(
      edges: PivotSprings.Edges(
        offsets: part.adjacency.offsets, neighbours: part.adjacency.neighbours, lengths: lengths,
        weights: lengths.map { 1 / ($0 * $0) }),
      pivots: distances.pivots, distances: distances.values, weights: weights, order: distances.order,
      positions: start.map(Float.init), dimension: dimension)
  }

  /// By node, coordinate by coordinate.
  var positions: [Float] { springs.positions }

  /// Moves every node once, from the first pivot outwards and back in turn.
  mutating func sweep() -> PivotSprings.Sums {
    let sums = springs.sweep(backwards: sweeps % 2 == 1)
    sweeps += 1
    return sums
  }
}
