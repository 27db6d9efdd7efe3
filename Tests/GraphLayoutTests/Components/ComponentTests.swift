import GraphLayout
import Testing

@Suite struct ComponentTests {
  @Test func `components are listed by their first node`() throws {
    let graph = try Graph(nodeCount: 7, edges: [(5, 1), (1, 3), (2, 6)])
    #expect(graph.components == [[0], [1, 3, 5], [2, 6], [4]])
    #expect(graph.componentCount == 4)
    #expect(try Graph(nodeCount: 0, edges: []).components.isEmpty)
  }

  @Test func `packed layouts keep their shape, and their boxes the gap`() throws {
    var layouts: [NodePositions] = []
    for size in 1...9 {
      let values = (0..<2 * size).map { Double(($0 * 7 + size) % 11) }
      layouts.append(try #require(NodePositions(dimension: 2, values: values)))
    }
    layouts += Array(repeating: try #require(NodePositions(dimension: 2, values: [3, 4])), count: 10)
    let packed = ComponentPacking.pack(layouts: layouts, gap: 0.5)
    for (before, after) in zip(layouts, packed) {
      for node in 0..<before.nodeCount {
        #expect(
          (after[node][after[node].startIndex] - after.values[0] - before.values[2 * node] + before.values[0]).magnitude
            < 1e-12)
      }
    }
    for first in packed.indices {
      for second in 0..<first {
        let (a, b) = (box(packed[first]), box(packed[second]))
        #expect(max(a.0 - b.1, b.0 - a.1, a.2 - b.3, b.2 - a.3) >= 0.5 - 1e-12)
      }
    }
    #expect(ComponentPacking.pack(layouts: layouts, gap: 0.5) == packed)
    #expect(ComponentPacking.pack(layouts: [], gap: 1).isEmpty)
  }

  @Test(arguments: [1, 2, 3])
  func `apart is the default of searches, and the loss is that of the whole`(dimension: Int) throws {
    let graph = try Graph(
      nodeCount: 14, edges: [(0, 1), (1, 2), (2, 3), (3, 0), (4, 5), (5, 6), (7, 8), (8, 9), (9, 7)])
    var options = LayoutOptions()
    options.dimension = dimension
    options.strategy = .best
    let apart = try Layout.run(graph, options: options)
    var recheck = LayoutOptions()
    recheck.dimension = dimension
    recheck.iterations = 0
    recheck.start = .positions(apart.finalPositions)
    #expect(try Layout.run(graph, options: recheck).finalLoss == apart.finalLoss)
    #expect(Set([0, 4, 7, 10, 11, 12, 13].map { Array(apart.finalPositions[$0]) }).count == 7)
    options.components = .together
    let together = try Layout.run(graph, options: options)
    #expect(together.finalLoss.total < apart.finalLoss.total)
    options.components = .apart
    #expect(try Layout.run(graph, options: options) == apart)
  }

  @Test func `a minimum distance holds within components and between them`() throws {
    let graph = try Graph(nodeCount: 12, edges: [(0, 1), (1, 2), (2, 0), (3, 4), (5, 6), (6, 7)])
    var options = LayoutOptions()
    options.strategy = .fast
    options.minimumDistance = MinimumDistance(1.5)
    let result = try Layout.run(graph, options: options)
    #expect(try #require(result.finalPositions.minimumDistance) >= 1.5 * (1 - 1e-6))
    #expect(result.constraints?.hasConverged == true)
    #expect(result.constraints?.activePairs.contains { $0.first == 3 && $0.second == 4 } == true)
  }

  @Test(arguments: [LayoutStrategy.recipe, .fast, .best], [ComponentArrangement.apart, .together])
  func `loops, repeats, isolated nodes and next to nothing have a layout`(
    strategy: LayoutStrategy, components: ComponentArrangement
  ) throws {
    let graphs = [
      try Graph(nodeCount: 0, edges: []), try Graph(nodeCount: 1, edges: [(0, 0)]), try Graph(nodeCount: 5, edges: []),
      try Graph(nodeCount: 6, edges: [(0, 1), (1, 0), (0, 1), (2, 2), (2, 3)]),
    ]
    for graph in graphs {
      var options = LayoutOptions()
      options.strategy = strategy
      options.components = components
      options.iterations = 40
      let result = try Layout.run(graph, options: options)
      #expect(result.nodeCount == graph.nodeCount)
      #expect(result.finalPositions.values.allSatisfy { $0.isFinite })
      #expect(result.finalLoss.total.isFinite)
    }
  }

  private func box(_ layout: NodePositions) -> (Double, Double, Double, Double) {
    let x = stride(from: 0, to: layout.values.count, by: 2).map { layout.values[$0] }
    let y = stride(from: 1, to: layout.values.count, by: 2).map { layout.values[$0] }
    return (x.min() ?? 0, x.max() ?? 0, y.min() ?? 0, y.max() ?? 0)
  }
}
