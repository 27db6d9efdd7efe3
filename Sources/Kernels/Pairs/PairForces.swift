internal import CKernels

/// The exact value and gradient of an energy over all pairs of N points, some of which are adjacent:
///
///     attraction Σ D(i, j) over adjacent pairs + repulsion Σ 1/(D(i, j) + epsilon) over all others + centralization Σ |x(i)|²
///
/// D is the squared distance. The sums run over ordered pairs of different points, so that each two points count twice.
///
/// Coordinates and gradient lie axis by axis: coordinate `a` of point `i` at `a * stride + i`, and what pads an axis to its
/// stride is ignored. Adjacent pairs are masked out of the repulsion, never subtracted from it: two neighbours at almost the
/// same place would drown all else. O(N²) time, O(N) memory beside the adjacency; the buffers are allocated once.
///
/// The results are the same bits at every `InstructionLevel`.
public struct PairForces: Sendable {
  /// The arithmetic of a pair's repulsion.
  public enum Precision: Hashable, Sendable {
    case double
    /// Three to four times as fast, as each pair is computed once; sums and gradient are right to about six digits, but for the
    /// repulsion of points that are nearer than single precision tells. Needs an epsilon of 1e-18 or more.
    case single
  }

  /// The weights of the terms, and what keeps the repulsion finite.
  public struct Weights: Hashable, Sendable {
    public var attraction: Double
    public var repulsion: Double
    public var centralization: Double
    public var epsilon: Double

    public init(attraction: Double, repulsion: Double, centralization: Double, epsilon: Double) {
      self.attraction = attraction
      self.repulsion = repulsion
      self.centralization = centralization
      self.epsilon = epsilon
    }
  }

  /// The three sums without their weights.
  public struct Sums: Hashable, Sendable {
    public var attraction: Double
    public var repulsion: Double
    public var centralization: Double
  }

  /// The number of points.
  public let count: Int
  /// Coordinates of a point.
  public let dimension: Int
  /// The distance of an axis from the next in the arrays: `count` rounded up to a whole number of vectors.
  public let stride: Int
  /// The gradient that `evaluate` has left, laid out like the coordinates.
  public private(set) var gradient: [Double]

  /// How exactly the repulsion of a pair is computed; all else is in double precision, the adding up of the pairs too.
  public let precision: Precision

  private let level: InstructionLevel
  private let offsets: [Int32]
  private let neighbours: [Int32]
  /// By point, its parts of the attraction, of the repulsion and of the centralization, each padded to the stride.
  private var sums: [Double]
  private var mask: [UInt8]
  /// What the kernel in double precision overwrites for any dimension.
  private var row: [Double]
  private var single: SinglePrecisionRepulsion?

  /// - Parameters:
  ///   - offsets: Where the neighbours of each point begin in `neighbours`, and after the last the count of all of them.
  ///   - neighbours: The adjacent points of point 0, of point 1 …; none twice, none its own, each adjacency from both ends.
  ///   - level: For tests and measurements: all levels give the same result.
  ///
  /// - Precondition: Offsets ascend from 0 to `neighbours.count`; neighbours are points; the dimension is positive; the CPU
  ///   supports the level.
  public init(
    offsets: [Int32], neighbours: [Int32], dimension: Int, precision: Precision = .double,
    level: InstructionLevel = .best
  ) {
    precondition(dimension > 0 && level.isSupported)
    precondition(offsets.first == 0 && offsets.last.map(Int.init) == neighbours.count)
    precondition(zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 })
    let count = offsets.count - 1
    precondition(neighbours.allSatisfy { $0 >= 0 && $0 < count })
    self.count = count
    stride = Self.stride(count: count)
    self.dimension = dimension
    self.precision = precision
    self.level = level
    self.offsets = offsets
    self.neighbours = neighbours
    gradient = [Double](repeating: 0, count: stride * dimension)
    sums = [Double](repeating: 0, count: 3 * stride)
    mask = [UInt8](repeating: 0, count: precision == .double ? stride / 8 : 0)
    row = [Double](repeating: 0, count: precision == .double ? stride : 0)
    single = precision == .single ? SinglePrecisionRepulsion(count: count, dimension: dimension, level: level) : nil
  }

  /// The length of an axis of `count` points, padding included.
  public static func stride(count: Int) -> Int {
    let lanes = folio_lanes
    return (count + lanes - 1) / lanes * lanes
  }

  /// The three sums at these coordinates; `gradient` is then that of the weighted energy.
  ///
  /// Coordinates that are not finite, and equal points where `epsilon` is 0, give sums that are not finite.
  ///
  /// - Precondition: `coordinates` has `dimension * stride` elements.
  public mutating func evaluate(at coordinates: [Double], weights: Weights) -> Sums {
    precondition(coordinates.count == dimension * stride)
    let energy = folio_pair_energy(
      count: count, dimension: dimension, attraction: weights.attraction, repulsion: weights.repulsion,
      centralization: weights.centralization, epsilon: weights.epsilon)
    let repulsion = single?.evaluate(
      at: coordinates, energy: energy, offsets: offsets, neighbours: neighbours, gradient: &gradient, sums: &sums)
    return unsafe withUnsafePointer(to: energy) { energy in
      if repulsion == nil {
        unsafe folio_pair_forces(
          level.code, energy, coordinates, offsets, neighbours, &gradient, &sums, &mask, &row, 0, count)
      }
      let all = unsafe folio_add_sums(energy, sums)
      return Sums(
        attraction: all.attraction, repulsion: repulsion ?? all.repulsion, centralization: all.centralization)
    }
  }
}
