import Kernels
import Testing

@Suite struct StressTests {
  private static let levels = InstructionLevel.allCases.filter(\.isSupported)

  @Test(arguments: [0, 1, 2, 15, 16, 17, 63, 64, 65, 130], [1, 2, 3, 5])
  func `stress and its gradient are those of the formula`(count: Int, dimension: Int) {
    let problem = Problem(count: count, dimension: dimension)
    var pairs = problem.pairs(.best)
    let stress = pairs.evaluate(at: problem.coordinates)
    let expected = problem.slowStress
    #expect((stress - expected.value).magnitude <= 1e-5 * expected.value)
    #expect(pairs.pairCount == problem.wantedPairs)
    let size = expected.gradient.map(\.magnitude).max() ?? 0
    for (value, expected) in zip(pairs.gradient, expected.gradient) {
      #expect((value - expected).magnitude <= 1e-5 * size)
    }
  }

  @Test(arguments: [0, 1, 2, 15, 16, 17, 65, 130], [1, 2, 3, 5])
  func `short-range repulsion and its gradient are those of the formula`(count: Int, dimension: Int) {
    let problem = Problem(count: count, dimension: dimension)
    var repulsion = ShortRangeRepulsion(count: count, dimension: dimension)
    let sum = repulsion.evaluate(at: problem.coordinates)
    let expected = problem.slowRepulsion
    #expect((sum - expected.value).magnitude <= 1e-5 * expected.value)
    let size = expected.gradient.map(\.magnitude).max() ?? 0
    for (value, expected) in zip(repulsion.gradient, expected.gradient) {
      #expect((value - expected).magnitude <= 1e-5 * size)
    }
  }

  @Test(arguments: [1, 2, 3, 4]) func `all levels give the same bits`(dimension: Int) {
    let problem = Problem(count: 77, dimension: dimension)
    let results = Self.levels.map { level in
      var pairs = problem.pairs(level)
      var repulsion = ShortRangeRepulsion(count: 77, dimension: dimension, level: level)
      var springs = problem.springs(level)
      let sums = [springs.sweep(backwards: false), springs.sweep(backwards: true)]
      return [pairs.evaluate(at: problem.coordinates)] + pairs.gradient
        + [repulsion.evaluate(at: problem.coordinates)] + repulsion.gradient
        + sums.flatMap { [$0.energy, $0.squaredForce, $0.squaredMove] } + springs.positions.map(Double.init)
    }
    for result in results { #expect(result.map(\.bitPattern) == results[0].map(\.bitPattern)) }
  }

  @Test(arguments: [2, 3, 4]) func `sweeps lower the energy and come to rest`(
    dimension: Int
  ) {
    var springs = Problem(count: 40, dimension: dimension).springs(.best)
    let first = springs.sweep(backwards: false)
    var last = first
    for sweep in 1..<60 { last = springs.sweep(backwards: sweep % 2 == 1) }
    #expect(last.energy < first.energy)
    #expect(last.squaredMove < 0.01 * first.squaredMove)
  }
}

/// Random points, some pairs of which want a random distance.
private struct Problem {
  let count: Int
  let dimension: Int
  let coordinates: [Double]
  private let wanted: [[Double?]]

  init(count: Int, dimension: Int) {
    self.count = count
    self.dimension = dimension
    var generator = SeededGenerator(seed: UInt64(count))
    var coordinates = [Double](repeating: 0, count: PairForces.stride(count: count) * dimension)
    for axis in 0..<dimension {
      for point in 0..<count { coordinates[axis * PairForces.stride(count: count) + point] = 3 * generator.normal() }
    }
    self.coordinates = coordinates
    var wanted = [[Double?]](repeating: Array(repeating: nil, count: count), count: count)
    for i in 0..<count {
      for j in 0..<i where generator.uniform() < 0.8 {
        wanted[i][j] = Double(1 + generator.integer(below: 9))
        wanted[j][i] = wanted[i][j]
      }
    }
    self.wanted = wanted
  }

  private var stride: Int { PairForces.stride(count: count) }
  var wantedPairs: Int { wanted.reduce(0) { $0 + $1.count { $0 != nil } } / 2 }

  func pairs(_ level: InstructionLevel) -> StressPairs {
    var pairs = StressPairs(count: count, dimension: dimension, level: level)
    for i in 0..<count { pairs.setDistances(wanted[i].map { Float($0 ?? .infinity) }, from: i) }
    return pairs
  }

  /// Three pivots, and the points before and after each one as neighbours.
  func springs(_ level: InstructionLevel) -> PivotSprings {
    let pivots: [Int32] = [0, 5, Int32(count - 1)]
    let columns = PivotSprings.pivotStride(pivots.count)
    var distances = [Float](repeating: 0, count: count * columns)
    var weights = distances
    var offsets: [Int32] = [0]
    var neighbours: [Int32] = []
    for i in 0..<count {
      for (rank, pivot) in pivots.enumerated() {
        guard let distance = wanted[i][Int(pivot)] else { continue }
        distances[i * columns + rank] = Float(distance)
        weights[i * columns + rank] = Float(1 / distance)
      }
      neighbours += [i - 1, i + 1].filter { (0..<count).contains($0) }.map(Int32.init)
      offsets.append(Int32(neighbours.count))
    }
    let ones = [Float](repeating: 1, count: neighbours.count)
    return PivotSprings(
      edges: .init(offsets: offsets, neighbours: neighbours, lengths: ones, weights: ones), pivots: pivots,
      distances: distances, weights: weights, order: Array(0..<Int32(count)),
      positions: (0..<count * dimension).map { Float(coordinates[$0 % dimension * stride + $0 / dimension]) },
      dimension: dimension, level: level)
  }

  var slowStress: (value: Double, gradient: [Double]) {
    sum { i, j, square in
      guard let wanted = wanted[i][j] else { return (0, 0) }
      let length = square.squareRoot()
      return (0.5 * (length / wanted - 1) * (length / wanted - 1), (length / wanted - 1) / (wanted * length) / 2)
    }
  }

  var slowRepulsion: (value: Double, gradient: [Double]) {
    sum { _, _, square in (1 / (1 + square) / (1 + square), -2 / (1 + square) / (1 + square) / (1 + square)) }
  }

  /// Over ordered pairs, of a function of the squared distance and its derivative by it.
  private func sum(_ energy: (Int, Int, Double) -> (Double, Double)) -> (value: Double, gradient: [Double]) {
    var value = 0.0
    var gradient = [Double](repeating: 0, count: coordinates.count)
    for i in 0..<count {
      for j in 0..<count where j != i {
        let differences = (0..<dimension).map { coordinates[$0 * stride + i] - coordinates[$0 * stride + j] }
        let (part, slope) = energy(i, j, differences.reduce(0) { $0 + $1 * $1 })
        value += part
        for axis in 0..<dimension { gradient[axis * stride + i] += 4 * slope * differences[axis] }
      }
    }
    return (value, gradient)
  }
}
