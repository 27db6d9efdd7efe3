import Kernels
import Testing

@Suite struct TreeForcesTests {
  private static let weights = PairForces.Weights(attraction: 1.3, repulsion: 0.7, centralization: 0.05, epsilon: 0.01)

  @Test(arguments: [0, 1, 2, 15, 16, 17, 33, 300], [2, 3])
  func `without opening, sums and gradient are those of all pairs`(count: Int, dimension: Int) {
    let cloud = Cloud(count: count, dimension: dimension, seed: 1)
    var exact = cloud.pairForces
    var forces = cloud.treeForces(opening: 0)
    let expected = exact.evaluate(at: cloud.coordinates, weights: Self.weights)
    let sums = forces.evaluate(at: cloud.coordinates, weights: Self.weights)
    #expect(isClose(sums.attraction, expected.attraction, 1e-12))
    #expect(isClose(sums.repulsion, expected.repulsion, 1e-5))
    #expect(isClose(sums.centralization, expected.centralization, 1e-12))
    let size = exact.gradient.map(\.magnitude).max() ?? 0
    for (value, expected) in zip(forces.gradient, exact.gradient) {
      #expect((value - expected).magnitude <= 1e-5 * size)
    }
  }

  @Test(arguments: [2, 3], [0.3, 0.6])
  func `far cells stand for their points, but for the neighbours among them`(dimension: Int, opening: Double) {
    let cloud = Cloud(count: 2000, dimension: dimension, seed: 2)
    var exact = cloud.pairForces
    var forces = cloud.treeForces(opening: opening)
    let expected = exact.evaluate(at: cloud.coordinates, weights: Self.weights)
    let sums = forces.evaluate(at: cloud.coordinates, weights: Self.weights)
    #expect(isClose(sums.repulsion, expected.repulsion, 0.05 * opening * opening))
    #expect(sums.repulsion != expected.repulsion)
    let errors = forces.sampledErrors(at: cloud.coordinates, epsilon: Self.weights.epsilon, samples: 2, points: 1000)
    #expect(errors.count == 2)
    #expect(errors.allSatisfy { $0 > 0 && $0 < 0.1 * opening * opening })
  }

  @Test func `neighbours at almost one place do not hide the others`() {
    // Two pairs of neighbours far from each other, and many points between.
    var cloud = Cloud(count: 400, dimension: 2, seed: 3)
    cloud.move(1, to: 0, by: 1e-9)
    var exact = cloud.pairForces
    var forces = cloud.treeForces(opening: 0.5)
    let weights = PairForces.Weights(attraction: 0, repulsion: 1, centralization: 0, epsilon: 1e-12)
    _ = exact.evaluate(at: cloud.coordinates, weights: weights)
    _ = forces.evaluate(at: cloud.coordinates, weights: weights)
    for place in [0, 1, forces.stride, forces.stride + 1] {
      #expect(isClose(forces.gradient[place], exact.gradient[place], 0.02))
    }
  }

  @Test func `points at one place, in any number, do not divide without end`() {
    var forces = TreeForces(offsets: [Int32](repeating: 0, count: 101), neighbours: [], dimension: 2)
    let sums = forces.evaluate(
      at: [Double](repeating: 3, count: 2 * forces.stride),
      weights: .init(attraction: 1, repulsion: 1, centralization: 1, epsilon: 1))
    #expect(sums.repulsion == 9900)
    #expect(sums.centralization == 1800)
  }

  @Test(arguments: [Double.nan, .infinity, 1e300])
  func `coordinates that are not finite, or hardly, end in sums`(value: Double) {
    let cloud = Cloud(count: 100, dimension: 3, seed: 4)
    var coordinates = cloud.coordinates
    coordinates[17] = value
    var forces = cloud.treeForces(opening: 0.6)
    #expect(!forces.evaluate(at: coordinates, weights: Self.weights).centralization.isFinite)
  }

