import GraphLayout
import Kernels
import Testing

@Suite struct LayoutQualityTests {
  /// Two squares side by side: a path around, with every length 1.
  private static let ladder = [0.0, 0, 1, 0, 2, 0, 0, 1, 1, 1, 2, 1]

  @Test func `a grid drawn as one has equal edges, right angles, no crossings, and the nearest nodes adjacent`() throws
  {
    let graph = try Graph.grid(rows: 2, columns: 3)
    let quality = LayoutQuality(of: try positions(Self.ladder), graph: graph)
    #expect(quality.edgeLengthVariation == 0)
    #expect(quality.crossings?.value == 0)
    #expect(quality.minimumDistance == 1)
    #expect(quality.neighbourhoodPreservation?.value == 1)
    #expect(quality.adjacencyAUC?.value == 1)
    // Corners have 90° of 180°, the two between them 90° of 120°.
    #expect(isClose(quality.angularResolution, (4 * 0.5 + 2 * 0.75) / 6))
  }

  @Test func `a square with its diagonals has one crossing`() throws {
    let quality = LayoutQuality(of: try positions([0, 0, 1, 0, 1, 1, 0, 1]), graph: try .complete(nodes: 4))
    #expect(quality.crossings?.value == 1)
    #expect(quality.adjacencyAUC == nil)
    // Four sides of 1 and two diagonals of √2.
    let (mean, root) = ((4 + 2 * 2.0.squareRoot()) / 6, 2.0.squareRoot())
    let variance = (4 * (1 - mean) * (1 - mean) + 2 * (root - mean) * (root - mean)) / 6
    #expect(isClose(quality.edgeLengthVariation, variance.squareRoot() / mean))
  }

  @Test func `segments that touch, overlap or share an end do not cross`() throws {
    func crossings(_ values: [Double], _ edges: [(Int, Int)]) throws -> Double? {
      let positions = try positions(values)
      let graph = try Graph(nodeCount: positions.nodeCount, edges: edges)
      return LayoutQuality(of: positions, graph: graph).crossings?.value
    }
    #expect(try crossings([0, 0, 2, 0, 1, 0, 1, 1], [(0, 1), (2, 3)]) == 0)
    #expect(try crossings([0, 0, 2, 0, 1, 0, 3, 0], [(0, 1), (2, 3)]) == 0)
    #expect(try crossings([0, 0, 2, 0, 1, 1], [(0, 1), (0, 2)]) == 0)
    #expect(try crossings([0, 0, 2, 0, 1, -1, 1, 1], [(0, 1), (2, 3)]) == 1)
  }

  @Test func `a path laid straight has no stress, whatever its scale, and a bent one has`() throws {
    let graph = try Graph.path(nodes: 3)
    let straight = LayoutQuality(of: try positions([0, 0, 7, 0, 14, 0]), graph: graph)
    #expect((try #require(straight.stress).value).magnitude < 1e-15)
    // q is 1, 1 and √2/2.
    let (sum, squares) = (2 + 0.5.squareRoot(), 2.5)
    let bent = LayoutQuality(of: try positions([0, 0, 1, 0, 1, 1]), graph: graph)
    #expect(isClose(bent.stress?.value, 1 - sum * sum / (3 * squares)))
  }

  @Test(arguments: 0..<5) func `measures are those of their definitions, pair by pair`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let graph = try Graph.erdosRenyi(nodes: 40, probability: 0.08, seed: seed)
    let positions = try positions((0..<80).map { _ in generator.normal() })
    let quality = LayoutQuality(of: positions, graph: graph)
    let slow = SlowQuality(positions: positions, graph: graph)
    #expect(isClose(quality.stress?.value, slow.stress))
    #expect(isClose(quality.neighbourhoodPreservation?.value, slow.neighbourhoodPreservation))
    #expect(quality.crossings?.value == slow.crossings)
    #expect(isClose(quality.adjacencyAUC?.value, slow.adjacencyAUC))
    #expect(isClose(quality.angularResolution, slow.angularResolution))
    #expect(quality.crossings?.sample == nil && quality.stress?.sample == nil && quality.adjacencyAUC?.sample == nil)
  }

  @Test func `nodes at one place are nearer by their number`() throws {
    // Node 3 is adjacent to 1; 0, 1 and 2 lie where it lies.
    let graph = try Graph(nodeCount: 4, edges: [(1, 3)])
    let quality = LayoutQuality(of: try positions([0, 0, 0, 0, 0, 0, 0, 0]), graph: graph)
    #expect(quality.neighbourhoodPreservation?.value == 0)
    #expect(quality.stress == nil)
    #expect(quality.adjacencyAUC?.value == 0.5)
  }

  @Test(arguments: [0, 1, 2]) func `graphs without edges have no measures of edges`(count: Int) throws {
    let graph = try Graph(nodeCount: count, edges: [])
    let quality = LayoutQuality(of: try positions((0..<2 * count).map(Double.init)), graph: graph)
    #expect(quality.stress == nil)
    #expect(quality.neighbourhoodPreservation == nil)
    #expect(quality.edgeLengthVariation == nil)
    #expect(quality.angularResolution == nil)
    #expect(quality.adjacencyAUC == nil)
    #expect(quality.crossings?.value == 0)
  }

  @Test func `crossings and angles are asked for in the plane alone`() throws {
    let line = try #require(NodePositions(dimension: 1, values: [0, 1, 2]))
    let quality = LayoutQuality(of: line, graph: try .path(nodes: 3))
    #expect(quality.crossings == nil)
    #expect(quality.angularResolution == nil)
    #expect(isClose(quality.stress?.value, 0))
  }

  private func positions(_ values: [Double]) throws -> NodePositions {
    try #require(NodePositions(dimension: 2, values: values))
  }

  private func isClose(_ value: Double?, _ expected: Double?) -> Bool {
    guard let value, let expected else { return value == nil && expected == nil }
    return (value - expected).magnitude <= 1e-12
  }
}
