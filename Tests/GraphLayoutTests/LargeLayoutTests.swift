import Bytes
import GraphLayout
import Testing

/// Layouts of graphs that are laid out by way of coarser ones, and by a tree of cells.
@Suite struct LargeLayoutTests {
  @Test func `a grid of thousands of nodes is unfolded by way of coarser graphs`() throws {
    let graph = try Graph.grid(rows: 45, columns: 45)
    let result = try Layout.run(graph, options: options(.fast))
    let quality = LayoutQuality(of: result.finalPositions, graph: graph)
    #expect(quality.crossings?.value == 0)
    #expect(try #require(quality.neighbourhoodPreservation).value > 0.95)
    #expect(result.starts.count == 1)
    #expect(result.frames.count == 2 && result.frames.allSatisfy { $0.positions.nodeCount == 2025 })
  }

  /// Settled like a mesh, it comes to a loss of 668 000.
  @Test func `a graph for which the plane has no room is annealed`() throws {
    let graph = try Graph.barabasiAlbert(nodes: 3000, links: 2, seed: 1)
    let result = try Layout.run(graph, options: options(.fast))
    #expect(result.finalLoss.total < 640_000)
    #expect(try #require(LayoutQuality(of: result.finalPositions, graph: graph).stress).value < 0.178)
  }

  @Test func `the error of the forces is told, and the loss is that of all pairs`() throws {
    let graph = try Graph.barabasiAlbert(nodes: 1500, links: 1, seed: 2)
    let result = try Layout.run(graph, options: options(.fast))
    let accuracy = try #require(result.forceAccuracy)
    #expect(accuracy.bound > 0 && accuracy.bound <= 0.01)
    #expect(accuracy.sample == 256 && accuracy.nodes == 1500)
    var exact = options(.recipe)
    exact.start = .positions(result.finalPositions)
    exact.iterations = 0
    let again = try Layout.run(graph, options: exact)
    #expect(again.finalLoss == result.finalLoss)
    #expect(again.forceAccuracy == nil)
    var writer = ByteWriter()
    result.encode(into: &writer)
    var reader = ByteReader(writer.bytes)
    #expect(try LayoutResult(decoding: &reader) == result)
  }

  @Test func `the best of several starts is refined, a function of the seed`() throws {
    let graph = try Graph.plantedPartition(groups: 8, size: 100, within: 0.05, between: 0.001, seed: 1)
    let result = try Layout.run(graph, options: options(.best))
    #expect(result.starts.count > 1)
    #expect(result.finalLoss.total <= result.starts.map(\.loss).min() ?? 0)
    #expect(try Layout.run(graph, options: options(.best)) == result)
  }

  @Test(arguments: [
    (nodes: 3000, edges: 0), (nodes: 3000, edges: 400), (nodes: 2500, edges: 2499),
  ])
  func `stars, lone nodes and many components have layouts`(nodes: Int, edges: Int) throws {
    let isStar = edges == nodes - 1
    let ends = (0..<edges).map { number -> (Int, Int) in isStar ? (0, number + 1) : (2 * number, 2 * number + 1) }
    let graph = try Graph(nodeCount: nodes, edges: ends)
    let result = try Layout.run(graph, options: options(.fast))
    #expect(result.finalPositions.values.allSatisfy { $0.isFinite })
    // Two adjacent nodes by themselves fall together: nothing repels them.
    let hasLonePairs = !isStar && edges > 0
    let distance = try #require(LayoutQuality(of: result.finalPositions, graph: graph).minimumDistance)
    #expect(distance > 0 || hasLonePairs)
  }

  @Test func `more nodes than all pairs allow are laid out where a tree stands for far ones`() throws {
    let graph = try Graph(nodeCount: 20_001, edges: [])
    var options = options(.fast)
    options.dimension = 4
    #expect(throws: LayoutError.tooManyNodes(20_001, limit: Layout.exactSearchNodeLimit)) {
      try Layout.run(graph, options: options)
    }
  }

  private func options(_ strategy: LayoutStrategy) -> LayoutOptions {
    var options = LayoutOptions()
    options.strategy = strategy
    options.frames = 2
    return options
  }
}
