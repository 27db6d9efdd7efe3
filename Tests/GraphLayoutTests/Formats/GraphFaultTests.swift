import Bytes
import GraphLayout
import Tabular
import TestSupport
import Testing
import XML

/// What is no graph of its format is refused with the place and the facts.
@Suite struct GraphFaultTests {
  @Test(arguments: [
    (GraphFormat.csv, "name,knows\na,b\n", GraphFault.unknownColumns(["name", "knows"]), 1, 1),
    (.csv, "source,target,weight\na,b,1\nb,c,x\n", .notANumber("x"), 3, 5),
    (.csv, "source,target\na, \n", .missingNode, 2, 3),
    (.adjacencyList, "a\t\tb\n", .missingNode, 1, 3),
    (.ncol, "a\n", .missingNode, 1, 2),
    (.ncol, "a b x\n", .notANumber("x"), 1, 5),
    (.lgl, "b 1\n", .unexpected(nil, expected: .literal("#")), 1, 1),
    (.metis, "", .noGraph, 1, 1),
    (.metis, "2 1\n2\n", .wrongCount(1, expected: 2, announcedOn: 1), 3, 1),
    (.metis, "1 0\n\n\n1\n", .wrongCount(2, expected: 1, announcedOn: 1), 4, 1),
    (.metis, "2 1\n3\n1\n", .nodeOutOfRange(3, allowed: 1..<3, announcedOn: 1), 2, 1),
    (.metis, "3 1\n2\n\n\n", .oneSided(node: 1, neighbour: 2), 1, 1),
    (.metis, "2 1 002\n2\n1\n", .unsupported("002"), 1, 5),
    (.metis, "2 1 1\n2 5\n1\n", .missing("weight"), 3, 2),
    (.matrixMarket, "1 1 0\n", .unexpected("1", expected: .oneOf(["%%matrixmarket"])), 1, 1),
    (.matrixMarket, "%%MatrixMarket matrix coordinate complex general\n", .unsupported("complex"), 1, 34),
    (.matrixMarket, "%%MatrixMarket matrix array pattern general\n", .unsupported("array pattern"), 1, 36),
    (.matrixMarket, "%%MatrixMarket matrix coordinate pattern general\n2 3 0\n", .notSquare(rows: 2, columns: 3), 2, 1),
    (
      .matrixMarket, "%%MatrixMarket matrix coordinate pattern general\n2 2 9223372036854775807\n1 2\n",
      .wrongCount(1, expected: .max, announcedOn: 2), 4, 1
    ),
    (
      .matrixMarket, "%%MatrixMarket matrix coordinate pattern general\n2 2 1\n1 2\n1 2\n",
      .wrongCount(2, expected: 1, announcedOn: 2), 4, 1
    ),
    (
      .matrixMarket, "%%MatrixMarket matrix coordinate pattern general\n2 2 1\n1 0\n",
      .nodeOutOfRange(0, allowed: 1..<3, announcedOn: 2), 3, 3
    ),
    (.graph6, "DQ\n", .unexpected(nil, expected: .value), 1, 3),
    (.graph6, "DQ c\n", .unexpected(" ", expected: .value), 1, 3),
    (.graph6, "DQcc\n", .unexpected(nil, expected: .end), 1, 4),
    (.graph6, "A?\nA_\n", .severalGraphs, 2, 1),
    (.graph6, ":Fa@x^\n", .unsupported("sparse6"), 1, 1),
    (.graph6, "~~~~~~~~", .tooManyNodes(limit: 1_000_000), 1, 9),
    (.pajek, "*Edges\n", .unexpected("*Edges", expected: .literal("*Vertices")), 1, 1),
    (.pajek, "% only\n", .noGraph, 2, 1),
    (.pajek, "*Vertices 2\n1 \"a\n", .unterminated(.text), 2, 3),
    (.pajek, "*Vertices 2\n*Edges\n1 3\n", .nodeOutOfRange(3, allowed: 1..<3, announcedOn: 1), 3, 3),
    (.pajek, "*Vertices 1\n*Network\n*Vertices 1\n", .severalGraphs, 3, 1),
    (.gml, "graph [ node [ id 1 ] node [ id 1 ] ]", .repeatedNode("1"), 1, 33),
    (.gml, "graph [ edge [ source 1\n target 2 ] ]", .unknownNode("1"), 1, 23),
    (.gml, "graph [ node [ label \"a\" ] ]", .missing("id"), 1, 9),
    (.gml, "graph [\n node [ id 1 ]", .unterminated(.list), 1, 7),
    (.gml, "graph [ node [ id \"a", .unterminated(.text), 1, 19),
    (.gml, "graph [ ] graph [ ]", .severalGraphs, 1, 11),
    (.gml, "graph 1", .unexpected(nil, expected: .list), 1, 8),
    (.gml, "Creator \"x\"\n", .noGraph, 2, 1),
    (.dot, "", .noGraph, 1, 1),
    (.dot, "graph {\n a -> b }", .unexpected("->", expected: .literal("--")), 2, 4),
    (.dot, "graph { a [color] }", .unexpected("]", expected: .literal("=")), 1, 17),
    (.dot, "graph { a -- }", .unexpected("}", expected: .name), 1, 14),
    (.dot, "graph { a", .unterminated(.literal("{")), 1, 7),
    (.dot, "graph { \"a }", .unterminated(.text), 1, 9),
    (.dot, "graph { <a }", .unterminated(.text), 1, 9),
    (.dot, "graph { /* a }", .unterminated(.comment), 1, 9),
    (.dot, "graph { 1a }", .unexpected("1a", expected: .name), 1, 9),
    (.dot, "graph { a -- b [weight=x] }", .notANumber("x"), 1, 24),
    (.dot, "graph { } graph { }", .severalGraphs, 1, 11),
    (.json, "{\"nodes\": [{\"id\": 1},\n {\"id\": 1}], \"links\": []}", .repeatedNode("1"), 2, 9),
    (.json, "{\"nodes\": [{\"id\": 1}], \"links\": [{\"source\": 1,\n \"target\": 2}]}", .unknownNode("2"), 2, 12),
    (.json, "{\"nodes\": [], \"links\": [{\"source\": 1}]}", .missing("target"), 1, 25),
    (.json, "{\"nodes\": []}", .missing("links"), 1, 1),
    (.json, "[]", .unexpected("[", expected: .object), 1, 1),
    (.json, "{\"nodes\": [1, tru]}", .unexpected("1", expected: .object), 1, 12),
    (.json, "{\"a\": tru}", .unexpected("tru", expected: .value), 1, 7),
    (.json, "{\"a\": [1 2]}", .unexpected("2", expected: .oneOf([",", "]"])), 1, 10),
    (.json, "{\"a\": \"\\ud800x\"}", .unexpected("x", expected: .literal("\\u")), 1, 14),
    (.json, "{\"nodes\": [], \"links\": []} x", .unexpected("x", expected: .end), 1, 28),
    (.json, "{\"nodes\": [", .unexpected(nil, expected: .object), 1, 12),
    (.graphML, "<gexf/>", .unexpected("gexf", expected: .literal("graphml")), 1, 1),
    (.graphML, "<graphml/>", .noGraph, 1, 1),
    (.graphML, "<graphml><graph/><graph/></graphml>", .severalGraphs, 1, 18),
    (.graphML, "<graphml><graph>\n<node/></graph></graphml>", .missing("id"), 2, 1),
    (.graphML, "<graphml><graph><hyperedge/></graph></graphml>", .unsupported("hyperedge"), 1, 17),
    (.graphML, "<graphml><graph><edge source='a' target='b'/></graph></graphml>", .unknownNode("a"), 1, 17),
    (.gexf, "<gexf><graph><edges><edge source='a'/></edges></graph></gexf>", .missing("target"), 1, 21),
    (
      .gexf,
      "<gexf><graph><nodes><node id='a'/></nodes><edges>\n<edge source='a' target='a' weight='w'/></edges></graph></gexf>",
      .notANumber("w"), 2, 1
    ),
    (.plain, "node a 1 2\n", .unexpected("node", expected: .literal("graph")), 1, 1),
    (.plain, "graph 1 1 1\nnode a 1\nstop\n", .missing("y"), 2, 9),
    (.plain, "graph 1 1 1\nedge a b 0\nstop\n", .unknownNode("a"), 2, 6),
    (.plain, "graph 1 1 1\n", .unexpected(nil, expected: .literal("stop")), 2, 1),
  ])
  func `a fault is named with its place`(
    format: GraphFormat, text: String, fault: GraphFault, line: Int, column: Int
  ) {
    #expect(throws: GraphReadingError.malformed(fault, at: TextPosition(line: line, column: column))) {
      try GraphSketch.read(text, format)
    }
  }

  @Test func `what is no XML or no table is refused as such`() {
    #expect(throws: GraphReadingError.xml(.malformed(.mismatchedTag, line: 1, column: 19))) {
      try GraphSketch.read("<graphml><graph></graphml>", .graphML)
    }
    let place = TextPosition(line: 2, column: 4)
    #expect(throws: GraphReadingError.table(.malformed(.raggedRow(expected: 3, found: 2), at: place))) {
      try GraphSketch.read("source,target,weight\na,b\n", .csv)
    }
  }

  @Test(arguments: [GraphFormat.gml, .json, .dot, .graphML, .gexf])
  func `lists within one another are bounded`(format: GraphFormat) {
    let text =
      switch format {
      case .gml: "graph [ a " + String(repeating: "[ a ", count: 100_000)
      case .json: "{\"a\": " + String(repeating: "[", count: 100_000)
      case .dot: "graph { a " + String(repeating: "{", count: 100_000)
      case .graphML: "<graphml><graph>" + String(repeating: "<node id='a'><graph>", count: 100_000)
      default: "<gexf><graph>" + String(repeating: "<nodes>", count: 100_000)
      }
    #expect(throws: GraphReadingError.self) { try GraphSketch.read(text, format) }
  }

  @Test(arguments: GraphFormat.allCases)
  func `bytes that are changed anywhere give a graph or a fault, never a trap`(format: GraphFormat) throws {
    var random = SplitMix64(seed: 20_26)
    let seed = Array(MutationSeeds.text(of: format).utf8)
    var readCount = 0
    for _ in 0..<600 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<max(bytes.count, 1), using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where !bytes.isEmpty: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1 where !bytes.isEmpty: bytes.remove(at: place)
        case 2: bytes.insert(bytes.randomElement(using: &random) ?? 0, at: min(place, bytes.count))
        default: bytes.removeLast(min(bytes.count, Int.random(in: 0..<8, using: &random)))
        }
      }
      do {
        let graph = try Graph(reading: ByteSource(bytes: bytes), format: format)
        readCount += 1
        #expect(graph.edges.allSatisfy { $0.source < $0.target && $0.target < graph.nodeCount })
        #expect(graph.weights.map { $0.count == graph.edges.count } ?? true)
      } catch is GraphReadingError {}
    }
    #expect(readCount > 0)
  }
}
