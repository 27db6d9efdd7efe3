internal import CKernels

/// The energy of `PairForces` and its gradient, the repulsion of far points by cells of a tree: O(N log N) time.
///
/// J. Barnes and P. Hut, "A hierarchical O(N log N) force-calculation algorithm", Nature 324 (1986), with second moments of the cells,
/// walked for sixteen points at once as in J. E. Barnes, "A modified tree code: don't laugh; it runs", Journal of Computational
/// Physics 87 (1990). What is near is exact to single precision, adjacent pairs are left out, and only of far cells subtracted.
///
/// Points may have masses, to which their repulsion and centralization are proportional, and adjacent pairs weights, to which their
/// attraction is: so a coarse graph stands for a fine one.
///
/// The results are the same bits at every `InstructionLevel`.
public struct TreeForces: EnergyForces {
  /// The number of points.
  public let count: Int
  /// Coordinates of a point: 2 or 3.
  public let dimension: Int
  /// As of `PairForces`.
  public let stride: Int
  /// The gradient that `evaluate` has left, laid out like the coordinates.
  public private(set) var gradient: [Double]
  /// A cell is met as one where its radius is less than so many times its distance: from 0, where all pairs are exact, below 1.
  public var opening: Double {
    didSet { precondition((0..<1).contains(opening)) }
  }

  private let level: InstructionLevel
  private let offsets: [Int32]
  private let neighbours: [Int32]
  /// Of the pairs that do not repel each other: as above, or none at each point.
  private let excludedOffsets: [Int32]
  private let masses: [Double]
  private let pullWeights: [Double]
  /// By point, its parts of the attraction, of the repulsion and of the centralization, each padded to the stride.
  private var sums: [Double]
  private var tree: CellTree
  private var mask: [UInt16]

  /// The opening at which the error of the forces is about a thousandth.
  public static func defaultOpening(dimension: Int) -> Double { dimension == 2 ? 0.45 : 0.6 }

