import GraphLayout
import Kernels
import Testing

@Suite struct AlignmentTests {
  @Test func `turned, mirrored and shifted positions come back`() throws {
    let original = try positions([0, 0, 3, 0, 3, 1, -1, 4], 2)
    // A quarter turn, a mirror and a shift.
    let moved = try positions(original.points.flatMap { [7 + $0[1], -2 + $0[0]] }, 2)
    #expect(moved.difference(from: original) < 1e-12)
    let back = Alignment(of: moved, onto: original).apply(to: moved)
    for (value, expected) in zip(back.values, original.values) { #expect((value - expected).magnitude < 1e-12) }
  }

  @Test(arguments: [1, 2, 3, 5]) func `no other turn is nearer`(dimension: Int) throws {
    var generator = SeededGenerator(seed: 3)
    let one = try positions((0..<10 * dimension).map { _ in generator.normal() }, dimension)
    let other = try positions((0..<10 * dimension).map { _ in generator.normal() }, dimension)
    let aligned = Alignment(of: one, onto: other).apply(to: one)
    let best = squares(aligned, other)
    // Aligned once more, nothing moves; and turning in any plane, or mirroring an axis, around the centre makes it worse.
    #expect(squares(Alignment(of: aligned, onto: other).apply(to: aligned), other) <= best * (1 + 1e-12))
    let centre = (0..<dimension).map { axis in aligned.points.reduce(0) { $0 + $1[axis] } / 10 }
    for a in 0..<dimension {
      for b in 0..<a {
        for angle in [-0.01, 0.01, 1.0] {
          let (sine, cosine) = (Elementary.sin(angle), Elementary.cos(angle))
          let turned = aligned.points.flatMap { point in
            var point = point
            let (u, v) = (point[a] - centre[a], point[b] - centre[b])
            point[a] = centre[a] + cosine * u - sine * v
            point[b] = centre[b] + sine * u + cosine * v
            return point
          }
          #expect(squares(try positions(turned, dimension), other) > best)
        }
      }
    }
  }

  @Test func `points on a line, at one place and none at all are aligned without numbers that are none`() throws {
    for values in [[0.0, 0, 1, 0, 2, 0], [1, 1, 1, 1, 1, 1], []] {
      let points = try positions(values, 2)
      let aligned = Alignment(of: points, onto: points).apply(to: points)
      for (value, expected) in zip(aligned.values, values) { #expect((value - expected).magnitude < 1e-12) }
      #expect(points.difference(from: points) < 1e-12)
    }
  }

  @Test func `seeds are ranked by loss, and one optimum found twice is one`() throws {
    let graph = try Graph.plantedPartition(groups: 2, size: 8, within: 0.5, between: 0.05, seed: 2)
    var options = LayoutOptions()
    options.strategy = .fast
    let seeds: [UInt64] = [0, 1, 2, 3, 0]
    let results: [LayoutResult] = try seeds.map { seed in
      options.start = .normal(seed: seed)
      return try Layout.run(graph, options: options)
    }
    let ranking = OptimumRanking(results)
    #expect(ranking.entries.map(\.loss) == results.map { $0.finalLoss.total }.sorted())
    let optima = ranking.entries.reduce(into: [Int: Int]()) { $0[$1.index] = $1.optimum }
    #expect(optima[0] == optima[4])
    #expect(Set(optima.values) == Set(0..<ranking.optimumCount))
    #expect(ranking.spread >= 0)
  }

  private func positions(_ values: [Double], _ dimension: Int) throws -> NodePositions {
    try #require(NodePositions(dimension: dimension, values: values))
  }

  private func squares(_ a: NodePositions, _ b: NodePositions) -> Double {
    zip(a.values, b.values).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }
}

extension NodePositions {
  fileprivate var points: [[Double]] { (0..<nodeCount).map { Array(self[$0]) } }
}
