import Bytes
import GraphLayout
import TestSupport
import Testing

@Suite struct GraphWritingTests {
  private static let positions = NodePositions(dimension: 2, values: [0.5, -1, 1e-7, 2])

  @Test func `GraphML holds labels, groups, positions and weights`() throws {
    let graph = try Graph(
      nodeCount: 2, edges: [(0, 1)], labels: ["a \"&<\n", "é"], groups: [3, -1], weights: [2.5],
      positions: Self.positions)
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="group" for="node" attr.name="group" attr.type="long"/>
        <key id="x" for="node" attr.name="x" attr.type="double"/>
        <key id="y" for="node" attr.name="y" attr.type="double"/>
        <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
        <graph edgedefault="undirected">
          <node id="a &quot;&amp;&lt;&#10;"><data key="group">3</data><data key="x">0.5</data><data key="y">-1.0</data></node>
          <node id="é"><data key="group">-1</data><data key="x">1e-07</data><data key="y">2.0</data></node>
          <edge source="a &quot;&amp;&lt;&#10;" target="é"><data key="weight">2.5</data></edge>
        </graph>
      </graphml>

      """
    #expect(String(decoding: graph.graphML(), as: UTF8.self) == expected)
  }

  @Test func `DOT holds IDs, groups, pos and weights`() throws {
    let graph = try Graph(nodeCount: 2, edges: [(0, 1)], labels: ["a \"b\"", "c\\d"], groups: [0, 1], weights: [2])
    let expected = """
      graph {
        "a \\"b\\"" [group=0, pos="0.5,-1.0"];
        "c\\d" [group=1, pos="1e-07,2.0"];
        "a \\"b\\"" -- "c\\d" [weight="2.0"];
      }

      """
    #expect(String(decoding: graph.dot(positions: Self.positions), as: UTF8.self) == expected)
  }

  @Test func `node-link JSON holds ids, numbers where nodes have no labels`() throws {
    let graph = try Graph(nodeCount: 2, edges: [(0, 1)], weights: [2])
    let expected = """
      {"directed": false, "multigraph": false, "graph": {},
      "nodes": [
      {"id": 0, "x": 0.5, "y": -1.0},
      {"id": 1, "x": 1e-07, "y": 2.0}],
      "edges": [
      {"source": 0, "target": 1, "weight": 2.0}]}

      """
    #expect(String(decoding: graph.nodeLinkJSON(positions: Self.positions), as: UTF8.self) == expected)
    let labelled = try Graph(nodeCount: 1, edges: [], labels: ["\u{1}\"\\"])
    #expect(String(decoding: labelled.nodeLinkJSON(), as: UTF8.self).contains(#"{"id": "\u0001\"\\"}"#))
  }

  @Test func `labels that a format cannot spell as identifiers are kept beside them`() throws {
    let graph = try Graph(nodeCount: 2, edges: [(0, 1)], labels: ["ends in \\", "n0"])
    #expect(try GraphSketch(GraphSketch.read(String(decoding: graph.dot(), as: UTF8.self), .dot)) == GraphSketch(graph))
    let control = try Graph(nodeCount: 2, edges: [(0, 1)], labels: ["\u{1}", "n0"])
    let again = try GraphSketch.read(String(decoding: control.graphML(), as: UTF8.self), .graphML)
    #expect(GraphSketch(again) == GraphSketch("\u{fffd} n0 | \u{fffd}-n0"))
  }

  @Test(arguments: [GraphFormat.graphML, .dot, .json])
  func `what is written reads as the same graph`(format: GraphFormat) throws {
    var random = SplitMix64(seed: 7)
    for nodeCount in 0..<40 {
      let pairs = (0..<nodeCount * 2).map { _ in
        (Int.random(in: 0..<nodeCount, using: &random), Int.random(in: 0..<nodeCount, using: &random))
      }
      let labels = (0..<nodeCount).map { "\(["é", "a b", "\"q\"", "<x>", "-", "\u{1f600}"][$0 % 6]) \($0)" }
      let dimension = 2 + nodeCount % 2
      let graph = try Graph(
        nodeCount: nodeCount, edges: pairs, labels: nodeCount % 3 == 1 ? labels : nil,
        groups: nodeCount % 5 > 2 ? (0..<nodeCount).map { $0 % 4 - 1 } : nil,
        weights: nodeCount % 4 > 1 ? pairs.map { _ in Double.random(in: -1e9...1e9, using: &random) } : nil,
        positions: nodeCount > 1
          ? NodePositions(
            dimension: dimension,
            values: (0..<nodeCount * dimension).map { _ in Double.random(in: -1e3...1e3, using: &random) }) : nil)
      let bytes =
        switch format {
        case .graphML: graph.graphML()
        case .dot: graph.dot()
        default: graph.nodeLinkJSON()
        }
      let again = try Graph(reading: ByteSource(bytes: bytes), format: format)
      #expect(again.edges == graph.edges && again.weights == graph.weights)
      #expect(again.positions == graph.positions && again.groups == graph.groups)
      #expect((0..<nodeCount).map(again.label) == (0..<nodeCount).map(graph.label))
    }
  }
}
