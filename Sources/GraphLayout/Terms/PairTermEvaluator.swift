internal import Kernels

/// A formula summed over all pairs, or over those that are not adjacent: O(nodes²) time.
struct PairTermEvaluator: TermEvaluator {
  private var program: PairProgram
  private let metric: NodeMetric
  private let valueFactor: Double
  private let slopeFactor: Double
  private let count: Int
  private let stride: Int

  init(
    _ energy: PairEnergy, skipsNeighbours: Bool, points: PairProgram.Points, count: Int, dimension: Int,
    precision: PairForces.Precision, level: InstructionLevel = .best
  ) {
    program = PairProgram(
      energy.program, value: energy.value, slope: energy.slope, uses: energy.uses, metric: energy.metric.kernel,
      skipsNeighbours: skipsNeighbours, points: points, dimension: dimension, precision: precision, level: level)
    metric = energy.metric
    valueFactor = energy.valueFactor
    slopeFactor = energy.slopeFactor
    self.count = count
    stride = PairForces.stride(count: count)
  }

  mutating func largestPull(at coordinates: [Double]) -> Double { 0 }

  mutating func evaluate(at coordinates: [Double], weight: Double, addingTo gradient: inout [Double]) -> Double {
    guard metric == .cosine else {
      let sum = program.evaluate(at: coordinates)
      Vectors.add(weight * slopeFactor, times: program.forces, to: &gradient)
      return valueFactor * sum
    }
    let units = UnitDirections(of: coordinates, count: count, stride: stride)
    let sum = program.evaluate(at: units.directions)
    units.add(weight * slopeFactor, times: program.forces, to: &gradient)
    return valueFactor * sum
  }
}

extension NodeMetric {
  var kernel: PairProgram.Metric {
    switch self {
    case .euclidean: .squaredEuclidean
    case .manhattan: .manhattan
    case .cosine: .oneLessProduct
    }
  }
}