  /// - Parameters:
  ///   - offsets: Where the neighbours of each point begin in `neighbours`, and after the last the count of all of them.
  ///   - neighbours: The adjacent points of point 0, of point 1 …; none twice, none its own, each adjacency from both ends.
  ///   - masses: By point, positive; nil stands for 1 each.
  ///   - pullWeights: For each of `neighbours`; nil stands for 1 each.
  ///   - neighboursRepel: Whether adjacent pairs repel each other like all others.
  ///   - level: For tests and measurements: all levels give the same result.
  ///
  /// - Precondition: As of `PairForces`; the dimension is 2 or 3.
  public init(
    offsets: [Int32], neighbours: [Int32], dimension: Int, masses: [Double]? = nil, pullWeights: [Double]? = nil,
    neighboursRepel: Bool = false, opening: Double? = nil, level: InstructionLevel = .best
  ) {
    let opening = opening ?? Self.defaultOpening(dimension: dimension)
    precondition((2...3).contains(dimension) && level.isSupported && (0..<1).contains(opening))
    precondition(offsets.first == 0 && offsets.last.map(Int.init) == neighbours.count)
    precondition(zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 })
    let count = offsets.count - 1
    precondition(neighbours.allSatisfy { $0 >= 0 && $0 < count })
    precondition(masses.map { $0.count == count && $0.allSatisfy { $0 > 0 } } ?? true)
    precondition(pullWeights.map { $0.count == neighbours.count } ?? true)
    self.count = count
    self.dimension = dimension
    self.level = level
    self.opening = opening
    self.offsets = offsets
    self.neighbours = neighbours
    excludedOffsets = neighboursRepel ? [Int32](repeating: 0, count: count + 1) : offsets
    self.masses = masses ?? [Double](repeating: 1, count: count)
    self.pullWeights = pullWeights ?? [Double](repeating: 1, count: neighbours.count)
    stride = PairForces.stride(count: count)
    gradient = [Double](repeating: 0, count: stride * dimension)
    sums = [Double](repeating: 0, count: 3 * stride)
    tree = CellTree(count: count, dimension: dimension)
    mask = [UInt16](repeating: 0, count: count)
  }

  /// The three sums at these coordinates; `gradient` is then that of the weighted energy.
  ///
  /// Coordinates that are not finite give sums that are not finite.
  ///
  /// - Precondition: `coordinates` has `dimension * stride` elements. The weights' epsilon is 1e-18 or more.
  public mutating func evaluate(at coordinates: [Double], weights: PairForces.Weights) -> PairForces.Sums {
    precondition(coordinates.count == dimension * stride && weights.epsilon >= 1e-18)
    repel(at: coordinates, epsilon: weights.epsilon)
    var energy = folio_pair_energy(
      count: count, dimension: dimension, attraction: weights.attraction, repulsion: weights.repulsion,
      centralization: weights.centralization, epsilon: weights.epsilon)
    unsafe folio_pull(&energy, coordinates, masses, offsets, neighbours, pullWeights, &gradient, &sums)
    func sum(_ term: Int) -> Double { sums[term * stride..<term * stride + count].reduce(0, +) }
    return PairForces.Sums(attraction: sum(0), repulsion: sum(1), centralization: sum(2))
  }

  /// Leaves the sums of the repulsion, and in `gradient` those of its forces.
  private mutating func repel(at coordinates: [Double], epsilon: Double) {
    tree.grow(over: coordinates, masses: masses)
    let groups = (count + folio_single_lanes - 1) / folio_single_lanes
    unsafe tree.withStructure { structure, cellCount in
      unsafe excludedOffsets.withUnsafeBufferPointer { offsets in
        unsafe neighbours.withUnsafeBufferPointer { neighbours in
          unsafe sums.withUnsafeMutableBufferPointer { sums in
            guard let repulsion = sums.baseAddress else { return }
            var field = unsafe folio_far_field(
              tree: structure, cell_count: cellCount, epsilon: epsilon, opening: opening,
              offsets: offsets.baseAddress, neighbours: neighbours.baseAddress)
            unsafe folio_far_forces(level.code, &field, &gradient, repulsion + stride, &mask, 0, groups)
          }
        }
      }
    }
  }

  /// How far the forces of repulsion are from the exact ones, in each of some samples of the points: the root of the mean squared
  /// error over that of the mean squared force. 0 where nothing repels.
  ///
  /// Together the samples are every so-manieth point along the tree's curve, from the place that the phase, 0 ..< 1, tells; each
  /// sample takes every so-manieth of these. O(N log N + samples · points · N).
  ///
  /// - Precondition: All masses are 1, neighbours do not repel; the counts are positive.
  public mutating func sampledErrors(
    at coordinates: [Double], epsilon: Double, samples: Int, points: Int, phase: Double = 0.5
  ) -> [Double] {
    precondition(coordinates.count == dimension * stride && epsilon >= 1e-18 && (0..<1).contains(phase))
    repel(at: coordinates, epsilon: epsilon)
    var energy = folio_pair_energy(
      count: count, dimension: dimension, attraction: 0, repulsion: -0.25, centralization: 0, epsilon: epsilon)
    var exact = gradient
    var exactSums = sums
    var bits = [UInt8](repeating: 0, count: stride / folio_lanes)
    var row = [Double](repeating: 0, count: stride)
    var errors = [Double](repeating: 0, count: samples)
    var squares = errors
    let total = min(samples * points, count)
    for index in 0..<total {
      let point = tree.point(at: Int((Double(index) + phase) * Double(count) / Double(total)))
      unsafe folio_pair_forces(
        level.code, &energy, coordinates, offsets, neighbours, &exact, &exactSums, &bits, &row, point, point + 1)
      for place in Swift.stride(from: point, to: exact.count, by: stride) {
        let error = exact[place] - gradient[place]
        errors[index % samples] += error * error
        squares[index % samples] += exact[place] * exact[place]
      }
    }
    return zip(errors, squares).map { $1 > 0 ? ($0 / $1).squareRoot() : 0 }
  }
}
