import Kernels
import Testing

@Suite struct PairForcesTests {
  private static let weights = PairForces.Weights(attraction: 1.3, repulsion: 0.7, centralization: 0.05, epsilon: 1e-6)

  @Test(arguments: [0, 1, 2, 7, 8, 9, 31, 100], [1, 2, 3, 4, 7])
  func `sums and gradient are those of the formula`(count: Int, dimension: Int) {
    let problem = Problem(count: count, dimension: dimension, seed: 1)
    var forces = problem.forces(.best)
    let sums = forces.evaluate(at: problem.coordinates, weights: Self.weights)
    let expected = problem.slowly(Self.weights)
    #expect(isClose(sums.attraction, expected.sums.attraction))
    #expect(isClose(sums.repulsion, expected.sums.repulsion))
    #expect(isClose(sums.centralization, expected.sums.centralization))
    for (value, expected) in zip(forces.gradient, expected.gradient) { #expect(isClose(value, expected)) }
  }

  /// Around 1024 points, a run of sixteen lanes' sums ends.
  @Test(arguments: [0, 1, 15, 16, 17, 100, 1030], [1, 2, 3, 4, 7])
  func `in single precision, sums and gradient are right to five digits`(count: Int, dimension: Int) {
    let problem = Problem(count: count, dimension: dimension, seed: 5)
    var exact = problem.forces(.best)
    var forces = problem.forces(.best, precision: .single)
    // Points of a normal cloud can come so near to each other that single precision cannot tell how near: hence the epsilon.
    let weights = PairForces.Weights(attraction: 1.3, repulsion: 0.7, centralization: 0.05, epsilon: 0.01)
    let expected = exact.evaluate(at: problem.coordinates, weights: weights)
    let sums = forces.evaluate(at: problem.coordinates, weights: weights)
    #expect(sums.attraction == expected.attraction)
    #expect(sums.centralization == expected.centralization)
    #expect((sums.repulsion - expected.repulsion).magnitude <= 1e-5 * expected.repulsion)
    let size = exact.gradient.map(\.magnitude).max() ?? 0
    for (value, expected) in zip(forces.gradient, exact.gradient) {
      #expect((value - expected).magnitude <= 1e-5 * size)
    }
  }

  @Test(arguments: [1, 2, 3, 5])
  func `the gradient equals central differences`(dimension: Int) {
    let problem = Problem(count: 13, dimension: dimension, seed: 2)
    var forces = problem.forces(.best)
    _ = forces.evaluate(at: problem.coordinates, weights: Self.weights)
    let gradient = forces.gradient
    for axis in 0..<dimension {
      for point in 0..<13 {
        let place = axis * forces.stride + point
        func energy(_ step: Double) -> Double {
          var moved = problem.coordinates
          moved[place] += step
          let sums = forces.evaluate(at: moved, weights: Self.weights)
          return Self.weights.attraction * sums.attraction + Self.weights.repulsion * sums.repulsion
            + Self.weights.centralization * sums.centralization
        }
        let step = 1e-5
        // Four points, so that what is left is of fourth order.
        let difference = (8 * (energy(step) - energy(-step)) - (energy(2 * step) - energy(-2 * step))) / (12 * step)
        #expect((gradient[place] - difference).magnitude <= 1e-6 * max(1, difference.magnitude))
      }
    }
  }

  @Test(
    arguments: InstructionLevel.allCases.filter(\.isSupported), [1, 2, 3, 5])
  func `every level that this CPU supports gives the same bits`(level: InstructionLevel, dimension: Int) {
    let problem = Problem(count: 75, dimension: dimension, seed: 3)
    for precision in PairForces.Precision.allCases {
      var baseline = problem.forces(.baseline, precision: precision)
      var other = problem.forces(level, precision: precision)
      let sums = baseline.evaluate(at: problem.coordinates, weights: Self.weights)
      #expect(other.evaluate(at: problem.coordinates, weights: Self.weights) == sums)
      #expect(other.gradient.map(\.bitPattern) == baseline.gradient.map(\.bitPattern))
    }
  }

  /// A level named here is one that the test above could not force on this machine.
  @Test(.enabled(if: !InstructionLevel.allCases.allSatisfy(\.isSupported)))
  func `levels that this CPU lacks are skipped`() {
    for level in InstructionLevel.allCases where !level.isSupported { print("not supported by this CPU: \(level)") }
    #expect(InstructionLevel.baseline.isSupported)
  }

  @Test func `neighbours at one place neither repel each other nor hide the others`() {
    // Three on a line: the first two coincide and are adjacent, the third is 2 away from both.
    var forces = PairForces(offsets: [0, 1, 2, 2], neighbours: [1, 0], dimension: 1)
    let coordinates: [Double] = [0, 0, 2] + [Double](repeating: 0, count: forces.stride - 3)
    let sums = forces.evaluate(
      at: coordinates, weights: .init(attraction: 1, repulsion: 1, centralization: 0, epsilon: 1e-6))
    #expect(sums.attraction == 0)
    #expect(isClose(sums.repulsion, 4 / (4 + 1e-6)))
    #expect(isClose(forces.gradient[0], 8 / ((4 + 1e-6) * (4 + 1e-6))))
  }

  @Test(arguments: PairForces.Precision.allCases)
  func `padding never counts, whatever lies there`(precision: PairForces.Precision) {
    let problem = Problem(count: 5, dimension: 2, seed: 4)
    var forces = problem.forces(.best, precision: precision)
    var disturbed = problem.coordinates
    for axis in 0..<2 { disturbed[axis * forces.stride + 6] = problem.coordinates[axis * forces.stride] }
    let sums = forces.evaluate(at: problem.coordinates, weights: Self.weights)
    #expect(forces.evaluate(at: disturbed, weights: Self.weights) == sums)
  }

  private func isClose(_ value: Double, _ expected: Double) -> Bool {
    (value - expected).magnitude <= 1e-12 * max(1, expected.magnitude)
  }
}

/// Seeded points of which a third of the pairs is adjacent.
private struct Problem {
  let count: Int
  let dimension: Int
  let stride: Int
  var coordinates: [Double]
  var isAdjacent: [[Bool]]

