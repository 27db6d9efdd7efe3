import GraphLayout
import Testing

@Suite struct HeldLayoutTests {
  @Test(arguments: [LayoutStrategy.recipe, .fast, .best])
  func `pinned nodes do not move, and the others do`(strategy: LayoutStrategy) throws {
    let graph = try Graph.grid(rows: 4, columns: 4)
    let start = try #require(NodePositions(dimension: 2, values: (0..<32).map { Double($0 * $0 % 13) }))
    var options = options(strategy)
    options.start = .positions(start)
    options.pinned = [0, 7, 15]
    let free = try Layout.run(graph, options: options).finalPositions
    options.minimumDistance = MinimumDistance(0.5)
    let tied = try Layout.run(graph, options: options).finalPositions
    for positions in [free, tied] {
      for node in 0..<16 { #expect((positions[node] == start[node]) == [0, 7, 15].contains(node)) }
    }
    #expect(try #require(tied.minimumDistance) >= 0.5 * (1 - 1e-6))
  }

  @Test func `pins that are no nodes are refused`() throws {
    var options = options(.fast)
    options.pinned = [3]
    #expect(throws: LayoutError.noSuchNode(3, nodeCount: 3)) { try Layout.run(.path(nodes: 3), options: options) }
  }

  @Test func `after a change of one edge, nodes far from it stay`() throws {
    let old = try Graph.grid(rows: 12, columns: 12)
    let before = try Layout.run(old, options: options(.fast)).finalPositions
    let edges = old.edges.map { (Int($0.source), Int($0.target)) }
    let new = try Graph(nodeCount: 144, edges: edges.dropLast() + [(0, 13)])
    var warm = options(.fast)
    warm.start = .warm(from: old, at: before, to: new)
    let result = try Layout.run(new, options: warm)
    let moves = (0..<144).map { node in
      zip(result.finalPositions[node], before[node]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
    #expect(moves.sorted()[72] < 0.01)
    #expect(moves[0] > 0.05)
    #expect(result.losses[0].loss.total > result.finalLoss.total)
  }

  @Test func `new nodes begin beside their neighbours`() throws {
    let old = try Graph(nodeCount: 2, edges: [(0, 1)], labels: ["a", "b"])
    let new = try Graph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 3)], labels: ["new", "b", "a", "newer"])
    let positions = try #require(NodePositions(dimension: 2, values: [4, 0, 5, 1]))
    guard case .anchored(let start, let isAnchored) = LayoutStart.warm(from: old, at: positions, to: new) else {
      Issue.record("a warm start is anchored")
      return
    }
    #expect(Array(start[1]) == [5, 1])
    #expect(Array(start[2]) == [4, 0])
    #expect(zip(start[0], [5.0, 1]).allSatisfy { ($0 - $1).magnitude < 1 })
    #expect(zip(start[3], [4.0, 0]).allSatisfy { ($0 - $1).magnitude < 1 })
    #expect(isAnchored == [false, false, false, false])
  }

  @Test(arguments: [LayoutStrategy.recipe, .fast, .best])
  func `edges attract by their weights, if asked to`(strategy: LayoutStrategy) throws {
    let weights = [9.0, 1, 1]
    let graph = try Graph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 3)], weights: weights)
    var options = options(strategy)
    options.start = .normal(seed: 3)
    options.iterations = 4000
    let plain = try Layout.run(graph, options: options)
    #expect(try plain == Layout.run(.path(nodes: 4), options: options))
    options.usesWeights = true
    let result = try Layout.run(graph, options: options)
    let squares = graph.edges.map { edge in
      zip(result.finalPositions[Int(edge.source)], result.finalPositions[Int(edge.target)])
        .reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    #expect(squares[0] < squares[2])
    let attraction = zip(weights, squares).reduce(0) { $0 + 2 * $1.0 * $1.1 }
    #expect((result.finalLoss.attraction - attraction).magnitude < 1e-9 * attraction)
    let negative = try Graph(nodeCount: 2, edges: [(0, 1)], weights: [-1])
    #expect(throws: LayoutError.negativeWeight(edge: 0)) { try Layout.run(negative, options: options) }
  }

  private func options(_ strategy: LayoutStrategy) -> LayoutOptions {
    var options = LayoutOptions()
    options.strategy = strategy
    options.iterations = 300
    return options
  }
}
