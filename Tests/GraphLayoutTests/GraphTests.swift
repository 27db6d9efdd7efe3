import Bytes
import GraphLayout
import Testing

@Suite struct GraphTests {
  @Test func `edges are kept once, smaller node first, and what is dropped is counted`() throws {
    let graph = try Graph(nodeCount: 4, edges: [(2, 1), (0, 3), (1, 2), (3, 3), (0, 3), (0, 1)])
    #expect(graph.edges.map { [$0.source, $0.target] } == [[0, 1], [0, 3], [1, 2]])
    #expect(graph.droppedLoops == 1)
    #expect(graph.droppedRepeats == 2)
    #expect(graph.degrees == [2, 2, 1, 1])
  }

  @Test func `an edge keeps the weight of the first that it was made from`() throws {
    let graph = try Graph(nodeCount: 3, edges: [(2, 1), (1, 1), (0, 1), (1, 2)], weights: [5, 6, 7, 8])
    #expect(graph.edges.map { [$0.source, $0.target] } == [[0, 1], [1, 2]])
    #expect(graph.weights == [7, 5])
  }

  @Test func `components count isolated nodes, and the empty graph has none`() throws {
    #expect(try Graph(nodeCount: 6, edges: [(0, 1), (1, 2), (4, 3)]).componentCount == 3)
    #expect(try Graph(nodeCount: 0, edges: []).componentCount == 0)
  }

  @Test func `nodes are labelled by their numbers unless they have labels`() throws {
    #expect(try Graph(nodeCount: 3, edges: []).label(of: 2) == "2")
    #expect(try Graph(nodeCount: 2, edges: [], labels: ["ann", "bob"]).label(of: 1) == "bob")
  }

  @Test func `what is no graph is refused with the facts`() {
    #expect(throws: GraphError.noSuchNode(3, edge: 1, nodeCount: 3)) {
      try Graph(nodeCount: 3, edges: [(0, 1), (0, 3)])
    }
    #expect(throws: GraphError.noSuchNode(-1, edge: 0, nodeCount: 3)) { try Graph(nodeCount: 3, edges: [(-1, 1)]) }
    #expect(throws: GraphError.tooManyNodes(1_000_001, limit: 1_000_000)) {
      try Graph(nodeCount: 1_000_001, edges: [])
    }
    #expect(throws: GraphError.repeatedLabel("a")) { try Graph(nodeCount: 2, edges: [], labels: ["a", "a"]) }
    #expect(throws: GraphError.wrongLabelCount(1, nodeCount: 2)) { try Graph(nodeCount: 2, edges: [], labels: ["a"]) }
    #expect(throws: GraphError.wrongWeightCount(2, edgeCount: 1)) {
      try Graph(nodeCount: 2, edges: [(0, 1)], weights: [1, 2])
    }
    #expect(throws: GraphError.weightNotFinite(edge: 0)) {
      try Graph(nodeCount: 2, edges: [(0, 1)], weights: [.infinity])
    }
    #expect(throws: GraphError.wrongPositionCount(1, nodeCount: 2)) {
      try Graph(nodeCount: 2, edges: [], positions: NodePositions(dimension: 2, values: [0, 0]))
    }
    #expect(throws: GraphError.positionNotFinite(node: 1)) {
      try Graph(nodeCount: 2, edges: [], positions: NodePositions(dimension: 2, values: [0, 0, 0, .nan]))
    }
    #expect(throws: GraphError.wrongGroupCount(1, nodeCount: 2)) { try Graph(nodeCount: 2, edges: [], groups: [0]) }
  }

  @Test func `a graph survives its bytes`() throws {
    let graphs = [
      try Graph(nodeCount: 0, edges: []),
      try Graph(nodeCount: 3, edges: [(0, 2), (2, 0), (1, 1)]),
      try Graph(nodeCount: 2, edges: [(0, 1)], labels: ["ä b", ""], groups: [-1, 7]),
      try Graph(
        nodeCount: 2, edges: [(1, 0), (0, 1)], weights: [0.5, -2],
        positions: NodePositions(dimension: 3, values: [1, 2, 3, 4, 5, 6]), wasDirected: true),
    ]
    for graph in graphs {
      var writer = ByteWriter()
      graph.encode(into: &writer)
      var reader = ByteReader(writer.bytes)
      #expect(try Graph(decoding: &reader) == graph)
      try reader.finish()
    }
  }

  @Test func `bytes of a graph that are cut or flipped give an error or a graph, never a trap`() throws {
    var writer = ByteWriter()
    let positions = NodePositions(dimension: 2, values: [1, 2, 3, 4, 5, 6])
    try Graph(
      nodeCount: 3, edges: [(0, 2), (0, 1)], labels: ["a", "b", "c"], groups: [0, 1, 1], weights: [1, 2],
      positions: positions, wasDirected: true
    ).encode(into: &writer)
    for end in 0..<writer.bytes.count {
      #expect(throws: ByteReaderError.self) {
        var reader = ByteReader(Array(writer.bytes[..<end]))
        _ = try Graph(decoding: &reader)
      }
    }
    for place in writer.bytes.indices {
      for bit in 0..<8 {
        var bytes = writer.bytes
        bytes[place] ^= 1 << UInt8(bit)
        var reader = ByteReader(bytes)
        if let graph = try? Graph(decoding: &reader) {
          #expect(graph.edges.allSatisfy { $0.source < $0.target && $0.target < graph.nodeCount })
        }
      }
    }
  }
}