  @Test func `a mass counts as so many points, a weight as so many neighbours`() {
    // Three points at one place against one of their mass, all attracted by a fourth.
    let single = TreeForces(
      offsets: [0, 1, 2], neighbours: [1, 0], dimension: 2, masses: [3, 1], pullWeights: [3, 3], neighboursRepel: true)
    let triple = TreeForces(
      offsets: [0, 1, 2, 3, 6], neighbours: [3, 3, 3, 0, 1, 2], dimension: 2, neighboursRepel: true)
    let weights = PairForces.Weights(attraction: 1, repulsion: 0.5, centralization: 0.1, epsilon: 1)
    func evaluate(_ forces: TreeForces, x: [Double]) -> (value: Double, pull: Double) {
      var forces = forces
      let coordinates = x + [Double](repeating: 0, count: 2 * forces.stride - x.count)
      let sums = forces.evaluate(at: coordinates, weights: weights)
      // The three repel each other as well, by 1/epsilon each.
      let own = x.count == 4 ? 6.0 : 0
      return (
        sums.attraction + 0.5 * (sums.repulsion - own) + 0.1 * sums.centralization, forces.gradient[x.count - 1]
      )
    }
    let (value, pull) = evaluate(single, x: [0, 2])
    let (expected, expectedPull) = evaluate(triple, x: [0, 0, 0, 2])
    #expect(isClose(value, expected, 1e-6))
    #expect(isClose(pull, expectedPull, 1e-6))
  }

  @Test(arguments: InstructionLevel.allCases.filter(\.isSupported), [2, 3])
  func `every level that this CPU supports gives the same bits`(level: InstructionLevel, dimension: Int) {
    let cloud = Cloud(count: 1000, dimension: dimension, seed: 5)
    var baseline = cloud.treeForces(opening: 0.5, level: .baseline)
    var other = cloud.treeForces(opening: 0.5, level: level)
    let sums = baseline.evaluate(at: cloud.coordinates, weights: Self.weights)
    #expect(other.evaluate(at: cloud.coordinates, weights: Self.weights) == sums)
    #expect(other.gradient.map(\.bitPattern) == baseline.gradient.map(\.bitPattern))
  }

  private func isClose(_ value: Double, _ expected: Double, _ tolerance: Double) -> Bool {
    (value - expected).magnitude <= tolerance * max(1, expected.magnitude)
  }
}

/// Seeded points, each adjacent to the next in number and to one other, wherever these lie.
private struct Cloud {
  let count: Int
  let dimension: Int
  let stride: Int
  private(set) var coordinates: [Double]
  private var offsets: [Int32] = [0]
  private var neighbours: [Int32] = []

  init(count: Int, dimension: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    self.count = count
    self.dimension = dimension
    stride = PairForces.stride(count: count)
    coordinates = [Double](repeating: 0, count: dimension * stride)
    for axis in 0..<dimension {
      for point in 0..<count { coordinates[axis * stride + point] = 10 * generator.normal() }
    }
    var rows = [Set<Int32>](repeating: [], count: count)
    for point in 0..<max(0, count - 1) {
      for other in [point + 1, generator.integer(below: count)] where other != point {
        rows[point].insert(Int32(other))
        rows[other].insert(Int32(point))
      }
    }
    for row in rows {
      neighbours += row.sorted()
      offsets.append(Int32(neighbours.count))
    }
  }

  mutating func move(_ point: Int, to other: Int, by distance: Double) {
    for axis in 0..<dimension { coordinates[axis * stride + point] = coordinates[axis * stride + other] + distance }
  }

  var pairForces: PairForces { PairForces(offsets: offsets, neighbours: neighbours, dimension: dimension) }

  func treeForces(opening: Double, level: InstructionLevel = .best) -> TreeForces {
    TreeForces(offsets: offsets, neighbours: neighbours, dimension: dimension, opening: opening, level: level)
  }
}
