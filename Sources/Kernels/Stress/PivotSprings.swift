internal import CKernels

/// Springs from each of N points to its neighbours and to some of the points, the pivots, and sweeps over the points that relax them.
///
/// A point's energy is Σ weight (distance - wanted)² over its own springs. A sweep moves each point in turn to the minimum of what
/// majorizes its energy. In single precision; the same bits at every `InstructionLevel`. O(N · pivots + neighbours) a sweep.
public struct PivotSprings: Sendable {
  /// What a sweep has met, each as it was when a point's turn came.
  public struct Sums: Hashable, Sendable {
    /// The sum of the points' energies.
    public var energy: Double
    /// The sum of the squares of the energies' derivatives, each by the coordinates of its own point.
    public var squaredForce: Double
    /// The sum of the squared lengths of the moves.
    public var squaredMove: Double
  }

  /// The springs to the neighbours.
  public struct Edges: Sendable {
    let offsets: [Int32]
    let neighbours: [Int32]
    let lengths: [Float]
    let weights: [Float]

    /// - Parameters:
    ///   - offsets: Where the neighbours of each point begin in `neighbours`, and after the last the count of all of them.
    ///   - lengths: What is wanted, and with which weight, for each of `neighbours`.
    /// - Precondition: Offsets ascend from 0 to the count of the neighbours, which are points.
    public init(offsets: [Int32], neighbours: [Int32], lengths: [Float], weights: [Float]) {
      precondition(offsets.first == 0 && offsets.last.map(Int.init) == neighbours.count)
      precondition(zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 })
      precondition(neighbours.allSatisfy { $0 >= 0 && $0 < offsets.count - 1 })
      precondition(lengths.count == neighbours.count && weights.count == neighbours.count)
      self.offsets = offsets
      self.neighbours = neighbours
      self.lengths = lengths
      self.weights = weights
    }
  }

  public let count: Int
  public let dimension: Int
  /// By point, coordinate by coordinate.
  public private(set) var positions: [Float]

  private let level: InstructionLevel
  private let edges: Edges
  private let order: [Int32]
  private let pivotOf: [Int32]
  private let pivotStride: Int
  private var pivots: [Float]
  private let distances: [Float]
  private let weights: [Float]

  /// The number of columns that so many pivots take.
  public static func pivotStride(_ pivotCount: Int) -> Int {
    let lanes = Int(folio_single_lanes)
    return (pivotCount + lanes - 1) / lanes * lanes
  }

  /// - Parameters:
  ///   - pivots: Points, no two the same.
  ///   - distances: What is wanted from a point to each pivot, point by point, each with `pivotStride(pivots.count)` columns.
  ///   - weights: Of those springs; 0 for none.
  ///   - order: All points, in the order in which a sweep moves them.
  ///   - positions: By point.
  /// - Precondition: Counts fit; `dimension` is in 1 ... `StressPairs.dimensionLimit`; the CPU supports the level.
  public init(
    edges: Edges, pivots: [Int32], distances: [Float], weights: [Float], order: [Int32], positions: [Float],
    dimension: Int, level: InstructionLevel = .best
  ) {
    let (count, pivotStride) = (order.count, Self.pivotStride(pivots.count))
    precondition((1...StressPairs.dimensionLimit).contains(dimension) && level.isSupported)
    precondition(positions.count == count * dimension && edges.offsets.count == count + 1)
    precondition(distances.count == count * pivotStride && weights.count == distances.count)
    precondition(order.allSatisfy { $0 >= 0 && $0 < count } && pivots.allSatisfy { $0 >= 0 && $0 < count })
    self.count = count
    self.pivotStride = pivotStride
    self.edges = edges
    self.order = order
    self.distances = distances
    self.weights = weights
    self.positions = positions
    self.dimension = dimension
    self.level = level
    var pivotOf = [Int32](repeating: -1, count: order.count)
    var coordinates = [Float](repeating: 0, count: pivotStride * dimension)
    for (rank, pivot) in pivots.enumerated() {
      pivotOf[Int(pivot)] = Int32(rank)
      for axis in 0..<dimension {
        coordinates[axis * pivotStride + rank] = positions[Int(pivot) * dimension + axis]
      }
    }
    self.pivotOf = pivotOf
    self.pivots = coordinates
  }

  /// Moves all points once, in their order or from its end.
  public mutating func sweep(backwards: Bool) -> Sums {
    var sizes = folio_springs(count: count, dimension: dimension, pivot_stride: pivotStride)
    var sums = [0.0, 0, 0]
    unsafe folio_stress_sweep(
      level.code, &sizes, order, pivotOf, edges.offsets, edges.neighbours, edges.lengths, edges.weights, distances,
      weights, backwards, &positions, &pivots, &sums)
    return Sums(energy: sums[0], squaredForce: sums[1], squaredMove: sums[2])
  }
}
