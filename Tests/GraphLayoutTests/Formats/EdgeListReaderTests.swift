import Bytes
import GraphLayout
import Tabular
import TestSupport
import Testing

@Suite struct EdgeListReaderTests {
  @Test func `an announced number of nodes counts isolated ones`() throws {
    let graph = try read("# name: small\n# n: 5  m: 2  components: 3\n0 1\n3 1 0.5\n")
    #expect(graph.nodeCount == 5)
    #expect(graph.edges.map { [$0.source, $0.target] } == [[0, 1], [1, 3]])
    #expect(graph.label(of: 4) == "4")
  }

  @Test func `numbers without a gap are the nodes, in whatever order they come`() throws {
    let graph = try read("2 1\n1 0\n")
    #expect(graph.edges.map { [$0.source, $0.target] } == [[0, 1], [1, 2]])
    #expect(graph.label(of: 0) == "0")
  }

  @Test func `other names are numbered as they appear`() throws {
    #expect(labels(try read("10 20\n20 5\n")) == ["10", "20", "5"])
    #expect(labels(try read("b a\na,c\n")) == ["b", "a", "c"])
    #expect(labels(try read("007 0\n")) == ["007", "0"])
  }

  @Test func `announced nodes that no edge names are labelled by numbers that no other node has`() throws {
    #expect(labels(try read("# n: 4\na 3\n")) == ["a", "3", "2", "#3"])
  }

  @Test func `tabs separate where there are any, and labels then hold blanks`() throws {
    let graph = try read("Jean Valjean\tM. Myriel\t5\nM. Myriel \t Mme. Magloire\n")
    #expect(labels(graph) == ["Jean Valjean", "M. Myriel", "Mme. Magloire"])
    #expect(graph.edges.count == 2)
  }

  @Test
  func `comments, empty lines, carriage returns, a byte-order mark and a missing last line end are taken as they come`()
    throws
  {
    let graph = try read("\u{feff}% old style\r\n\r\n   # indented\r\n \t\r\n0,1\r\n1 , 2")
    #expect(graph.nodeCount == 3)
    #expect(graph.edges.count == 2)
  }

  @Test func `loops and repeated edges are dropped and counted`() throws {
    let graph = try read("0 1\n1 0\n1 1\n0 1\n")
    #expect(graph.edges.count == 1)
    #expect(graph.droppedLoops == 1)
    #expect(graph.droppedRepeats == 2)
  }

  @Test func `an empty file is the empty graph`() throws {
    #expect(try read("").nodeCount == 0)
    #expect(try read("# n: 3\n").nodeCount == 3)
  }

  @Test func `a number behind two nodes is the weight of their edge, and 1 that of others`() throws {
    #expect(try read("b a 0.5\nb c\nc a x\n").weights == [0.5, 1, 1])
    #expect(try read("a\tb c\t2e3\n").weights == [2000])
    #expect(try read("a b x\n").weights == nil)
  }

  @Test(arguments: [
    ("# n: 3\n0 1\n1 3\n", GraphFault.nodeOutOfRange(3, allowed: 0..<3, announcedOn: 1), 3, 3),
    ("0 1\n-1 0\n# n: 3\n", .nodeOutOfRange(-1, allowed: 0..<3, announcedOn: 3), 2, 1),
    ("# n: 2\na b\né c\n", .moreNodesThanAnnounced("é", nodeCount: 2, announcedOn: 1), 3, 1),
    ("é\n", .missingNode, 1, 2),
    ("a\t\tb\n", .missingNode, 1, 3),
    ("# n: many\n", .notACount("many"), 1, 6),
    ("# n: 3x\n", .notACount("3x"), 1, 6),
    ("# n:\n", .notACount(""), 1, 5),
    ("# n: 99999999999999999999\n", .notACount("99999999999999999999"), 1, 6),
    ("# n: 3\n0 1\n# n: 4\n", .contradictoryNodeCount(announcedOn: 1), 3, 6),
    ("# n: 1000001\n", .tooManyNodes(limit: 1_000_000), 1, 6),
  ])
  func `faults are named with their place`(text: String, fault: GraphFault, line: Int, column: Int) {
    #expect(throws: GraphReadingError.malformed(fault, at: TextPosition(line: line, column: column))) { try read(text) }
  }

  @Test func `text that is not UTF-8 is a fault at its column`() throws {
    var source = try ByteSource(bytes: Array("é ".utf8) + [0xff])
    #expect(throws: GraphReadingError.malformed(.notUTF8, at: TextPosition(line: 1, column: 3))) {
      try EdgeListReader.graph(reading: &source)
    }
  }

  @Test func `a line without an end is refused, not gathered`() throws {
    var source = try ByteSource(bytes: [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20))
    #expect(throws: GraphReadingError.malformed(.lineTooLong(limit: 1 << 16), at: TextPosition(line: 1, column: 1))) {
      try EdgeListReader.graph(reading: &source)
    }
  }

  @Test(
    .enabled(if: SharedFolder.isPresent),
    arguments: [
      ("karate", 34, 78), ("lesmis", 77, 254), ("football", 115, 613), ("grid20", 400, 760), ("dwt_1005", 1005, 3808),
      ("1138_bus", 1138, 1458), ("3elt", 4720, 13722), ("USPowerGrid", 4941, 6594), ("btree9", 1023, 1022),
    ])
  func `known graphs have the sizes that their files state, and one component`(
    name: String, nodeCount: Int, edgeCount: Int
  ) throws {
    var source = try ByteSource(path: SharedFolder.path("data/graphs/\(name).txt"))
    let graph = try EdgeListReader.graph(reading: &source)
    #expect(graph.nodeCount == nodeCount)
    #expect(graph.edges.count == edgeCount)
    #expect(graph.componentCount == 1)
  }

  private func read(_ text: String) throws -> Graph {
    var source = try ByteSource(bytes: Array(text.utf8))
    return try EdgeListReader.graph(reading: &source)
  }

  private func labels(_ graph: Graph) -> [String] { (0..<graph.nodeCount).map(graph.label) }
}