  init(count: Int, dimension: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    self.count = count
    self.dimension = dimension
    stride = PairForces.stride(count: count)
    coordinates = [Double](repeating: 0, count: dimension * stride)
    for axis in 0..<dimension {
      for point in 0..<count { coordinates[axis * stride + point] = generator.normal() }
    }
    isAdjacent = [[Bool]](repeating: [Bool](repeating: false, count: count), count: count)
    for i in 0..<count {
      for j in 0..<i where generator.integer(below: 3) == 0 {
        isAdjacent[i][j] = true
        isAdjacent[j][i] = true
      }
    }
  }

  func forces(_ level: InstructionLevel, precision: PairForces.Precision = .double) -> PairForces {
    let rows = isAdjacent.map { row in row.indices.filter { row[$0] }.map(Int32.init) }
    let offsets = rows.reduce(into: [Int32(0)]) { offsets, row in
      offsets.append(offsets[offsets.count - 1] + Int32(row.count))
    }
    return PairForces(
      offsets: offsets, neighbours: rows.flatMap(\.self), dimension: dimension, precision: precision, level: level)
  }

  /// The formula, pair by pair.
  func slowly(_ weights: PairForces.Weights) -> (
    sums: (attraction: Double, repulsion: Double, centralization: Double), gradient: [Double]
  ) {
    var sums = (attraction: 0.0, repulsion: 0.0, centralization: 0.0)
    var gradient = [Double](repeating: 0, count: coordinates.count)
    let axes = (0..<dimension).map { $0 * stride }
    for i in 0..<count {
      for j in 0..<count where j != i {
        let distance = axes.map { coordinates[$0 + i] - coordinates[$0 + j] }.map { $0 * $0 }.reduce(0, +)
        if isAdjacent[i][j] { sums.attraction += distance } else { sums.repulsion += 1 / (distance + weights.epsilon) }
        for axis in axes {
          let slope =
            isAdjacent[i][j]
            ? weights.attraction : -weights.repulsion / ((distance + weights.epsilon) * (distance + weights.epsilon))
          let change = 2 * slope * (coordinates[axis + i] - coordinates[axis + j])
          gradient[axis + i] += change
          gradient[axis + j] -= change
        }
      }
      for axis in axes {
        sums.centralization += coordinates[axis + i] * coordinates[axis + i]
        gradient[axis + i] += 2 * weights.centralization * coordinates[axis + i]
      }
    }
    return (sums, gradient)
  }
}
