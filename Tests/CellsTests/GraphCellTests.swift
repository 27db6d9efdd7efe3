import Notebook
import Report
import Testing

struct GraphCellTests {
  @Test(arguments: [
    ("{kind: complete, nodes: 5}", 5, 10, 1), ("{kind: path, nodes: 5}", 5, 4, 1), ("{kind: cycle, nodes: 5}", 5, 5, 1),
    ("{kind: grid, rows: 3, columns: 4}", 12, 17, 1), ("{kind: binary-tree, depth: 3}", 15, 14, 1),
    ("{kind: barabasi-albert, nodes: 20, links: 2, seed: 1}", 20, nil, 1),
    ("{kind: erdos-renyi, nodes: 6, probability: 1}", 6, 15, 1),
    ("{kind: erdos-renyi, nodes: 6, probability: 0}", 6, 0, 6),
    ("{kind: planted-partition, groups: 3, size: 4, within: 1, between: 0}", 12, 18, 3),
  ])
  func `a generator makes the graph of its name`(
    generator: String, nodes: Int, edges: Int?, components: Int
  ) async throws {
    let trial = try await CellTrial("- id: g\n  graph:\n    generate: \(generator)")
    #expect(try trial.metric("nodes", of: "g") == .integer(nodes))
    if let edges { #expect(try trial.metric("edges", of: "g") == .integer(edges)) }
    #expect(try trial.metric("components", of: "g") == .integer(components))
  }

  @Test func `the seed decides a random graph`() async throws {
    let cells = [1, 1, 2].enumerated().map { index, seed in
      "- {id: g\(index), graph: {generate: {kind: erdos-renyi, nodes: 30, probability: 0.2, seed: \(seed)}}}\n"
        + "- {id: t\(index), layout: {graph: g\(index), iterations: 3}}"
    }
    let trial = try await CellTrial(cells.joined(separator: "\n"))
    #expect(try trial.text(of: "t0") == trial.text(of: "t1"))
    #expect(try trial.text(of: "t0") != trial.text(of: "t2"))
  }

  @Test func `an edge list counts nodes without edges, and says what it leaves out`() async throws {
    let trial = try await CellTrial("- {id: g, graph: e.txt}", files: ["e.txt": "# n: 5\n0 1\n1 0\n2 2\n1 2\n"])
    #expect(
      try trial.prose("g")
        == "5 nodes, 2 edges, 3 components, degrees up to 2; left out: 1 self-loop and 1 repeated edge.")
    #expect(try trial.metric("self_loops", of: "g") == .integer(1))
    #expect(try trial.metric("repeated_edges", of: "g") == .integer(1))
  }

  @Test(arguments: [
    ("e.txt", "0\n", "e.txt:1:2: a node is missing (an edge names two nodes)"),
    ("e.txt", "# n: x\n0 1\n", "e.txt:1:6: expected a whole number from 0 on, found `x`"),
    ("e.txt", "# n: 2\n# n: 3\n", "e.txt:2:6: line 1 gives another number of nodes"),
    (
      "e.txt", "# n: 2\n0 1\n0 2\n",
      "e.txt:3:3: the node 2 is not one of 0 to 1 (line 1 says how many there are)"
    ),
    ("e.txt", "# n: 2\na b\nb c\n", "e.txt:3:3: `c` is the node number 3 (line 1 says how many there are)"),
    ("e.gv", "graph {\n  a -> b\n}\n", "e.gv:2:5: expected `--`, found `->`"),
    ("e.gml", "graph [ node [ id 1 ]\nedge [ source 1 target 2 ] ]", "e.gml:2:24: there is no node `2`"),
    (
      "e.csv", "who,whom\na,b\n",
      "e.csv:1:1: no two of the columns `who`, `whom` are known as the ends of edges (call them `source` and `target`)"
    ),
  ])
  func `a file that is wrong is told with line and column`(
    file: String, text: String, expected: String
  ) async throws {
    let trial = try await CellTrial("- {id: g, graph: \(file)}", files: [file: text])
    #expect(trial.failure("g") == "invalid-graph-file: \(expected)")
  }

  @Test func `XML that is wrong is told with line and column`() async throws {
    let trial = try await CellTrial("- {id: g, graph: e.gexf}", files: ["e.gexf": "<gexf>\n<graph></gexf>"])
    #expect(
      trial.failure("g") == "invalid-xml: e.gexf:2:10: this ends another element than the one that is open")
  }

  @Test func `the name of a file tells its format, or the format is stated`() async throws {
    let text = "digraph { a -> b -> a; a -> c [weight=2] }"
    for (file, format) in [("e.dot", ""), ("e.xyz", ", format: dot")] {
      let trial = try await CellTrial("- {id: g, graph: {file: \(file)\(format)}}", files: [file: text])
      #expect(
        try trial.prose("g") == """
          3 nodes, 2 edges, 1 component, degrees up to 2, weighted; read as undirected; left out: 1 repeated edge.
          """)
      #expect(try trial.metric("directed_input", of: "g") == .integer(1))
    }
    let trial = try await CellTrial("- {id: g, graph: e.xyz}", files: ["e.xyz": text])
    #expect(
      try #require(trial.failure("g")).hasPrefix("unknown-format: the name of e.xyz does not tell which format it has"))
  }

  @Test func `a graph that is too large is refused before it is made`() async throws {
    let trial = try await CellTrial("- {id: g, graph: {generate: {kind: complete, nodes: 1000000}}}")
    #expect(try #require(trial.failure("g")).hasPrefix("too-large: the graph would have 499999500000 edges, and "))
  }
}
