internal import CKernels

/// The stress Σ (|x(i) - x(j)| / d(i, j) - 1)² over the pairs of N points that have a wanted distance d, and its gradient.
///
/// Each two points count once. Computed in single precision and added up in double: right to about six digits, and the same bits at
/// every `InstructionLevel`. O(N²) time and memory: two bytes a pair of points, ordered.
public struct StressPairs: Sendable {
  /// The most coordinates of a point.
  public static let dimensionLimit = Int(folio_stress_dimension_limit)

  /// The number of points.
  public let count: Int
  /// Coordinates of a point.
  public let dimension: Int
  /// The number of pairs with a wanted distance.
  public private(set) var pairCount = 0
  /// The gradient that `evaluate` has left, by axis and point as in `PairForces`.
  public private(set) var gradient: [Double]

  private let level: InstructionLevel
  private var reciprocals: [Float]
  private var singles: [Float]
  private var columns: [Float]

  /// No pair has a wanted distance yet.
  ///
  /// - Precondition: `dimension` is in 1 ... `dimensionLimit`; the CPU supports the level.
  public init(count: Int, dimension: Int, level: InstructionLevel = .best) {
    precondition(count >= 0 && (1...Self.dimensionLimit).contains(dimension) && level.isSupported)
    self.count = count
    self.dimension = dimension
    self.level = level
    gradient = [Double](repeating: 0, count: PairForces.stride(count: count) * dimension)
    reciprocals = [Float](repeating: 0, count: Self.rowStart(count, count: count))
    singles = [Float](repeating: 0, count: Self.singleStride(count) * dimension)
    columns = singles
  }

  /// Says what is wanted between a point and those with greater numbers.
  ///
  /// - Parameter distances: From `point` to all points, the later of which count: positive, or not finite where nothing is wanted.
  /// - Precondition: There are `count` distances.
  public mutating func setDistances(_ distances: [Float], from point: Int) {
    precondition(distances.count == count && (0..<count).contains(point))
    let start = Self.rowStart(point, count: count) - point / Self.lanes * Self.lanes
    for other in point + 1..<max(count, point + 1) where distances[other].isFinite {
      if reciprocals[start + other] == 0 { pairCount += 1 }
      reciprocals[start + other] = 1 / distances[other]
    }
  }

  /// The stress at these coordinates, by axis and point; `gradient` is then its gradient.
  ///
  /// - Precondition: `coordinates` has as many elements as `gradient`.
  public mutating func evaluate(at coordinates: [Double]) -> Double {
    precondition(coordinates.count == gradient.count)
    return unsafe folio_stress_pairs(
      level.code, count, dimension, coordinates, reciprocals, &singles, &columns, &gradient)
  }

  private static let lanes = Int(folio_single_lanes)

  private static func singleStride(_ count: Int) -> Int { (count + lanes - 1) / lanes * lanes }

  /// Where the row of a point begins; of the point after the last, where all rows end.
  private static func rowStart(_ point: Int, count: Int) -> Int {
    let (block, rest) = (point / lanes, point % lanes)
    let blocks = singleStride(count) / lanes
    return lanes * (lanes * (block * blocks - block * (block - 1) / 2) + rest * (blocks - block))
  }
}
