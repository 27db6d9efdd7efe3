import Bytes
import GraphLayout
import Testing

/// A small text of every format, and the graph that it is.
@Suite struct GraphFormatTests {
  @Test(arguments: [
    ("a.txt", GraphFormat.edgeList), ("graph", .edgeList), ("x/y.d/graph", .edgeList), ("a.EDGES.GZ", .edgeList),
    ("a.csv", .csv), ("a.tsv.gz", .csv), ("a.graphml", .graphML), ("a.gml", .gml), ("a.gexf", .gexf), ("a.gv", .dot),
    ("a.dot", .dot), ("a.net", .pajek), ("a.metis", .metis), ("a.graph", .metis), ("a.mtx", .matrixMarket),
    ("a.json", .json), ("a.g6", .graph6), ("a.adjlist", .adjacencyList), ("a.ncol", .ncol), ("a.lgl", .lgl),
    ("a.plain", .plain), ("a.gz", .edgeList),
  ])
  func `the name of a file tells its format`(name: String, format: GraphFormat) {
    #expect(GraphFormat(fileName: name) == format)
  }

  @Test func `an unknown ending is no format, and no two formats share one`() {
    #expect(GraphFormat(fileName: "a.xml") == nil)
    #expect(GraphFormat(fileName: "a.txt.zip") == nil)
    let extensions = GraphFormat.allCases.flatMap(\.fileExtensions)
    #expect(Set(extensions).count == extensions.count)
  }

  @Test(arguments: [
    // Lists
    (GraphFormat.adjacencyList, "# c\n0 1 2\n1 2\n3\n", "0 1 2 3 | 0-1 0-2 1-2"),
    (.adjacencyList, "a b c\nb a\nc a\n", "a b c | a-b a-c"),
    (.adjacencyList, "a x\tb\n", "a x b | a x-b"),
    (.ncol, "a b 1.5\n\nb c\n", "a b c | a-b:1.5 b-c:1.0"),
    (.lgl, "# a\nb 2\nc\n# d\n# b\nc 3\n", "a b c d | a-b:2.0 a-c:1.0 b-c:3.0"),
    // Tables
    (.csv, "source,target\nann,\"b, c\"\n", "ann b, c | ann-b, c"),
    (
      .csv, "\u{feff}Id;Weight;Source;Target;Type\n0;2.5;x;y;Directed\n1;;y;y;Directed\n",
      "x y | x-y:2.5 | directed | loops 1"
    ),
    (.csv, "from\tto\n1\t0\n", "0 1 | 0-1"),
    (.csv, "0,1,0.5\n1,2,x\n", "0 1 2 | 0-1:0.5 1-2:1.0"),
    (.csv, "", " | "),
    // Matrices
    (.metis, "% c\n3 2\n2\n1 3\n2\n\n", "0 1 2 | 0-1 1-2"),
    (.metis, "4 2 11 2\n7 7 2 5\n7 7 1 5 3 6\n7 7 2 6\n7 7\n", "0 1 2 3 | 0-1:5.0 1-2:6.0"),
    (
      .matrixMarket, "%%MatrixMarket matrix coordinate pattern symmetric\n% c\n3 3 3\n2 1\n3 1\n3 3\n",
      "0 1 2 | 0-1 0-2 | loops 1"
    ),
    (.matrixMarket, "%%MatrixMarket matrix coordinate real general\n3 3 2\n1 2 0.5\n2 1 0.5\n", "0 1 2 | 0-1:0.5"),
    (
      .matrixMarket, "%%MatrixMarket matrix coordinate real general\n3 3 2\n1 2 0.5\n2 3 0.5\n",
      "0 1 2 | 0-1:0.5 1-2:0.5 | directed"
    ),
    (
      .matrixMarket, "%%MatrixMarket MATRIX array integer symmetric\n3 3\n0\n1\n0\n0\n2\n0\n", "0 1 2 | 0-1:1.0 1-2:2.0"
    ),
    (.matrixMarket, "%%MatrixMarket matrix array real skew-symmetric\n2 2\n-1\n", "0 1 | 0-1:-1.0"),
    (.graph6, "DQc\n", "0 1 2 3 4 | 0-2 0-4 1-3 3-4"),
    (.graph6, ">>graph6<<?", " | "),
    (.graph6, "@\r\n", "0 | "),
    // Pajek
    (
      .pajek,
      """
      *Network n
      *Vertices 3
      1 "a b" 0.1 0.2 0.5 ellipse club "X"
      2 c 0.3 0.4 0.5 box club Y
      3 d 0.5 0.6 0.5 box club X
      *Arcs :1 "r"
      1 2 2.5 c Blue
      *Edgeslist
      2 3
      """, "a b c d | a b-c:2.5 c-d:1.0 | groups [0, 1, 0] | at [0.1, 0.2, 0.3, 0.4, 0.5, 0.6] | directed"
    ),
    (.pajek, "*vertices 3\n*matrix\n0 2 0\n2 0 3\n0 3 0\n", "1 2 3 | 1-2:2.0 2-3:3.0"),
    (
      .pajek, "*Vertices 2\n*Edges\n1 2\n*Partition p\n*Vertices 2\n4\n7\n*Vector v\n*Vertices 2\n0.5\n0.5\n",
      "1 2 | 1-2 | groups [4, 7]"
    ),
    // JSON
    (
      .json,
      #"{"nodes": [{"id": "a\u00e9"}, {"id": 2, "x": [1]}], "edges": [{"source": 2, "target": "aé", "weight": 2}]}"#,
      "aé 2 | aé-2:2.0"
    ),
    (
      .json,
      #"{"links": [{"source": 1, "target": 0, "value": 3}], "nodes": [{"name": "p", "group": 4}, {"name": "q", "group": 4}]}"#,
      "p q | p-q:3.0 | groups [4, 4]"
    ),
    (
      .json,
      #"{"directed": true, "nodes": [{"id": [0, 1], "pos": [1, 2]}, {"id": [1, "b"], "x": 3, "y": 4}], "links": [{"source": [0, 1], "target": [1, "b"]}]}"#,
      "(0, 1) (1, b) | (0, 1)-(1, b) | at [1.0, 2.0, 3.0, 4.0] | directed"
    ),
    (.json, "{\"nodes\": [], \"links\": []}\n", " | "),
    // Plain
    (
      .plain,
      "graph 1 2 3\nnode a 1 2 .5 .5 \"L \\\"1\\\"\" solid\nnode \"b c\" 3 4 .5 .5 \\N solid\nedge a \"b c\" 4 1 1 1 1 1 1 1 1 solid black\nstop\n",
      "L \"1\" b c | L \"1\"-b c | at [1.0, 2.0, 3.0, 4.0]"
    ),
  ])
  func `a text reads as its graph`(format: GraphFormat, text: String, graph: String) throws {
    #expect(GraphSketch(try GraphSketch.read(text, format)) == GraphSketch(graph))
  }

  @Test func `gzip is known by its first bytes`() throws {
    // `0 1` and a line feed.
    let bytes: [UInt8] = [
      0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3, 0x33, 0x50, 0x30, 0xe4, 2, 0, 0xf1, 0x8f, 0xaa, 0xcf, 4, 0, 0, 0,
    ]
    let graph = try Graph(reading: ByteSource(bytes: bytes), format: .adjacencyList)
    #expect(GraphSketch(graph) == GraphSketch("0 1 | 0-1"))
    #expect(throws: GraphReadingError.source(.truncated(offset: bytes.count - 3))) {
      try Graph(reading: ByteSource(bytes: bytes.dropLast(3)), format: .adjacencyList)
    }
  }
}
