import GraphLayout
import Testing

@Suite struct StressLayoutTests {
  private func options(
    _ model: LayoutModel = .stress, dimension: Int = 2, seed: UInt64 = 0,
    _ change: (inout LayoutOptions) -> Void = { _ in }
  ) -> LayoutOptions {
    var options = LayoutOptions()
    options.model = model
    options.dimension = dimension
    options.start = .normal(seed: seed)
    options.frames = 5
    change(&options)
    return options
  }

  @Test(arguments: [1, 2, 3, 5]) func `a path is laid straight`(dimension: Int) throws {
    let result = try Layout.run(.path(nodes: 12), options: options(dimension: dimension))
    #expect(result.finalLoss.total < 1e-4)
    #expect(result.hasConverged)
  }

  @Test func `the loss is the stress that the layout is measured by`() throws {
    let graph = try Graph.grid(rows: 7, columns: 8)
    let result = try Layout.run(graph, options: options())
    let stress = try #require(LayoutQuality(of: result.finalPositions, graph: graph).stress)
    #expect((result.finalLoss.total - stress.value).magnitude < 1e-3 * stress.value)
    let lattice = try #require(
      NodePositions(dimension: 2, values: (0..<56).flatMap { [Double($0 / 8), Double($0 % 8)] }))
    #expect(stress.value < (try #require(LayoutQuality(of: lattice, graph: graph).stress).value))
  }

  @Test func `edges are as long as their weights where these are lengths`() throws {
    let graph = try Graph(nodeCount: 3, edges: [(0, 1), (1, 2), (0, 2)], weights: [3, 4, 5])
    let positions = try Layout.run(graph, options: options { $0.distances = .weights }).finalPositions
    for (edge, weight) in zip(graph.edges, graph.weights ?? []) {
      #expect((distance(positions, Int(edge.source), Int(edge.target)) - weight).magnitude < 1e-2)
    }
  }

  @Test(arguments: [0, -1, 1e12]) func `a weight that cannot be a length is an error`(weight: Double) throws {
    let graph = try Graph(nodeCount: 3, edges: [(0, 1), (1, 2)], weights: [1, weight])
    #expect(throws: LayoutError.lengthOutOfRange(edge: 1, value: weight)) {
      try Layout.run(graph, options: options { $0.distances = .weights })
    }
  }

  @Test(arguments: [LayoutModel.stress, .neighbourhoods])
  func `components stand side by side, single nodes and empty graphs included`(model: LayoutModel) throws {
    let graph = try Graph(nodeCount: 8, edges: [(0, 1), (1, 2), (2, 0), (4, 5), (5, 6)])
    let positions = try Layout.run(graph, options: options(model)).finalPositions
    let parts = [[0, 1, 2], [4, 5, 6], [3], [7]].map { $0.map { positions[$0].first ?? 0 } }
    for (part, next) in zip(parts, parts.dropFirst()) {
      #expect((part.max() ?? 0) + 0.99 < (next.min() ?? 0))
    }
    for count in 0...1 {
      let result = try Layout.run(Graph(nodeCount: count, edges: []), options: options(model))
      #expect(result.finalPositions.nodeCount == count)
    }
  }

  @Test(arguments: [LayoutModel.stress, .neighbourhoods]) func `the same seed gives the same bits`(model: LayoutModel)
    throws
  {
    let graph = try Graph.erdosRenyi(nodes: 60, probability: 0.05, seed: 1)
    let result = try Layout.run(graph, options: options(model))
    #expect(try Layout.run(graph, options: options(model)) == result)
    #expect(try Layout.run(graph, options: options(model, seed: 1)) != result)
  }

  @Test func `the best of several starts is kept, and all are told`() throws {
    let graph = try Graph.erdosRenyi(nodes: 60, probability: 0.08, seed: 2)
    let result = try Layout.run(graph, options: options { $0.strategy = .best })
    #expect(result.starts.count == 4)
    #expect(result.finalLoss.total == result.starts.map(\.loss).min())
  }

  @Test func `a layout without stress stays where it is`() throws {
    let graph = try Graph.path(nodes: 6)
    let start = try #require(NodePositions(dimension: 2, values: (0..<6).flatMap { [Double($0), 0] }))
    let positions = try Layout.run(graph, options: options { $0.start = .positions(start) }).finalPositions
    for (value, expected) in zip(positions.values, start.values) { #expect((value - expected).magnitude < 1e-4) }
  }

  @Test(arguments: [LayoutModel.stress, .neighbourhoods]) func `twins do not lie on each other`(model: LayoutModel)
    throws
  {
    let positions = try Layout.run(Graph(nodeCount: 12, edges: (1..<12).map { (0, $0) }), options: options(model))
      .finalPositions
    #expect(try #require(positions.minimumDistance) > 0.2)
  }

  @Test func `a graph laid out for its neighbourhoods has its neighbours nearest`() throws {
    let graph = try Graph.grid(rows: 9, columns: 9)
    let result = try Layout.run(graph, options: options(.neighbourhoods))
    #expect(LayoutQuality(of: result.finalPositions, graph: graph).neighbourhoodPreservation?.value == 1)
    #expect(result.hasConverged)
    #expect(result.frames.count == 5)
  }

  @Test(arguments: [1, 2, 3]) func `a quick start has little stress`(dimension: Int) throws {
    let graph = try Graph.grid(rows: 15, columns: 15)
    let start = try StressStart(graph, dimension: dimension)
    #expect(start.positions.nodeCount == 225)
    if dimension > 1 {
      #expect(try #require(LayoutQuality(of: start.positions, graph: graph).stress).value < 0.02)
    }
    #expect(try StressStart(graph, dimension: dimension).positions == start.positions)
  }

  private func distance(_ positions: NodePositions, _ a: Int, _ b: Int) -> Double {
    zip(positions[a], positions[b]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }
}
