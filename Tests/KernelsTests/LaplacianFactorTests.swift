import Kernels
import Testing

@Suite struct LaplacianFactorTests {
  @Test(arguments: [0, 1, 2, 5, 30, 80], [0, 1, 3, 20])
  func `a solution satisfies the equations`(count: Int, edgesPerNode: Int) throws {
    var generator = SeededGenerator(seed: 7)
    let graph = RandomGraph(count: count, edgesPerNode: edgesPerNode, generator: &generator)
    var factor = try #require(
      LaplacianFactor(offsets: graph.offsets, neighbours: graph.neighbours, fillLimit: count * count))
    for (weight, shift) in [(8.0, 0.3), (1, 0.01), (0, 2)] {
      factor.factor(weight: weight, shift: shift)
      // Two vectors in one array, of which the second is to be solved for.
      let right = (0..<2 * count).map { _ in generator.normal() }
      var solution = right
      factor.solve(&solution, from: count)
      #expect(Array(solution[..<count]) == Array(right[..<count]))
      let product = graph.product(Array(solution[count...]), weight: weight, shift: shift)
      for (value, expected) in zip(product, right[count...]) { #expect((value - expected).magnitude < 1e-9) }
    }
  }

  @Test func `a tree does not fill, a complete graph does, and the limit is kept`() {
    let path = RandomGraph(edges: (1..<50).map { ($0 - 1, $0) }, count: 50)
    #expect(LaplacianFactor(offsets: path.offsets, neighbours: path.neighbours, fillLimit: 49)?.fill == 49)
    #expect(LaplacianFactor(offsets: path.offsets, neighbours: path.neighbours, fillLimit: 48) == nil)
    let star = RandomGraph(edges: (1..<50).map { (0, $0) }, count: 50)
    #expect(LaplacianFactor(offsets: star.offsets, neighbours: star.neighbours, fillLimit: 1000)?.fill == 49)
    let complete = RandomGraph(edges: (0..<20).flatMap { i in (0..<i).map { ($0, i) } }, count: 20)
    #expect(LaplacianFactor(offsets: complete.offsets, neighbours: complete.neighbours, fillLimit: 1000)?.fill == 190)
  }
}

private struct RandomGraph {
  let rows: [[Int]]

  init(edges: [(Int, Int)], count: Int) {
    var rows = [Set<Int>](repeating: [], count: count)
    for (u, v) in edges where u != v {
      rows[u].insert(v)
      rows[v].insert(u)
    }
    self.rows = rows.map { $0.sorted() }
  }

  init(count: Int, edgesPerNode: Int, generator: inout SeededGenerator) {
    var edges: [(Int, Int)] = []
    for _ in 0..<count * edgesPerNode / 2 {
      edges.append((generator.integer(below: count), generator.integer(below: count)))
    }
    self.init(edges: edges, count: count)
  }

  var offsets: [Int32] {
    rows.reduce(into: [0]) { offsets, row in offsets.append(offsets[offsets.count - 1] + Int32(row.count)) }
  }
  var neighbours: [Int32] { rows.flatMap { $0.map(Int32.init) } }

  func product(_ x: [Double], weight: Double, shift: Double) -> [Double] {
    rows.enumerated().map { node, row in
      shift * x[node] + weight * row.reduce(0) { $0 + x[node] - x[$1] }
    }
  }
}
