import Bytes
import GraphLayout
import TestSupport
import Testing

/// Files that NetworkX, igraph, NetworKit and Graphviz wrote, against the edge lists that they were written from.
@Suite(.enabled(if: SharedFolder.isPresent)) struct SharedFormatTests {
  @Test(arguments: [
    "gv2gml.gml", "hand.dot", "igraph.dot", "igraph.gml", "igraph.graphml", "igraph.lgl", "igraph.ncol", "igraph.net",
    "neato.dot", "networkit.metis", "networkx.gml", "networkx.graphml", "networkx_nodelink.json", "sfdp.plain",
  ])
  func `Les Misérables is itself in every format`(name: String) throws {
    let source = try read("lesmis.txt")
    let graph = try read("formats/lesmis_\(name)")
    let hasNames = !name.hasSuffix(".metis")
    let names = hasNames ? try labels(read("formats/lesmis_networkx.gml")) : labels(source)
    #expect(names.count == 77 && Set(labels(graph)) == Set(names))
    let hasWeights = hasNames && !name.hasSuffix(".plain")
    #expect(try edges(graph, names: names, hasWeights) == edges(source, names: labels(source), hasWeights))
    #expect((graph.weights != nil) == hasWeights)
    let hasPositions = name == "neato.dot" || name == "sfdp.plain"
    #expect((graph.positions != nil) == hasPositions)
    #expect(!graph.wasDirected && graph.droppedLoops == 0 && graph.droppedRepeats == 0)
  }

  @Test(arguments: ["adjlist", "g6", "gexf", "gml", "graphml", "net"])
  func `the karate club is itself in every format, with its two sides where they are kept`(name: String) throws {
    let source = try read("karate.txt")
    let graph = try read("formats/karate_networkx.\(name)")
    #expect(graph.edges == source.edges && labels(graph) == labels(source))
    let isBare = name == "adjlist" || name == "g6"
    #expect(graph.weights?.reduce(0, +) == (isBare ? nil : 231))
    #expect(graph.groups?.reduce(0, +) == (isBare ? nil : 17))
  }

  @Test(arguments: ["bipartite_networkx.graphml", "networkx.edgelist"])
  func `eighteen women and fourteen events, by names with blanks`(name: String) throws {
    let graph = try read("formats/davis_\(name)")
    #expect(graph.nodeCount == 32 && graph.edges.count == 89)
    #expect(labels(graph).count { $0.contains(" ") } == 18)
    #expect(graph.groups?.count { $0 == 1 } == (name.hasSuffix("graphml") ? 14 : nil))
  }

  @Test(arguments: ["chain.dot", "chain_dot_layout.dot"])
  func `edges go to all nodes of a subgraph`(name: String) throws {
    let graph = try read("formats/\(name)")
    let names = ["a", "b", "c", "d", "e node"]
    #expect(try edges(graph, names: names, false).keys.sorted() == ["0-1", "0-4", "1-2", "1-3", "2-4", "3-4"])
    #expect(graph.wasDirected && Set(labels(graph)) == Set(names))
    #expect((graph.positions != nil) == (name == "chain_dot_layout.dot"))
  }

  @Test(arguments: [("directed40_networkx.graphml", 40, 39), ("tree31_directed_igraph.gml", 31, 30)])
  func `trees with directions are read without them`(name: String, nodeCount: Int, edgeCount: Int) throws {
    let graph = try read("formats/\(name)")
    #expect(graph.nodeCount == nodeCount && graph.edges.count == edgeCount && graph.wasDirected)
    #expect(graph.componentCount == 1)
    if nodeCount == 31 { #expect(graph.edges.allSatisfy { ($0.target - 1) / 2 == $0.source }) }
  }

  private func read(_ path: String) throws -> Graph {
    let format = try #require(GraphFormat(fileName: path))
    return try Graph(reading: ByteSource(path: SharedFolder.path("data/graphs/\(path)")), format: format)
  }

  private func labels(_ graph: Graph) -> [String] { (0..<graph.nodeCount).map(graph.label) }

  /// Edges between places in a list of names, with their weights or 1.
  private func edges(_ graph: Graph, names: [String], _ hasWeights: Bool) throws -> [String: Double] {
    var edges: [String: Double] = [:]
    for (place, edge) in graph.edges.enumerated() {
      let ends = try [edge.source, edge.target].map { try #require(names.firstIndex(of: graph.label(of: Int($0)))) }
      edges["\(min(ends[0], ends[1]))-\(max(ends[0], ends[1]))"] = hasWeights ? graph.weights?[place] : 1
    }
    return edges
  }
}
