import Bytes
import GraphLayout
import TestSupport
import Testing

@Suite struct MinimumDistanceTests {
  @Test(arguments: [LayoutStrategy.recipe, .fast, .best], [1, 2, 3, 4])
  func `any graph keeps it in any dimension`(strategy: LayoutStrategy, dimension: Int) throws {
    let graphs = [
      try Graph(nodeCount: 0, edges: []), try Graph(nodeCount: 1, edges: []), try Graph(nodeCount: 6, edges: []),
      try Graph.complete(nodes: 12), try Graph.path(nodes: 9),
      try Graph(nodeCount: 9, edges: [(0, 1), (1, 2), (3, 4), (3, 5), (3, 6)]),
    ]
    for graph in graphs {
      var options = options(strategy, MinimumDistance(0.8))
      options.dimension = dimension
      let result = try Layout.run(graph, options: options)
      #expect(result.finalPositions.values.allSatisfy { $0.isFinite })
      #expect(result.finalPositions.minimumDistance ?? 1 >= 0.8 * (1 - 1e-6))
    }
  }

  @Test(arguments: [3, 12, 40])
  func `a complete graph becomes a packing of discs that nothing can move`(nodes: Int) throws {
    let result = try Layout.run(.complete(nodes: nodes), options: options(.fast, MinimumDistance(1)))
    let report = try #require(result.constraints)
    #expect(report.hasConverged)
    #expect(report.residual <= 1e-6)
    #expect(try #require(result.finalPositions.minimumDistance) >= 1 - 1e-12)
    // Forces of contacts hold each disc in its place, which takes two at least for each but those of the outermost.
    #expect(report.activePairs.count >= nodes)
    #expect(report.activePairs.allSatisfy { $0.force > 0 && $0.first < $0.second && $0.distance == 1 })
  }

  @Test func `the forces are those that differences of the loss ask for`() throws {
    // Three nodes in a triangle of side D: by symmetry, the force of a pair is half of what the loss gains by a greater D,
    // divided by the three pairs.
    func loss(_ distance: Double) throws -> (Double, ConstraintReport) {
      let result = try Layout.run(.complete(nodes: 3), options: options(.fast, MinimumDistance(distance)))
      return (result.finalLoss.total, try #require(result.constraints))
    }
    let report = try loss(1).1
    let slope = try (loss(1.001).0 - loss(0.999).0) / 0.002
    #expect(report.activePairs.count == 3)
    #expect((report.activePairs.reduce(0) { $0 + $1.force } - slope).magnitude < 1e-4 * slope)
  }

  @Test func `a distance that all nodes keep anyhow changes nothing but the last digits`() throws {
    let graph = try Graph.grid(rows: 4, columns: 4)
    let free = try Layout.run(graph, options: options(.fast, nil))
    let result = try Layout.run(graph, options: options(.fast, MinimumDistance(0.1)))
    #expect(free.constraints == nil)
    #expect(result.constraints?.activePairs.isEmpty == true)
    #expect(result.constraints?.hasConverged == true)
    #expect(result.finalLoss.total <= free.finalLoss.total)
    #expect(result.finalLoss.total >= free.finalLoss.total * (1 - 1e-5))
  }

  @Test func `radii keep discs of different sizes apart, with the gap between them`() throws {
    let radii = (0..<16).map { 0.1 + 0.05 * Double($0) }
    let result = try Layout.run(
      .complete(nodes: 16), options: options(.fast, MinimumDistance(0.5, radii: radii, gap: 0.2)))
    let positions = result.finalPositions
    for first in 0..<16 {
      for second in 0..<first {
        let square = zip(positions[first], positions[second]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        let least = max(0.5, radii[first] + radii[second] + 0.2)
        #expect(square.squareRoot() >= least * (1 - 1e-6))
      }
    }
    #expect(result.constraints?.hasConverged == true)
  }

  @Test func `coincident starts are told apart the same way each time`() throws {
    var options = options(.fast, MinimumDistance(1))
    options.start = .positions(try #require(NodePositions(dimension: 2, values: Array(repeating: 0, count: 20))))
    let graph = try Graph.complete(nodes: 10)
    let result = try Layout.run(graph, options: options)
    #expect(try #require(result.finalPositions.minimumDistance) >= 1 - 1e-6)
    #expect(try Layout.run(graph, options: options) == result)
  }

  @Test func `the way has as many frames as asked for, and its iterations ascend`() throws {
    var options = options(.fast, MinimumDistance(1))
    options.frames = 12
    let result = try Layout.run(.grid(rows: 4, columns: 4), options: options)
    #expect(result.frames.count <= 12)
    #expect(result.losses.last?.iteration == result.iterations)
  }

  @Test func `a report survives its bytes`() throws {
    let result = try Layout.run(.complete(nodes: 7), options: options(.fast, MinimumDistance(1)))
    var writer = ByteWriter()
    result.encode(into: &writer)
    var reader = ByteReader(writer.bytes)
    #expect(try LayoutResult(decoding: &reader) == result)
  }

  @Test func `distances that are none, and radii of other nodes, are refused`() throws {
    let graph = try Graph.path(nodes: 3)
    #expect(throws: LayoutError.outOfRange(.minimumDistance, value: -1)) {
      try Layout.run(graph, options: options(.fast, MinimumDistance(-1)))
    }
    #expect(throws: LayoutError.outOfRange(.radius, value: .infinity)) {
      try Layout.run(graph, options: options(.fast, MinimumDistance(1, radii: [1, .infinity, 1])))
    }
    #expect(throws: LayoutError.wrongRadiusCount(2, nodeCount: 3)) {
      try Layout.run(graph, options: options(.fast, MinimumDistance(1, radii: [1, 1])))
    }
  }

  @Test(arguments: [0.0, 1e-6, 1e6, 1e9])
  func `distances far from those of the layout are kept too`(distance: Double) throws {
    let graph = try Graph(nodeCount: 8, edges: [(0, 1), (1, 2), (2, 0), (3, 4)])
    let result = try Layout.run(graph, options: options(.fast, MinimumDistance(distance)))
    #expect(try #require(result.finalPositions.minimumDistance) >= distance * (1 - 1e-6))
  }

  @Test(.enabled(if: SharedFolder.isPresent), arguments: ["karate", "lesmis"])
  func `known graphs with twins meet the conditions of Karush, Kuhn and Tucker`(name: String) throws {
    var source = try ByteSource(path: SharedFolder.path("data/graphs/\(name).txt"))
    let graph = try EdgeListReader.graph(reading: &source)
    let result = try Layout.run(graph, options: options(.fast, MinimumDistance(0.5)))
    #expect(try #require(result.constraints).residual <= 1e-6)
  }

  private func options(_ strategy: LayoutStrategy, _ minimum: MinimumDistance?) -> LayoutOptions {
    var options = LayoutOptions()
    options.strategy = strategy
    options.iterations = 50
    options.minimumDistance = minimum
    return options
  }
}
