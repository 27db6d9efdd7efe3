internal import CKernels

/// The sum of 1/(1 + D(i, j))² over all ordered pairs of different points, D being their squared distance, and its gradient.
///
/// The force between two points has a bound and falls with the fifth power of their distance. In single precision, added up in double;
/// the same bits at every `InstructionLevel`. O(N²) time, O(N) memory.
public struct ShortRangeRepulsion: Sendable {
  public let count: Int
  public let dimension: Int
  /// The gradient that `evaluate` has left, by axis and point as in `PairForces`.
  public private(set) var gradient: [Double]

  private let level: InstructionLevel
  private var singles: [Float]
  private var columns: [Float]

  /// - Precondition: `dimension` is in 1 ... `StressPairs.dimensionLimit`; the CPU supports the level.
  public init(count: Int, dimension: Int, level: InstructionLevel = .best) {
    precondition(count >= 0 && (1...StressPairs.dimensionLimit).contains(dimension) && level.isSupported)
    self.count = count
    self.dimension = dimension
    self.level = level
    gradient = [Double](repeating: 0, count: PairForces.stride(count: count) * dimension)
    let lanes = Int(folio_single_lanes)
    singles = [Float](repeating: 0, count: (count + lanes - 1) / lanes * lanes * dimension)
    columns = singles
  }

  /// The sum at these coordinates, by axis and point; `gradient` is then its gradient.
  ///
  /// - Precondition: `coordinates` has as many elements as `gradient`.
  public mutating func evaluate(at coordinates: [Double]) -> Double {
    precondition(coordinates.count == gradient.count)
    return unsafe folio_short_range(level.code, count, dimension, coordinates, &singles, &columns, &gradient)
  }
}
