import Kernels
import Testing

@Suite struct LaplacianFactorTests {
  @Test(arguments: [0, 1, 2, 5, 30, 80], [0, 1, 3, 20])
  func `a solution satisfies the equations`(count: Int, edgesPerNode: Int) {
    var generator = SeededGenerator(seed: 7)
    let graph = RandomGraph(count: count, edgesPerNode: edgesPerNode, generator: &generator)
    var factor = LaplacianFactor(
      offsets: graph.offsets, neighbours: graph.neighbours, fillLimit: count * count, workLimit: Int.max / 8)
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

  @Test func `weights and masses take the place of ones`() {
    // Two nodes: the matrix is [w + 2, -w; -w, w + 3] for a weight w, a shift of 1 and masses of 2 and 3.
    var factor = LaplacianFactor(
      offsets: [0, 1, 2], neighbours: [1, 0], weights: [5, 5], masses: [2, 3], fillLimit: 1, workLimit: 1)
    factor.factor(weight: 1, shift: 1)
    var solution: [Double] = [7 - 5 * 2, -5 + 8 * 2]
    factor.solve(&solution)
    #expect((solution[0] - 1).magnitude < 1e-12 && (solution[1] - 2).magnitude < 1e-12)
  }

  @Test func `a tree does not fill, a complete graph does`() {
    func fill(_ edges: [(Int, Int)], count: Int) -> Int {
      let graph = RandomGraph(edges: edges, count: count)
      return LaplacianFactor(
        offsets: graph.offsets, neighbours: graph.neighbours, fillLimit: 1000, workLimit: 100_000
      ).fill
    }
    #expect(fill((1..<50).map { ($0 - 1, $0) }, count: 50) == 49)
    #expect(fill((1..<50).map { (0, $0) }, count: 50) == 49)
    #expect(fill((0..<20).flatMap { i in (0..<i).map { ($0, i) } }, count: 20) == 190)
  }

  @Test(arguments: [(10, Int.max / 8), (1000, 2000)])
  func `past a limit, the core keeps its diagonal, and the trees around it are solved exactly`(
    fillLimit: Int, workLimit: Int
  ) {
    // Thirty nodes all adjacent, and a path that leads to the first of them.
    var edges = (0..<30).flatMap { i in (0..<i).map { ($0, i) } }
    edges += (30..<40).map { ($0, $0 == 39 ? 0 : $0 + 1) }
    let graph = RandomGraph(edges: edges, count: 40)
    var factor = LaplacianFactor(
      offsets: graph.offsets, neighbours: graph.neighbours, fillLimit: fillLimit, workLimit: workLimit)
    factor.factor(weight: 1, shift: 0.5)
    #expect(factor.fill == 10)
    // On the path, a solution satisfies the equations; in the core, those of a diagonal.
    let right = (0..<40).map { Double($0 % 7) - 3 }
    var solution = right
    factor.solve(&solution)
    let product = graph.product(solution, weight: 1, shift: 0.5)
    for node in 30..<40 { #expect((product[node] - right[node]).magnitude < 1e-9) }
    for node in 1..<30 { #expect((29.5 * solution[node] - right[node]).magnitude < 1e-9) }
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
