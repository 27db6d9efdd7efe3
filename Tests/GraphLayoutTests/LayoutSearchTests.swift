import Bytes
import GraphLayout
import TestSupport
import Testing

@Suite struct LayoutSearchTests {
  @Test func `a grid is laid out as one, from one start`() throws {
    let graph = try Graph.grid(rows: 8, columns: 8)
    let result = try Layout.run(graph, options: options(.fast))
    // Neighbours are about as far from each other as everywhere, and nearer than all others.
    let lengths = graph.edges.map { distance(result.finalPositions, Int($0.source), Int($0.target)) }.sorted()
    #expect(lengths[lengths.count - 1] < 2 * lengths[0])
    #expect(result.starts.count == 1)
    #expect(result.stopReason != .iterations)
  }

  @Test func `the best of several starts is kept, and is a stationary point`() throws {
    let graph = try Graph.plantedPartition(groups: 3, size: 6, within: 0.7, between: 0.1, seed: 3)
    let result = try Layout.run(graph, options: options(.best))
    #expect(result.starts.count > 3)
    let least = try #require(result.starts.map(\.loss).min())
    #expect(result.finalLoss.total <= least)
    var polish = options(.recipe)
    polish.start = .positions(result.finalPositions)
    polish.iterations = 0
    #expect(try Layout.run(graph, options: polish).finalLoss.total == result.finalLoss.total)
    // In a minimum, attraction and repulsion balance under scaling.
    let scale = try #require(result.finalLoss.optimalScale)
    #expect((scale - 1).magnitude < 1e-3)
  }

  @Test func `a search is a function of its seed`() throws {
    let graph = try Graph.cycle(nodes: 20)
    let result = try Layout.run(graph, options: options(.best))
    let again = try Layout.run(graph, options: options(.best))
    #expect(again == result)
    var other = options(.best)
    other.start = .normal(seed: 1)
    let another = try Layout.run(graph, options: other)
    #expect(another.starts.map(\.seed) != result.starts.map(\.seed))
  }

  @Test(arguments: [LayoutStrategy.fast, .best], [1, 2, 3, 4])
  func `graphs without nodes, edges, others to repel or one component have a layout in any dimension`(
    strategy: LayoutStrategy, dimension: Int
  ) throws {
    let graphs = [
      try Graph(nodeCount: 0, edges: []), try Graph(nodeCount: 1, edges: []), try Graph(nodeCount: 2, edges: []),
      try Graph(nodeCount: 5, edges: []), try Graph.path(nodes: 2), try Graph.complete(nodes: 6),
      try Graph(nodeCount: 7, edges: [(0, 1), (1, 2), (3, 4)]),
    ]
    for graph in graphs {
      var options = options(strategy)
      options.dimension = dimension
      let result = try Layout.run(graph, options: options)
      #expect(result.nodeCount == graph.nodeCount)
      #expect(result.dimension == dimension)
      #expect(result.finalPositions.values.allSatisfy { $0.isFinite })
    }
  }

  @Test(arguments: [
    LayoutObjective(attraction: 0), LayoutObjective(repulsion: 0), LayoutObjective(centralization: 0),
    LayoutObjective(attraction: 1e-6, repulsion: 1e6), LayoutObjective(epsilon: 1e-30), LayoutObjective(epsilon: 10),
    LayoutObjective(attraction: 0, repulsion: 0, centralization: 0), LayoutObjective(attraction: 1e9, repulsion: 1e9),
  ])
  func `unusual objectives end in finite positions`(objective: LayoutObjective) throws {
    var options = options(.fast)
    options.objective = objective
    for graph in [try Graph.grid(rows: 3, columns: 4), try Graph(nodeCount: 5, edges: [(0, 1), (2, 3)])] {
      let result = try Layout.run(graph, options: options)
      #expect(result.finalPositions.values.allSatisfy { $0.isFinite })
      #expect(result.finalLoss.total.isFinite)
    }
  }

  @Test func `a quick layout of a small world comes near to what a search finds`() throws {
    let graph = try Graph.barabasiAlbert(nodes: 800, links: 2, seed: 3)
    let quick = try Layout.run(graph, options: options(.fast))
    let search = try Layout.run(graph, options: options(.best))
    #expect(quick.finalLoss.total < 1.03 * search.finalLoss.total)
    // The coarse graph was laid out several times, the graph itself once.
    #expect(quick.starts.count == 1)
  }

  @Test func `positions to begin with are kept as near as the descent allows`() throws {
    let graph = try Graph.grid(rows: 5, columns: 5)
    let first = try Layout.run(graph, options: options(.fast))
    var warm = options(.fast)
    warm.start = .positions(first.finalPositions)
    let second = try Layout.run(graph, options: warm)
    #expect(second.starts.isEmpty)
    for (value, expected) in zip(second.finalPositions.values, first.finalPositions.values) {
      #expect((value - expected).magnitude < 0.02)
    }
  }

  @Test func `frames are as many as asked for, in the plane, the end among them`() throws {
    var options = options(.best)
    options.frames = 7
    let result = try Layout.run(.cycle(nodes: 12), options: options)
    #expect(result.frames.count == 7)
    #expect(result.frames.allSatisfy { $0.positions.dimension == 2 })
    #expect(result.losses.map(\.iteration) == Array(0...result.iterations))
  }

  @Test func `the scale that minimises the loss is known in closed form`() {
    #expect(LayoutLoss(attraction: 1, repulsion: 32, centralization: 1).optimalScale == 2)
    #expect(LayoutLoss(attraction: 0, repulsion: 16, centralization: 1).optimalScale == 2)
    #expect(LayoutLoss(attraction: 1, repulsion: 0, centralization: 1).optimalScale == nil)
    #expect(LayoutLoss(attraction: 0, repulsion: 1, centralization: 0).optimalScale == nil)
  }

  @Test func `a search with starts survives its bytes`() throws {
    let result = try Layout.run(.cycle(nodes: 9), options: options(.best))
    var writer = ByteWriter()
    result.encode(into: &writer)
    var reader = ByteReader(writer.bytes)
    #expect(try LayoutResult(decoding: &reader) == result)
  }

  @Test(
    .enabled(if: SharedFolder.isPresent),
    arguments: [("karate", 439.004, 1.01), ("lesmis", 1409.171, 1.01), ("grid20", 5540.59, 1.0001)])
  func `known graphs come to the best loss that is known`(name: String, best: Double, ratio: Double) throws {
    var source = try ByteSource(path: SharedFolder.path("data/graphs/\(name).txt"))
    let graph = try EdgeListReader.graph(reading: &source)
    let result = try Layout.run(graph, options: options(name == "grid20" ? .fast : .best))
    #expect(result.finalLoss.total <= ratio * best)
  }

  @Test(arguments: [0, 1, 30]) func `a search takes no more steps than it is told`(limit: Int) throws {
    var options = options(.fast)
    options.iterations = limit
    let result = try Layout.run(Graph.grid(rows: 6, columns: 6), options: options)
    #expect(result.iterations <= limit)
    #expect(!result.hasConverged)
  }

  private func options(_ strategy: LayoutStrategy) -> LayoutOptions {
    var options = LayoutOptions()
    options.strategy = strategy
    return options
  }

  private func distance(_ positions: NodePositions, _ a: Int, _ b: Int) -> Double {
    zip(positions[a], positions[b]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }
}
