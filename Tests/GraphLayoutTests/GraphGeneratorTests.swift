import GraphLayout
import Testing

@Suite struct GraphGeneratorTests {
  @Test func `regular graphs have the edges of their definition`() throws {
    #expect(try pairs(.complete(nodes: 4)) == [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]])
    #expect(try pairs(.path(nodes: 4)) == [[0, 1], [1, 2], [2, 3]])
    #expect(try pairs(.cycle(nodes: 4)) == [[0, 1], [0, 3], [1, 2], [2, 3]])
    #expect(try pairs(.grid(rows: 2, columns: 3)) == [[0, 1], [0, 3], [1, 2], [1, 4], [2, 5], [3, 4], [4, 5]])
    #expect(try pairs(.binaryTree(depth: 2)) == [[0, 1], [0, 2], [1, 3], [1, 4], [2, 5], [2, 6]])
  }

  @Test func `the smallest graphs have no edges`() throws {
    #expect(try Graph.complete(nodes: 0).nodeCount == 0)
    #expect(try Graph.path(nodes: 1).edges.isEmpty)
    #expect(try Graph.grid(rows: 1, columns: 1).edges.isEmpty)
    #expect(try Graph.binaryTree(depth: 0).nodeCount == 1)
    #expect(try Graph.erdosRenyi(nodes: 0, probability: 1, seed: 0).nodeCount == 0)
    #expect(try Graph.plantedPartition(groups: 0, size: 5, within: 1, between: 1, seed: 0).nodeCount == 0)
  }

  @Test func `random graphs are functions of their seed`() throws {
    #expect(
      try Graph.erdosRenyi(nodes: 50, probability: 0.2, seed: 1) == .erdosRenyi(nodes: 50, probability: 0.2, seed: 1))
    #expect(
      try Graph.erdosRenyi(nodes: 50, probability: 0.2, seed: 1) != .erdosRenyi(nodes: 50, probability: 0.2, seed: 2))
    #expect(
      try Graph.barabasiAlbert(nodes: 50, links: 2, seed: 1) == .barabasiAlbert(nodes: 50, links: 2, seed: 1))
  }

  @Test func `Erdős–Rényi graphs have every edge at probability 1 and none at 0`() throws {
    #expect(try Graph.erdosRenyi(nodes: 30, probability: 1, seed: 3) == .complete(nodes: 30))
    #expect(try Graph.erdosRenyi(nodes: 30, probability: 0, seed: 3).edges.isEmpty)
    #expect(try Graph.erdosRenyi(nodes: 1000, probability: 1e-300, seed: 3).edges.isEmpty)
  }

  @Test func `each edge of Erdős–Rényi graphs is as likely as the next`() throws {
    let (rounds, probability) = (4000, 0.3)
    var counts = [[Int32]: Int]()
    for seed in 0..<rounds {
      for edge in try pairs(.erdosRenyi(nodes: 6, probability: probability, seed: UInt64(seed))) {
        counts[edge, default: 0] += 1
      }
    }
    #expect(counts.count == 15)
    let deviation = (Double(rounds) * probability * (1 - probability)).squareRoot()
    for count in counts.values { #expect((Double(count) - Double(rounds) * probability).magnitude < 4 * deviation) }
  }

  @Test func `Barabási–Albert graphs begin with a star and grow by as many edges as told`() throws {
    let graph = try Graph.barabasiAlbert(nodes: 2000, links: 3, seed: 5)
    #expect(graph.edges.count == 3 + (2000 - 4) * 3)
    #expect(graph.droppedRepeats == 0)
    #expect(graph.componentCount == 1)
    for node in 1...3 { #expect(graph.edges.contains { $0.source == 0 && $0.target == node }) }
    for node in Int32(4)..<2000 { #expect(graph.edges.count { $0.target == node } == 3) }
  }

  @Test func `Barabási–Albert graphs have the heavy tail that a preference for degree makes`() throws {
    // The model's share of nodes with degree k is 2m(m + 1)/(k(k + 1)(k + 2)): half of them have degree 2 for m = 2.
    let degrees = try Graph.barabasiAlbert(nodes: 20_000, links: 2, seed: 8).degrees
    #expect((Double(degrees.count { $0 == 2 }) / 20_000 - 0.5).magnitude < 0.02)
    #expect((Double(degrees.count { $0 >= 20 }) / 20_000 - 6.0 / 420).magnitude < 0.004)
    #expect((degrees.max() ?? 0) > 150)
  }

  @Test func `planted partitions have groups, and as many edges in and between them as expected`() throws {
    let graph = try Graph.plantedPartition(groups: 10, size: 100, within: 0.1, between: 0.01, seed: 4)
    let groups = try #require(graph.groups)
    #expect(groups == (0..<1000).map { $0 / 100 })
    let inside = graph.edges.count { groups[Int($0.source)] == groups[Int($0.target)] }
    // 10 · 4950 pairs inside, 45 · 10 000 between; four standard deviations.
    #expect((Double(inside) - 4950).magnitude < 4 * 66.8)
    #expect((Double(graph.edges.count - inside) - 4500).magnitude < 4 * 66.8)
  }

  @Test func `parameters out of range are refused with what is allowed`() {
    #expect(throws: GraphError.outOfRange(.nodes, value: 2, allowed: 3...1_000_000)) { try Graph.cycle(nodes: 2) }
    #expect(throws: GraphError.outOfRange(.rows, value: 0, allowed: 1...1_000_000)) {
      try Graph.grid(rows: 0, columns: 3)
    }
    #expect(throws: GraphError.outOfRange(.probability, value: 1.5, allowed: 0...1)) {
      try Graph.erdosRenyi(nodes: 3, probability: 1.5, seed: 0)
    }
    #expect(throws: GraphError.self) { try Graph.erdosRenyi(nodes: 3, probability: .nan, seed: 0) }
    #expect(throws: GraphError.outOfRange(.links, value: 5, allowed: 1...4)) {
      try Graph.barabasiAlbert(nodes: 5, links: 5, seed: 0)
    }
  }

  @Test func `graphs beyond the bounds are refused before they are made`() {
    #expect(throws: GraphError.tooManyNodes(4_000_000, limit: 1_000_000)) { try Graph.grid(rows: 2000, columns: 2000) }
    #expect(throws: GraphError.tooManyEdges(499_999_500_000, limit: 5_000_000)) {
      try Graph.complete(nodes: 1_000_000)
    }
    #expect(throws: GraphError.tooManyEdges(49_999_950, limit: 5_000_000)) {
      try Graph.erdosRenyi(nodes: 1_000_000, probability: 1e-4, seed: 0)
    }
    #expect(throws: GraphError.self) {
      try Graph.plantedPartition(groups: 100, size: 10_000, within: 1, between: 0, seed: 0)
    }
  }

  private func pairs(_ graph: Graph) -> [[Int32]] { graph.edges.map { [$0.source, $0.target] } }
}
