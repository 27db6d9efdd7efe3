internal import CKernels

/// The sum of a program's values over ordered pairs of different points, and its gradient.
///
/// The program computes, from the distance of two points and what is known of the pair, a value and a slope. `evaluate` sums the
/// values, and, by point and axis, the slopes times the direction in which the distance grows. Coordinates lie axis by axis as for
/// ``PairForces``, padded with zeros. O(N²) time; the buffers are allocated once.
public struct PairProgram: Sendable {
  /// How far two points x and y are from each other, and the direction that goes with it.
  public enum Metric: Hashable, Sendable {
    /// Σ (x - y)²; direction x - y.
    case squaredEuclidean
    /// Σ |x - y|; direction the signs of x - y.
    case manhattan
    /// 1 - Σ x y; direction y.
    case oneLessProduct
  }

  /// The registers that the program finds filled; its own begin at `ownRegisters`.
  public enum Input: Int, Sendable, CaseIterable {
    case distance
    /// The attribute of the point where the pair begins.
    case here
    /// The attribute of the point where it ends.
    case there
    /// That of an adjacency, else 1; of a pair with a length, 1 over its square; of one without, where others have them, 0.
    case weight
    /// 0 of pairs without one.
    case length
  }

  /// The first register that is free.
  public static let ownRegisters = Int(folio_input_count.rawValue)

  /// What is known of the points and pairs.
  public struct Points: Sendable {
    let offsets: [Int32]
    let neighbours: [Int32]
    let weights: [Double]
    let attributes: [Double]
    let lengths: [UInt16]

    /// - Parameters:
    ///   - offsets: As for ``PairForces``.
    ///   - neighbours: Of each point, ascending.
    ///   - weights: Of each neighbour.
    ///   - attributes: Of each point.
    ///   - lengths: Of all pairs, row by row, or none at all.
    public init(
      offsets: [Int32], neighbours: [Int32], weights: [Double], attributes: [Double], lengths: [UInt16] = []
    ) {
      let count = offsets.count - 1
      precondition(offsets.first == 0 && offsets.last.map(Int.init) == neighbours.count)
      precondition(zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 })
      precondition(neighbours.allSatisfy { $0 >= 0 && $0 < count })
      precondition(weights.count == neighbours.count && attributes.count == count)
      precondition(lengths.isEmpty || lengths.count == count * count)
      self.offsets = offsets
      self.neighbours = neighbours
      self.weights = weights
      self.attributes = attributes
      self.lengths = lengths
    }

    var count: Int { offsets.count - 1 }
  }

  /// What `evaluate` has left: slopes times directions, laid out like the coordinates.
  public private(set) var forces: [Double]

  private let program: BlockProgram
  private let value: Int
  private let slope: (Int, Int)
  private let metric: Metric
  private let skipsNeighbours: Bool
  private let points: Points
  private let dimension: Int
  private let stride: Int
  private let precision: PairForces.Precision
  private let level: InstructionLevel
  private let uses: UInt32
  private var sums: [Double]
  private var attributes: [Double]
  private var registers: [Double]
  private var singles: [Float]
  private var singleAttributes: [Float]
  private var singleRegisters: [Float]

  /// - Parameters:
  ///   - value: The register where the program leaves the value, and
  ///   - slope: the two whose product is the slope; all from `ownRegisters` on. They may be one.
  ///   - skipsNeighbours: Whether adjacent points are no pairs.
  ///
  /// - Precondition: The dimension is from 1 to 65.
  public init(
    _ program: BlockProgram, value: Int, slope: (Int, Int), uses: Set<Input>, metric: Metric, skipsNeighbours: Bool,
    points: Points, dimension: Int, precision: PairForces.Precision = .double, level: InstructionLevel = .best
  ) {
    precondition((1...folio_dimension_limit).contains(dimension) && level.isSupported)
    precondition(program.registerCount >= Self.ownRegisters)
    precondition([value, slope.0, slope.1].allSatisfy { (Self.ownRegisters..<program.registerCount).contains($0) })
    (self.program, self.value, self.slope) = (program, value, slope)
    (self.metric, self.skipsNeighbours, self.points) = (metric, skipsNeighbours, points)
    (self.dimension, self.precision, self.level) = (dimension, precision, level)
    self.uses = uses.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
    stride = PairForces.stride(count: points.count)
    forces = [Double](repeating: 0, count: stride * dimension)
    sums = [Double](repeating: 0, count: stride)
    let registerCount = program.registerCount * BlockProgram.width + folio_program_slack
    let singleStride = (points.count + folio_single_lanes - 1) / folio_single_lanes * folio_single_lanes
    switch precision {
    case .double:
      attributes = points.attributes + [Double](repeating: 0, count: stride - points.count)
      registers = [Double](repeating: 0, count: registerCount)
      (singles, singleAttributes, singleRegisters) = ([], [], [])
    case .single, .singleOfDifferences:
      (attributes, registers) = ([], [])
      singles = [Float](repeating: 0, count: singleStride * dimension)
      singleAttributes = points.attributes.map { Float($0) }
      singleAttributes += [Float](repeating: 0, count: singleStride - points.count)
      singleRegisters = [Float](repeating: 0, count: registerCount)
    }
  }

  /// The sum of the values; `forces` is then that of the slopes times the directions.
  ///
  /// - Precondition: `coordinates` has `dimension` times the padded number of points.
  public mutating func evaluate(at coordinates: [Double]) -> Double {
    precondition(coordinates.count == dimension * stride)
    unsafe program.instructions.withUnsafeBufferPointer { instructions in
      unsafe points.offsets.withUnsafeBufferPointer { offsets in
        unsafe points.neighbours.withUnsafeBufferPointer { neighbours in
          unsafe points.weights.withUnsafeBufferPointer { weights in
            unsafe points.lengths.withUnsafeBufferPointer { lengths in
              var pairs = unsafe folio_pair_program(
                count: points.count, dimension: dimension, metric: metric.code, instructions: instructions.baseAddress,
                instruction_count: instructions.count, value: UInt16(value), slope: UInt16(slope.0),
                slope_factor: UInt16(slope.1), uses: uses,
                skips_neighbours: skipsNeighbours, offsets: offsets.baseAddress, neighbours: neighbours.baseAddress,
                weights: weights.baseAddress, lengths: lengths.isEmpty ? nil : lengths.baseAddress)
              unsafe run(&pairs, coordinates)
            }
          }
        }
      }
    }
    return sums[..<points.count].reduce(0, +)
  }

  @unsafe private mutating func run(_ pairs: inout folio_pair_program, _ coordinates: [Double]) {
    switch precision {
    case .double:
      unsafe folio_program_rows(
        level.code, &pairs, coordinates, attributes, &forces, &sums, &registers, 0, points.count)
    case .single, .singleOfDifferences:
      var shape = folio_pair_energy(
        count: points.count, dimension: dimension, attraction: 0, repulsion: 0, centralization: 0, epsilon: 0)
      unsafe folio_narrow(&shape, coordinates, &singles, nil)
      unsafe folio_program_rows_single(
        level.code, &pairs, singles, singleAttributes, &forces, &sums, &singleRegisters, 0, points.count)
    }
  }
}

extension PairProgram.Metric {
  fileprivate var code: folio_metric {
    switch self {
    case .squaredEuclidean: folio_squared_euclidean
    case .manhattan: folio_manhattan
    case .oneLessProduct: folio_one_less_product
    }
  }
}
